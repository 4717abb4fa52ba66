import { dayOfText } from '../../language/dates.ts'
import type { Day } from '../../language/day.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import type { EvaluationPlan } from '../../lenses/options/evaluate-strategies.ts'
import {
  judgeOptions,
  type OptionsLensOptions,
  optionsLens,
  planOptions,
  signsOfOptions,
  type TriedOptions,
  tryOptions,
} from '../../lenses/options/options.ts'
import { keptOutcomes } from '../../lenses/options/with-limits.ts'
import { type PlacedJudgement, placedEffects, placedJudgements } from '../../lenses/placed-judgements.ts'
import type { OptionsFound } from './options-found.ts'
import type { Reply, Task } from './task.ts'

/** Few histories and draws: some seconds where all take more than a minute. */
const roughly = { isExact: false, runs: 2048, runsPerMember: 128, members: 12 }
/** What the comparison takes beside the signs. */
const ownShare = 0.9

/** Roughly first where the whole takes its time, then wholly, then what to wait for. */
export async function tryTheOptions(task: Task, reply: Reply): Promise<void> {
  const { others, seed, members, workers, course } = task
  const base = others.course({}) ?? course
  const own = course.options
  const asked: OptionsLensOptions = { ...optionsLens.defaults, seed, ensemble: members }
  const options = { ...asked, combinations: own.length > 1 ? [own] : [] }
  const tell = (share: number) => reply({ kind: 'progress', ask: 'options', share })
  const surroundings = {
    workers,
    others,
    onProgress: (done: { share: number }) => tell(ownShare * done.share),
  }
  const plan = planOptions(base, asked, others)
  const answer = (tried: TriedOptions, more: Partial<OptionsFound>, isLast: boolean) =>
    reply({
      kind: 'answer',
      ask: 'options',
      value: { ...foundOf(tried, base.situation), ...more },
      isLast,
    })
  if (isLong(plan)) {
    const rough = await tryOptions(base, options, { workers, others }, { ...roughly, seed })
    answer(rough, { isRough: true }, false)
  }
  const tried = await tryOptions(base, options, surroundings, plan)
  const day = signDay(task, base.situation)
  answer(tried, {}, day === null)
  if (day === null) return
  const signs = await signsOfOptions(tried, day, surroundings)
  const finding = { ...judgeOptions(tried), signs }
  answer(tried, { finding, signs: day }, true)
}

/** Whether there is something to wait for: exact answers are only chosen where they come soon. */
function isLong({ isExact, members }: EvaluationPlan): boolean {
  return !isExact && members > 0
}

function foundOf(tried: TriedOptions, situation: Situation): OptionsFound {
  const kept = keptOutcomes(tried)
  const spoken = new Set(
    [...kept.columns.values()].flatMap((columns) =>
      columns.flatMap((column) => (column.kind === 'judgement' ? [column.address] : [])),
    ),
  )
  const judgements = new Map<string, PlacedJudgement>()
  for (const { courses } of tried.placed) {
    for (const { regimes } of courses) {
      const { situation: last } = regimes.at(-1)!
      for (const one of [...placedJudgements(last), ...placedEffects(last)]) {
        const { address } = one.judgement
        if (spoken.has(address) && !judgements.has(address)) judgements.set(address, one)
      }
    }
  }
  return { isRough: false, finding: judgeOptions(tried), kept, situation, judgements, signs: null }
}

/** The day asked for, the last that the ledger knows of, or the middle of the term: whichever lies within it first. */
function signDay({ wishes, asOf, entries }: Task, { from, to, indicators }: Situation): Day | null {
  if (indicators.length === 0) return null
  const asked = wishes.signs === null ? null : dayOfText(wishes.signs)
  const within = [asked, asOf, asOfDay(entries)].find((day) => day !== null && day > from && day < to)
  return within ?? Math.round((from + to) / 2)
}

import type { EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import { dayOfText } from '../../language/dates.ts'
import type { Day } from '../../language/day.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import type { Course, Situation } from '../../language/situation.ts'
import type { Surroundings } from '../../lenses/lens.ts'
import { areOptionsJudged, holdingFinding } from '../../lenses/options/holding-finding.ts'
import { judgeOptions } from '../../lenses/options/judge-options.ts'
import { optionsLens } from '../../lenses/options/options.ts'
import type { OptionsFinding, OptionsLensOptions } from '../../lenses/options/options-finding.ts'
import { pathwaysOfOptions, signsOfOptions } from '../../lenses/options/options-on-a-day.ts'
import { tippingsOfOptions } from '../../lenses/options/tip-options.ts'
import { planOptions, type TriedOptions, tryOptions } from '../../lenses/options/try-options.ts'
import { keptOutcomes } from '../../lenses/options/with-limits.ts'
import { type PlacedJudgement, placedEffects, placedJudgements } from '../../lenses/placed-judgements.ts'
import type { HoldingFound, OptionsFound, OptionsPart } from './options-found.ts'
import type { Reply, Task } from './task.ts'

/** Few histories, at the nominal judgements and then in few draws: some seconds each where all take more than a minute. */
const roughly = [0, 12].map((members) => ({ isExact: false, runs: 2048, runsPerMember: 128, members }))
/** What the comparison takes beside what is looked for after it. */
const ownShare = 0.9

/** Roughly first where the whole takes its time, then wholly; then what to wait for, and what would change the order. */
export async function tryTheOptions(task: Task, reply: Reply): Promise<void> {
  const { others, workers } = task
  const { situation } = baseOf(task)
  const surroundings = {
    workers,
    others,
    onProgress: ({ share }: { share: number }) =>
      reply({ kind: 'progress', ask: 'options', share: ownShare * share }),
  }
  const answer = (value: OptionsFound) =>
    reply({ kind: 'answer', ask: 'options', value, isLast: value.awaited.length === 0 })
  const day = signDay(task, situation)
  const awaited: OptionsPart[] = day === null ? ['tippings'] : ['signs', 'pathways', 'tippings']
  const tried = await tryThem(task, surroundings.onProgress, (rough) =>
    answer({ ...foundOf(rough, situation), awaited, isRough: true }),
  )
  let found: OptionsFound = { ...foundOf(tried, situation), awaited }
  answer(found)
  for (const part of awaited) {
    const finding = { ...found.finding, ...(await partOf(part, tried, found.finding, day, surroundings)) }
    const judgements = judgementsOf(tried, [...found.judgements.keys(), ...movedIn(finding)])
    const left = found.awaited.filter((one) => one !== part)
    found = { ...found, finding, judgements, awaited: left, signs: day }
    answer(found)
  }
}

/** One part of what is looked for once the comparison stands. */
async function partOf(
  part: OptionsPart,
  tried: TriedOptions,
  { signs }: OptionsFinding,
  day: Day | null,
  surroundings: Surroundings,
): Promise<Partial<OptionsFinding>> {
  if (part === 'tippings') return { tippings: await tippingsOfOptions(tried, surroundings) }
  if (part === 'signs') return { signs: await signsOfOptions(tried, day!, surroundings) }
  return { pathways: await pathwaysOfOptions(tried, signs, day!, surroundings) }
}

/** Addresses of the judgements that would have to move for the order to change. */
function movedIn({ tippings }: OptionsFinding): string[] {
  return tippings.flatMap(({ change }) => change?.moved.map(({ address }) => address) ?? [])
}

/** Which options hold up and no more: tried by the same plan, so that the whole comparison finds the outcomes that are kept. */
export async function findWhatHolds(task: Task, reply: Reply): Promise<void> {
  const { situation } = baseOf(task)
  const answer = (value: HoldingFound | null, isLast: boolean) =>
    reply({ kind: 'answer', ask: 'holding', value, isLast })
  if (!areOptionsJudged(situation)) return answer(null, true)
  const options = situation.options.map(({ id, title, cost }) => ({ id, title, cost }))
  const foundIn = (tried: TriedOptions, isRough: boolean) => ({
    isRough,
    finding: holdingFinding(judgeOptions(tried)),
    options,
  })
  const tried = await tryThem(
    task,
    ({ share }) => reply({ kind: 'progress', ask: 'holding', share }),
    (rough) => answer(foundIn(rough, true), false),
  )
  answer(foundIn(tried, false), true)
}

function baseOf({ others, course }: Task): Course {
  return others.course({}) ?? course
}

/** Tries every option; first with few histories and draws where all take their time. */
async function tryThem(
  task: Task,
  onProgress: (done: { share: number }) => void,
  onRough: (rough: TriedOptions) => void,
): Promise<TriedOptions> {
  const { others, seed, members, workers, course } = task
  const base = baseOf(task)
  const own = course.options
  const asked: OptionsLensOptions = { ...optionsLens.defaults, seed, ensemble: members }
  const options = { ...asked, combinations: own.length > 1 ? [own] : [] }
  const plan = planOptions(base, asked, others)
  for (const rough of isLong(plan) ? roughly : [])
    onRough(await tryOptions(base, options, { workers, others }, { ...rough, seed }))
  return tryOptions(base, options, { workers, others, onProgress }, plan)
}

/** Whether there is something to wait for: exact answers are only chosen where they come soon. */
function isLong({ isExact, members }: EvaluationPlan): boolean {
  return !isExact && members > 0
}

function foundOf(tried: TriedOptions, situation: Situation): Omit<OptionsFound, 'awaited'> {
  const kept = keptOutcomes(tried)
  const spoken = [...kept.columns.values()].flatMap((columns) =>
    columns.flatMap((column) => (column.kind === 'judgement' ? [column.address] : [])),
  )
  const judgements = judgementsOf(tried, spoken)
  return { isRough: false, finding: judgeOptions(tried), kept, situation, judgements, signs: null }
}

/** The judgements of some addresses, each from the first course in which it stands. */
function judgementsOf(
  { placed }: TriedOptions,
  addresses: readonly string[],
): ReadonlyMap<string, PlacedJudgement> {
  const wanted = new Set(addresses)
  const judgements = new Map<string, PlacedJudgement>()
  for (const { courses } of placed) {
    for (const { regimes } of courses) {
      const { situation } = regimes.at(-1)!
      for (const one of [...placedJudgements(situation), ...placedEffects(situation)]) {
        const { address } = one.judgement
        if (wanted.has(address) && !judgements.has(address)) judgements.set(address, one)
      }
    }
  }
  return judgements
}

/** The day asked for, the last that the ledger knows of, or the middle of the term: whichever lies within it first. */
function signDay({ wishes, asOf, entries }: Task, { from, to, indicators }: Situation): Day | null {
  if (indicators.length === 0) return null
  const asked = wishes.signs === null ? null : dayOfText(wishes.signs)
  const within = [asked, asOf, asOfDay(entries)].find((day) => day !== null && day > from && day < to)
  return within ?? Math.round((from + to) / 2)
}

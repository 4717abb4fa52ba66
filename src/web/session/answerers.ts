import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { runUpdate, updateMethod } from '../../engine/evidence/run-update.ts'
import { runForecast } from '../../engine/run-forecast.ts'
import { type Day, daysPerYear } from '../../language/day.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Assignment } from '../../language/situation.ts'
import { futuresFromToday } from '../../lenses/futures/futures-from-today.ts'
import { likeliestStatesOf } from '../../lenses/futures/likeliest-states.ts'
import { influenceStrength } from '../../lenses/influence-strength.ts'
import { scoreReport } from '../../lenses/score/score-report.ts'
import { stabilityLens } from '../../lenses/stability.ts'
import { watchNext } from '../../lenses/watch/watch-next.ts'
import { hasLeans } from '../../report/futures/has-leans.ts'
import { frozenForecast, readIssue } from '../../report/issue/read-issue.ts'
import { compareReadings } from './compare-readings.ts'
import type { Ask } from './protocol.ts'
import type { Reply, Task } from './task.ts'
import { findWhatHolds, tryTheOptions } from './try-the-options.ts'

/** Histories for the first answer: its interval is then finer than the whole percents that are shown. */
const firstRuns = 20_000
/** Trials before the band is first drawn. */
const firstMembers = 32
/** Particles of an update that is only there to be looked at while the one that counts is made, and of that one. */
const [firstParticles, lastParticles] = [2048, 16_384]
const watchParticles = 16_384

/** How each ask is answered. */
export const answerers: Readonly<Record<Ask, (task: Task, reply: Reply) => Promise<void>>> = {
  forecast,
  update,
  watch,
  score,
  stability,
  strengths,
  futures,
  options: tryTheOptions,
  holding: findWhatHolds,
  compare: compareReadings,
}

/** The nominal answer first, then the band from a few trials, then from all. */
async function forecast({ course, seed, members, workers }: Task, reply: Reply): Promise<void> {
  const stages = [0, firstMembers, members]
  for (const [stage, ensemble] of stages.entries()) {
    const value = await runForecast(course, {
      method: { runs: firstRuns },
      seed,
      ensemble,
      workers,
      clock: () => performance.now(),
      onProgress: ({ phase, share }) => {
        if (phase === 'ensemble')
          reply({ kind: 'progress', ask: 'forecast', share: (share * ensemble) / members })
      },
    })
    reply({ kind: 'answer', ask: 'forecast', value, isLast: stage === stages.length - 1 })
  }
}

/** Exactly where that is quick; else by a few particles first, then by as many as whole percents need. */
async function update({ course, entries, asOf, seed, workers }: Task, reply: Reply): Promise<void> {
  const evidence = evidenceOf(entries, course.situation, asOf ?? undefined)
  const isExact = updateMethod(course, evidence, {}) === 'exact'
  const methods = isExact
    ? (['exact'] as const)
    : [{ particles: firstParticles }, { particles: lastParticles }]
  for (const [stage, method] of methods.entries()) {
    const value = await runUpdate(course, entries, {
      method,
      ...upTo(asOf),
      seed,
      workers,
      onProgress: ({ share }) => reply({ kind: 'progress', ask: 'update', share }),
    })
    reply({ kind: 'answer', ask: 'update', value, isLast: stage === methods.length - 1 })
  }
}

function upTo(asOf: Day | null): { asOf?: Day } {
  return asOf === null ? {} : { asOf }
}

async function watch({ course, entries, asOf, seed, workers }: Task, reply: Reply): Promise<void> {
  const value = await watchNext(course, entries, {
    ...upTo(asOf),
    particles: watchParticles,
    seed,
    workers,
    onShare: (share) => reply({ kind: 'progress', ask: 'watch', share }),
  })
  reply({ kind: 'answer', ask: 'watch', value, isLast: true })
}

async function score({ course, entries, issues }: Task, reply: Reply): Promise<void> {
  const { situation } = course
  const reads = issues.map(readIssue)
  const frozen = reads.flatMap(({ document }) =>
    document === null ? [] : [frozenForecast(document, situation)],
  )
  const report = scoreReport(situation, standingEntries(entries), frozen, {
    mainReading: situation.reading.id,
  })
  const leftOut = reads.flatMap(({ file, fault }) => (fault === null ? [] : [{ file, fault }]))
  reply({ kind: 'answer', ask: 'score', value: { report, leftOut }, isLast: true })
}

async function stability({ course, seed }: Task, reply: Reply): Promise<void> {
  const value = await stabilityLens.run(
    course,
    { ...stabilityLens.defaults, seed },
    { onProgress: ({ share }) => reply({ kind: 'progress', ask: 'stability', share }) },
  )
  reply({ kind: 'answer', ask: 'stability', value, isLast: true })
}

/** Over one year, or the term where that is shorter. */
async function strengths({ course, seed, workers }: Task, reply: Reply): Promise<void> {
  const { from, to } = course.situation
  const value = await influenceStrength(
    course,
    { years: Math.min(1, (to - from) / daysPerYear), seed },
    { workers, onProgress: ({ share }) => reply({ kind: 'progress', ask: 'strengths', share }) },
  )
  reply({ kind: 'answer', ask: 'strengths', value, isLast: true })
}

/** Partial configurations looked at before the search gives up: some ten seconds. */
const mostNodes = 30_000_000

/** As the page shows them first, then the other way. */
async function futures(task: Task, reply: Reply): Promise<void> {
  const { course, seed, workers, others } = task
  const present = await presentStates(task)
  const find = (leans: boolean) =>
    futuresFromToday(
      course,
      { leans, present, seed, mostNodes },
      {
        workers,
        others,
        onProgress: ({ share }) => reply({ kind: 'progress', ask: 'futures', share }),
      },
    )
  const isLeaning = hasLeans(course.situation)
  const first = await find(isLeaning)
  const nothing = { plain: null, leaning: null }
  const found = { ...nothing, [isLeaning ? 'leaning' : 'plain']: first }
  reply({ kind: 'answer', ask: 'futures', value: found, isLast: false })
  const second = { [isLeaning ? 'plain' : 'leaning']: await find(!isLeaning) }
  reply({ kind: 'answer', ask: 'futures', value: { ...found, ...second }, isLast: true })
}

/** Where the ledger makes each factor likeliest on the day that counts; nothing where none is named. */
async function presentStates({ course, entries, asOf, seed, workers, others }: Task): Promise<Assignment> {
  if (asOf === null) return {}
  const reading = course.situation.reading.id
  // What the ledger tells of happened with no option taken.
  const asItWas = others.course({ reading, options: [], whatIfs: [] }) ?? course
  const { now } = await runUpdate(asItWas, entries, { asOf, seed, workers, only: { factors: true } })
  return likeliestStatesOf(now.factors)
}

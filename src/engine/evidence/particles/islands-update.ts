import type { Day } from '../../../language/day.ts'
import type { Contingency, Question } from '../../../language/situation.ts'
import type { SampledFigure } from '../../../numeric/ratio-estimate.ts'
import { nominalDraw } from '../../draw.ts'
import { concernOf } from '../../exact/exact-forecast.ts'
import type { Estimate } from '../../forecast.ts'
import { recordById, recordByState } from '../../record-by-id.ts'
import { selectedIn } from '../../selection.ts'
import type { Earlier, EntryUpdate, Move, Update } from '../update.ts'
import {
  chanceEstimate,
  differenceOn,
  figureOn,
  intervalAround,
  leastWorth,
  logEvidenceOn,
  type Moments,
  meanEstimate,
  type Reading,
  worthOf,
} from './archipelago.ts'
import { islandCurves } from './island-curves.ts'
import type { IslandsUpdate } from './islands-found.ts'
import { settledByLedger } from './settled-by-ledger.ts'

type Asked = readonly (Question | Contingency)[]

/** Puts the figures of the islands where an update has them. */
export function updateOfIslands(task: IslandsUpdate): Update {
  const { course, evidence, found, seed, since } = task
  const { situation } = course
  const { islands, compiled } = found
  const start = islands.map((island) => island.start)
  const end = islands.map((island) => island.end)
  const { questions, contingencies } = selectedIn(task.course.situation, task.selection)
  return {
    reading: situation.reading.id,
    options: course.options,
    whatIfs: course.whatIfs,
    from: situation.from,
    to: situation.to,
    asOf: evidence.asOf,
    silentUntil: evidence.silentUntil,
    method: {
      kind: 'simulated',
      configurations: compiled.chain.space.configurations,
      runs: found.particles,
      seed,
      leftOut: [],
    },
    now: { factors: factorsNow(task, end) },
    ...ahead(task, end),
    questions: recordById(questions, (question) => answer(task, end, question, `questions.${question.id}`)),
    contingencies: recordById(contingencies, (contingency) => {
      const key = `contingencies.${contingency.id}.probability`
      const probability = answer(task, end, contingency, key)
      return { probability, concern: concernOf(contingency.harm, nominalDraw, probability) }
    }),
    evidence: evidenceUpdate(task),
    beginning: earlier(task, start, situation.from),
    since:
      since === null
        ? null
        : earlier(
            task,
            islands.map((island) => island.since),
            since,
          ),
    series: islandCurves(task, end),
  }
}

/** The figure of that name, out of what it supposes. */
function readingOf({ found: { plan } }: IslandsUpdate, key: string): Reading {
  const place = plan.figures.findIndex((figure) => figure.key === key)
  return { value: ({ values }) => values[place]!, of: ({ supposed }) => supposed[place]! }
}

const isAmount = (question: Question | Contingency) => ['count', 'mean'].includes(question.ask.kind)

/** What the ledger settles by itself needs no sampling. */
function answer(
  task: IslandsUpdate,
  moments: Moments,
  question: Question | Contingency,
  key: string,
): Estimate {
  const { ask, given } = question
  const settled = given ? null : settledByLedger(ask, task.evidence, task.course.situation)
  if (settled !== null) return { value: settled }
  const sampled = figureOn(moments, readingOf(task, key))
  return isAmount(question) ? meanEstimate(sampled) : chanceEstimate(sampled, leastWorth(task.found.islands))
}

function factorsNow(task: IslandsUpdate, end: Moments): Update['factors'] {
  const { found } = task
  const { space } = found.compiled.chain
  const first = (factor: string) =>
    space.sizes.slice(0, space.factors.indexOf(factor)).reduce((sum, size) => sum + size, 0)
  return recordByState(selectedIn(task.course.situation, task.selection).factors, (factor, state) => {
    const place = first(factor) + state
    // Shares of the whole population, in the order of the islands.
    const shares = new Map(found.islands.map((island) => [island.end?.futures, island.states[place]!]))
    const sampled = figureOn(end, { value: (futures) => shares.get(futures)!, of: () => 1 })
    return chanceEstimate(sampled, leastWorth(task.found.islands))
  })
}

function ahead(task: IslandsUpdate, end: Moments): Pick<Update, 'factors' | 'events' | 'quantities'> {
  const { evidence, found } = task
  const { factors, events, quantities } = selectedIn(task.course.situation, task.selection)
  const places = found.compiled.chain.events
  const weighed = (value: Reading['value']) => figureOn(end, { value, of: ({ weight }) => weight })
  const chance = (sampled: SampledFigure) => chanceEstimate(sampled, leastWorth(task.found.islands))
  return {
    factors: recordByState(factors, (factor, _, state) =>
      chance(figureOn(end, readingOf(task, `factors.${factor}.${state}`))),
    ),
    events: recordById(events, ({ id }) => ({
      happened: evidence.entries.flatMap((entry) =>
        entry.kind === 'event' && entry.event === id ? [entry.day] : [],
      ),
      ahead: {
        probability: chance(weighed((futures) => futures.ahead[places.indexOf(id)]!)),
        expected: meanEstimate(weighed((futures) => futures.expected[places.indexOf(id)]!)),
      },
    })),
    quantities: recordById(quantities, ({ id }) => ({
      mean: meanEstimate(figureOn(end, readingOf(task, `quantities.${id}.mean`))),
      quantiles: null,
    })),
  }
}

function evidenceUpdate(task: IslandsUpdate): Update['evidence'] {
  const { islands } = task.found
  const total = logEvidenceOn(islands.map(({ end }) => end))
  let last = 0
  const entries = task.evidence.entries.map(({ id, day }, entry): EntryUpdate => {
    const before = islands.map((island) => island.before[entry] ?? null)
    const after = islands.map((island) => island.after[entry] ?? null)
    const { value } = logEvidenceOn(after)
    const logLikelihood = value - last
    last = value
    const { questions, contingencies } = selectedIn(task.course.situation, task.selection)
    const moves = (asked: Asked, keyOf: (id: string) => string) =>
      recordById(asked, (question) => moveOf(task, before, after, question, keyOf(question.id)))
    return {
      id,
      day,
      logLikelihood,
      effectiveSampleSize: worthOf(after),
      questions: moves(questions, (one) => `questions.${one}`),
      contingencies: moves(contingencies, (one) => `contingencies.${one}.probability`),
    }
  })
  return {
    logLikelihood: total.value,
    interval: intervalAround(total),
    silence: total.value - last,
    entries,
  }
}

function moveOf(
  task: IslandsUpdate,
  before: Moments,
  after: Moments,
  question: Question | Contingency,
  key: string,
): Move {
  const reading = readingOf(task, key)
  const value = (moments: Moments) => finite(figureOn(moments, reading).value)
  const difference = differenceOn(before, after, reading)
  const values = { before: value(before), after: value(after) }
  if (!Number.isFinite(difference.value)) return values
  // Where no path was moved, one in as many as they are worth still might have been.
  const least = isAmount(question) ? 0 : task.strideByEntry / worthOf(after)
  const standardError = Math.max(least, difference.standardError)
  return { ...values, interval: intervalAround({ ...difference, standardError }) }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function earlier(task: IslandsUpdate, moments: Moments, day: Day): Earlier {
  const { questions, contingencies } = selectedIn(task.course.situation, task.selection)
  const values = (asked: Asked, keyOf: (id: string) => string) =>
    recordById(asked, ({ id }) => finite(figureOn(moments, readingOf(task, keyOf(id))).value))
  return {
    day,
    questions: values(questions, (id) => `questions.${id}`),
    contingencies: values(contingencies, (id) => `contingencies.${id}.probability`),
  }
}

import type { Day } from '../../language/day.ts'
import type { ForecastEntry } from '../../language/ledger-entry.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import { compareText } from '../../language/notice.ts'
import { standardisedEstimate } from '../../numeric/pools/standardised-estimate.ts'
import { type Forecaster, keyOfForecaster } from './forecaster.ts'
import type { ForecastNumber, FrozenForecast } from './frozen-forecast.ts'

/** What one forecaster said of one question on one day. */
export interface Statement {
  readonly day: Day
  readonly round: 1 | 2 | null
  /** Of yes; null where a number was asked for. */
  readonly probability: number | null
  readonly number: ForecastNumber | null
  /** Lowest and highest, brought to 80 %; null where none was given. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** All that one forecaster said of one question, oldest first. */
export interface Track {
  readonly forecaster: Forecaster
  readonly statements: readonly Statement[]
}

/** Confidence that people's ranges are brought to before they are compared. */
export const intervalConfidence = 0.8

/** Who said what, by question, in the order of names: people first. */
export function tracksByQuestion(
  entries: readonly StandingEntry[],
  issues: readonly FrozenForecast[],
): ReadonlyMap<string, readonly Track[]> {
  const found = new Map<string, Map<string, { forecaster: Forecaster; statements: Statement[] }>>()
  const add = (question: string, forecaster: Forecaster, statement: Statement) => {
    const ofQuestion = found.get(question) ?? new Map()
    found.set(question, ofQuestion)
    const key = keyOfForecaster(forecaster)
    const track = ofQuestion.get(key) ?? { forecaster, statements: [] }
    ofQuestion.set(key, track)
    track.statements.push(statement)
  }
  for (const entry of entries)
    if (entry.kind === 'forecast') add(entry.question, { kind: 'person', name: entry.by }, statementOf(entry))
  for (const issue of [...issues].sort((a, b) => a.asOf - b.asOf || a.madeOn - b.madeOn)) addIssue(issue, add)
  return new Map(
    [...found].map(([question, tracks]) => [question, [...tracks.values()].map(inOrder).sort(byName)]),
  )
}

function addIssue(
  { reading, asOf, probabilities, numbers }: FrozenForecast,
  add: (question: string, forecaster: Forecaster, statement: Statement) => void,
): void {
  const forecaster: Forecaster = { kind: 'reading', name: reading }
  const common = { day: asOf, round: null, interval: null }
  for (const [question, probability] of Object.entries(probabilities))
    add(question, forecaster, { ...common, probability, number: null })
  for (const [question, number] of Object.entries(numbers))
    add(question, forecaster, { ...common, probability: null, number })
}

/** A person's forecast; a range around a number becomes quantiles on either side of the best guess. */
export function statementOf({ day, round, probability, value, spread }: ForecastEntry): Statement {
  const best = probability ?? value ?? 0
  const isProbability = probability !== null
  const interval = spread === null ? null : standardised(best, spread, isProbability)
  const tail = (1 - intervalConfidence) / 2
  const around =
    interval === null
      ? [{ share: 0.5, value: best }]
      : [
          { share: tail, value: interval.low },
          { share: 0.5, value: best },
          { share: 1 - tail, value: interval.high },
        ]
  return {
    day,
    round,
    probability,
    number: isProbability ? null : { expected: best, quantiles: around },
    interval,
  }
}

function standardised(
  best: number,
  { low, high, confidence }: NonNullable<ForecastEntry['spread']>,
  isProbability: boolean,
): { low: number; high: number } {
  const found = standardisedEstimate(
    { low, high, best, ...(confidence === null ? {} : { confidence }) },
    { target: intervalConfidence, ...(isProbability ? { bounds: [0, 1] as const } : {}) },
  )
  return { low: found.low, high: found.high }
}

function inOrder({ forecaster, statements }: Track): Track {
  const sorted = [...statements].sort((a, b) => a.day - b.day || (a.round ?? 0) - (b.round ?? 0))
  return { forecaster, statements: sorted }
}

const order = { person: 0, reading: 1, pool: 2 }

function byName({ forecaster: a }: Track, { forecaster: b }: Track): number {
  return order[a.kind] - order[b.kind] || compareText(a.name, b.name)
}

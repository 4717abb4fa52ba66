import { dayOfText } from '../../src/language/dates.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { standingEntries } from '../../src/language/ledger-standing.ts'
import type { FrozenForecast } from '../../src/lenses/score/frozen-forecast.ts'
import { courseFromText } from '../engine/course-from-text.ts'

/** Questions of every kind, short enough to count the days on one's fingers. */
export const { situation } = courseFromText(`
kizashi: 1
title: {en: A strike, ja: ストライキ}
from: 2025-12-31
to: 2026-12-31
reading: base
viewpoint: city
actors: {city: {title: The city}}
factors:
  mood: {title: Mood, states: [calm, bitter, furious], ordered: true, start: {calm: 75%, bitter: 25%}, tempo: 1 year}
  port: {title: The port, states: [open, shut], start: open, tempo: 1 year}
events:
  strike: {title: A strike, rate: 2 per year, base-rate: {rate: 1 per year}, reported: always, sets: {port: shut}}
  deal: {title: A deal, rate: 1 per year, reported: always}
  rumour: {title: A rumour, rate: 1 per year}
quantities:
  ships: {title: Ships, unit: ships, start: 40}
questions:
  strike-10: {title: A strike by the tenth, ask: {event: strike, by: 2026-01-10}}
  strike-20: {title: A strike by the twentieth, ask: {event: strike, by: 2026-01-20}}
  strike-30: {title: A strike by the thirtieth, ask: {event: strike, by: 2026-01-30}}
  strike-first: {title: A strike before a deal, ask: {event: strike, before: {event: deal}, by: 2026-06-30}}
  deal-10: {title: A deal by the tenth, ask: {event: deal, by: 2026-01-10}}
  rumour-10: {title: A rumour by the tenth, ask: {event: rumour, by: 2026-01-10}}
  bitter-on: {title: Bitter on the day, ask: {state: {mood: [bitter, furious]}, at: 2026-01-10}}
  shut-by: {title: The port shut, ask: {state: {port: shut}, by: 2026-01-20}}
  given-deal: {title: A strike if a deal, ask: {event: strike, by: 2026-03-01}, given: {event: deal, by: 2026-01-10}}
  strikes: {title: How many strikes, ask: {event: strike, by: 2026-01-20, count: true}}
  ships-end: {title: Ships at the end, ask: {quantity: ships, at: 2026-12-31}}
contingencies:
  chaos: {title: Chaos, ask: {state: {port: shut, mood: furious}, by: 2026-12-31}, harm: 3}
`)

/** The entries of a ledger that stand. */
export function standing(...lines: readonly object[]) {
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  const { entries, diagnostics } = readLedger({ name: 'ledger.jsonl', text }, situation)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return standingEntries(entries)
}

export function said(by: string, date: string, question: string, probability: number, more: object = {}) {
  return { by, date, question, probability, ...more }
}

export function frozen(
  reading: string,
  asOf: string,
  probabilities: FrozenForecast['probabilities'],
  more: Partial<FrozenForecast> = {},
): FrozenForecast {
  const day = dayOfText(asOf)!
  return {
    digest: 'd',
    reading,
    asOf: day,
    madeOn: day,
    probabilities,
    numbers: {},
    logLikelihood: null,
    ...more,
  }
}

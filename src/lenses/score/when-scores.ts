import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Day } from '../../language/day.ts'
import type { Question } from '../../language/situation.ts'
import { multiCategoryBrierScore } from '../../numeric/scores/multi-category-brier-score.ts'
import { rankedProbabilityScore } from '../../numeric/scores/ranked-probability-score.ts'
import type { Forecaster } from './forecaster.ts'
import type { Track } from './statements.ts'

/** A question that was settled with yes or no, and who said what of it. */
export interface SettledQuestion {
  readonly question: Question
  readonly isYes: boolean
  /** The day after the last that counts. */
  readonly ended: Day
  readonly tracks: readonly Track[]
}

/** Questions that ask the same by several dates: together they ask when, by the first, by the second, …, or later. */
export interface WhenScores {
  /** In the order of their dates. */
  readonly questions: readonly string[]
  /** Index of the span of time in which it came; as many as questions for later. */
  readonly outcome: number
  readonly scores: readonly WhenScore[]
}

export interface WhenScore {
  readonly forecaster: Forecaster
  /** The first day on which a forecast of each of them stood. */
  readonly day: Day
  /** Ranked probability score, 0..1: a near miss in time costs less than a far one. */
  readonly ranked: number
  /** Brier's score over the spans of time, 0..2: a near miss costs as much as a far one. */
  readonly brierOfCategories: number
}

/** Scores of when, for every set of two or more questions that differ in their dates alone. */
export function whenScores(settled: readonly SettledQuestion[]): WhenScores[] {
  return groupsOf(settled).flatMap((group) => {
    const first = group.findIndex(({ isYes }) => isYes)
    const outcome = first < 0 ? group.length : first
    // What came by one date came by the later ones too; where somebody settled them otherwise nothing follows.
    if (!group.every(({ isYes }, place) => isYes === place >= outcome)) return []
    const scores = forecastersOf(group).flatMap((forecaster) => scoreOf(forecaster, group, outcome) ?? [])
    if (scores.length === 0) return []
    return [{ questions: group.map(({ question }) => question.id), outcome, scores }]
  })
}

function groupsOf(settled: readonly SettledQuestion[]): SettledQuestion[][] {
  const groups = new Map<string, SettledQuestion[]>()
  for (const one of settled) {
    const { ask, given } = one.question
    if (!(ask.kind === 'event' || ask.kind === 'reach' || ask.kind === 'before')) continue
    const key = JSON.stringify([{ ...ask, by: null }, given])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const sorted = [...groups.values()].map((group) =>
    group.sort((a, b) => dayOfAsk(a.question.ask) - dayOfAsk(b.question.ask)),
  )
  const isInTime = (group: readonly SettledQuestion[]) =>
    new Set(group.map(({ question }) => dayOfAsk(question.ask))).size === group.length
  return sorted.filter((group) => group.length > 1 && isInTime(group))
}

function forecastersOf(group: readonly SettledQuestion[]): Forecaster[] {
  return group[0]!.tracks.map(({ forecaster }) => forecaster)
}

function scoreOf(
  { kind, name }: Forecaster,
  group: readonly SettledQuestion[],
  outcome: number,
): WhenScore | null {
  const said = group.map(
    ({ tracks }) =>
      tracks.find(({ forecaster }) => forecaster.kind === kind && forecaster.name === name)?.statements ?? [],
  )
  if (said.some((statements) => statements.length === 0)) return null
  const day = Math.max(...said.map((statements) => statements[0]!.day))
  if (!group.every(({ ended }) => day < ended)) return null
  const cumulative = said.map(
    (statements) => statements.findLast((statement) => statement.day <= day)!.probability ?? 0,
  )
  const shares = [...cumulative, 1].map((probability, place) => probability - (cumulative[place - 1] ?? 0))
  return {
    forecaster: { kind, name },
    day,
    ranked: rankedProbabilityScore(shares, outcome, true),
    brierOfCategories: multiCategoryBrierScore(shares, outcome),
  }
}

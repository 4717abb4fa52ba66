import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Question, Situation } from '../../language/situation.ts'
import { baselineScore } from '../../numeric/scores/baseline-score.ts'
import { brierScore } from '../../numeric/scores/brier-score.ts'
import { logarithmicScore } from '../../numeric/scores/logarithmic-score.ts'
import { peerScores } from '../../numeric/scores/peer-score.ts'
import { relativeScores } from '../../numeric/scores/relative-score.ts'
import { type ScoredSpan, timeAverage } from '../../numeric/scores/time-average.ts'
import { type DailyTrack, dailyStatements, dailyTrack, decayedTrack } from './daily-track.ts'
import type { Forecaster } from './forecaster.ts'
import { poolTracks } from './pool-tracks.ts'
import type { QuestionLife } from './question-life.ts'
import { baseRateTrack, noChangeTrack } from './references.ts'
import type { Statement, Track } from './statements.ts'

/** How one forecaster did on one question of yes or no. Brier on 0..1. */
export interface BinaryScore {
  readonly forecaster: Forecaster
  /** Days on which a forecast stood. */
  readonly days: number
  /** Their share of the days that the question was to last: under 1 where it was settled early or forecast late. */
  readonly coverage: number
  /** The first forecast, or where a second round followed, the first of that: one a question, for calibration. */
  readonly opening: number
  /** Means over the days on which a forecast stood. */
  readonly brier: number
  /** The same had each by-date forecast gone down with the time left. */
  readonly brierDecayed: number
  readonly log: number
  /** Over the days that the question was to last; days without a forecast count 0. */
  readonly baseline: number
  /** Likewise against the others who forecast it; null for a pool. */
  readonly peer: number | null
  /** Brier less the median of all that day, mean over the own days; null for a pool. */
  readonly relative: number | null
  /** Brier of the forecaster and of what he is held against, on the days on which both stood. */
  readonly against: Readonly<Record<ReferenceName, Compared | null>>
  /** Brier of the second round less that of the first; null without both. */
  readonly secondRound: number | null
}

export const referenceNames = ['baseRate', 'noChange', 'lastIssue'] as const
export type ReferenceName = (typeof referenceNames)[number]

/** Mean Brier scores over the same days. */
export interface Compared {
  readonly own: number
  readonly reference: number
}

export interface BinaryTask {
  readonly situation: Situation
  readonly entries: readonly StandingEntry[]
  readonly question: Question
  readonly tracks: readonly Track[]
  readonly life: QuestionLife
  readonly isYes: boolean
  /** Whose last issue people are held against. */
  readonly mainReading: string
}

interface Member {
  readonly forecaster: Forecaster
  readonly track: DailyTrack
  readonly decayed: DailyTrack
  readonly statements: readonly Statement[]
}

/** The scores of all who forecast a question before it was settled, and of their pools. */
export function binaryScores(task: BinaryTask): BinaryScore[] {
  const { tracks, question, life, isYes } = task
  const members = tracks
    .map(({ forecaster, statements }) => ({
      forecaster,
      statements: statements.filter(({ day }) => day < life.ended),
      track: dailyTrack(statements, life),
      decayed: decayedTrack(question, statements, life),
    }))
    .filter(({ statements }) => statements.length > 0)
  const peers = peerTracks(members, isYes)
  const relative = relativeScores(members.map(({ track }) => briers(track, isYes)))
  const pools = poolMembers(members)
  const references = referenceTracks(task, members)
  return [
    ...members.map((member, place) => ({
      ...scoreOf(member, task, references),
      peer: timeAverage(spans(peers[place]!), life.scheduledDays) ?? 0,
      relative: relative[place]!.overOwnDays,
    })),
    ...pools
      .filter(({ track }) => track.some((probability) => probability !== null))
      .map((pool) => ({ ...scoreOf(pool, task, references), peer: null, relative: null })),
  ]
}

/** The pools as members themselves, of what was said and of what was left of it. */
function poolMembers(members: readonly Member[]): Member[] {
  const decayed = poolTracks(members.map((member) => ({ ...member, track: member.decayed })))
  return poolTracks(members).map(({ forecaster, track }, place) => ({
    forecaster,
    track,
    decayed: decayed[place]!.track,
    statements: [],
  }))
}

function scoreOf(
  member: Member,
  { life, isYes }: BinaryTask,
  references: (forecaster: Forecaster) => Readonly<Record<ReferenceName, DailyTrack>>,
): Omit<BinaryScore, 'peer' | 'relative'> {
  const { forecaster, track, decayed, statements } = member
  const own = briers(track, isYes)
  const days = own.filter((score) => score !== null).length
  const forOutcome = track.map((p) => (p === null ? null : isYes ? p : 1 - p))
  const scored = (score: (probability: number) => number) =>
    spans(forOutcome.map((p) => (p === null ? null : score(p))))
  const held = references(forecaster)
  const against = (name: ReferenceName) => compared(own, briers(held[name], isYes))
  return {
    forecaster,
    days,
    coverage: days / life.scheduledDays,
    opening: openingOf(statements) ?? track.find((probability) => probability !== null)!,
    brier: timeAverage(spans(own))!,
    brierDecayed: timeAverage(spans(briers(decayed, isYes))) ?? timeAverage(spans(own))!,
    log: timeAverage(scored(logarithmicScore))!,
    baseline: timeAverage(scored(baselineScore), life.scheduledDays)!,
    against: {
      baseRate: against('baseRate'),
      noChange: against('noChange'),
      lastIssue: against('lastIssue'),
    },
    secondRound: secondRoundOf(statements, isYes),
  }
}

/** What everybody is held against. A person: what the main reading's last issue said; a reading: its issue before. */
function referenceTracks(task: BinaryTask, members: readonly Member[]) {
  const { question, situation, entries, life, mainReading } = task
  const baseRate = baseRateTrack(question, situation, life)
  const noChange = noChangeTrack(question, situation, entries, life)
  const reading = (name: string) =>
    members.find(({ forecaster }) => forecaster.kind === 'reading' && forecaster.name === name)
  const nothing = baseRate.map(() => null)
  return ({ kind, name }: Forecaster): Readonly<Record<ReferenceName, DailyTrack>> => {
    const issued =
      kind === 'reading' ? reading(name) : name === 'readings-linear' ? undefined : reading(mainReading)
    const last = kind === 'reading' ? before(issued?.statements ?? [], life) : issued?.track
    return { baseRate, noChange, lastIssue: last ?? nothing }
  }
}

/** On each day, what the statement before the one that stood had said. */
function before(statements: readonly Statement[], life: QuestionLife): DailyTrack {
  return dailyStatements(statements, life).map((standing) => {
    const place = standing === null ? -1 : statements.indexOf(standing)
    return place < 1 ? null : statements[place - 1]!.probability
  })
}

function compared(own: readonly (number | null)[], reference: readonly (number | null)[]): Compared | null {
  const both = own.map((score, day) => score !== null && (reference[day] ?? null) !== null)
  const mean = (scores: readonly (number | null)[]) =>
    timeAverage(spans(scores.map((score, day) => (both[day] ? score : null))))
  const found = mean(own)
  return found === null ? null : { own: found, reference: mean(reference)! }
}

function peerTracks(members: readonly Member[], isYes: boolean): (number | null)[][] {
  const found: (number | null)[][] = members.map(() => [])
  for (const day of members[0]?.track.keys() ?? []) {
    const standing = members.flatMap(({ track }, place) => (track[day] === null ? [] : [place]))
    const said = standing.map((place) => members[place]!.track[day]!)
    const scores = peerScores(said.map((probability) => (isYes ? probability : 1 - probability)))
    for (const place of members.keys()) found[place]!.push(null)
    for (const [index, place] of standing.entries()) found[place]![day] = scores[index]!
  }
  return found
}

function briers(track: DailyTrack, isYes: boolean): (number | null)[] {
  return track.map((probability) => (probability === null ? null : brierScore(probability, isYes)))
}

/** Runs of days with one score: most forecasts stand for weeks. */
function spans(scores: readonly (number | null)[]): ScoredSpan[] {
  const found: { score: number; days: number }[] = []
  let before: number | null = null
  for (const score of scores) {
    if (score !== null && score === before) found.at(-1)!.days += 1
    else if (score !== null) found.push({ score, days: 1 })
    before = score
  }
  return found
}

function openingOf(statements: readonly Statement[]): number | null {
  const second = statements.find(({ round }) => round === 2)
  return (second ?? statements[0])?.probability ?? null
}

function secondRoundOf(statements: readonly Statement[], isYes: boolean): number | null {
  const [first, second] = ([1, 2] as const).map((wanted) => statements.find(({ round }) => round === wanted))
  if (first?.probability == null || second?.probability == null) return null
  return brierScore(second.probability, isYes) - brierScore(first.probability, isYes)
}

import { askedIn } from '../../language/asked.ts'
import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Day } from '../../language/day.ts'
import type { ResolutionEntry, ResolutionOutcome } from '../../language/ledger-entry.ts'
import { asOfDay, type StandingEntry } from '../../language/ledger-standing.ts'
import type { Question, Situation } from '../../language/situation.ts'
import { type BinaryScore, binaryScores } from './binary-scores.ts'
import { keyOfForecaster } from './forecaster.ts'
import { type ForecasterSummary, forecasterSummary, type SettledScore } from './forecaster-summary.ts'
import type { FrozenForecast } from './frozen-forecast.ts'
import { type NumberScore, numberScores } from './number-scores.ts'
import { type ProposedResolution, proposedResolutions } from './proposed-resolutions.ts'
import { familyOf, type QuestionFamily } from './question-family.ts'
import { lifeOf } from './question-life.ts'
import { type Track, tracksByQuestion } from './statements.ts'
import { type SettledQuestion, type WhenScores, whenScores } from './when-scores.ts'

/** A question that was forecast and has an end. */
export interface ScoredQuestion {
  readonly id: string
  readonly family: QuestionFamily
  readonly outcome: ResolutionOutcome
  readonly settled: Day
  /** The first day on which anybody had forecast it; null where nobody had before it was settled. */
  readonly opened: Day | null
  /** The date that the question gives itself. */
  readonly date: Day
  /** Settled before its own date: scores over the days that it was to last are smaller. */
  readonly isEarly: boolean
  readonly binary: readonly BinaryScore[]
  readonly number: readonly NumberScore[]
}

/** How a reading foresaw the ledger: ln of the chance it gave to all that is in it, up to a day. */
export interface ReadingEvidence {
  readonly reading: string
  readonly asOf: Day
  readonly logLikelihood: number
}

export interface ScoreReport {
  /** The last day that was looked at; null where everything was. */
  readonly asOf: Day | null
  readonly mainReading: string
  /** Only questions whose own date has passed were scored. */
  readonly onlyDue: boolean
  readonly questions: readonly ScoredQuestion[]
  /** Who did best by Brier stands first, within people, readings and pools. */
  readonly forecasters: readonly ForecasterSummary[]
  readonly when: readonly WhenScores[]
  readonly evidence: readonly ReadingEvidence[]
  /** What the ledger itself answers and nobody has settled, and what it answers otherwise than somebody settled it. */
  readonly proposals: readonly ProposedResolution[]
  readonly contradicted: readonly ProposedResolution[]
  /** Forecast, past their date, and not settled. */
  readonly overdue: readonly string[]
  /** Forecast and still to come. */
  readonly open: readonly string[]
  /** Issues made after the day up to which they know. */
  readonly inHindsight: number
  readonly issues: number
}

export interface ScoreOptions {
  readonly asOf?: Day | null
  /**
   * Score only questions whose own date has passed. What comes is settled at once and what does not only at its date, so
   * that those settled so far lean towards yes.
   */
  readonly onlyDue?: boolean
  /** Whose last issue people are held against. */
  readonly mainReading: string
}

/**
 * Scores all that people and the model forecast, against what came.
 *
 * @param entries  those that stand, in their order
 */
export function scoreReport(
  situation: Situation,
  entries: readonly StandingEntry[],
  issues: readonly FrozenForecast[],
  { asOf = null, onlyDue = false, mainReading }: ScoreOptions,
): ScoreReport {
  const limit = asOf ?? Infinity
  const known = entries.filter(({ day }) => day <= limit)
  const knownIssues = issues.filter((issue) => issue.asOf <= limit)
  const tracks = tracksByQuestion(known, knownIssues)
  const resolutions = latestResolutions(known)
  const task = { situation, entries: known, mainReading, tracks }
  const asked = askedIn(situation)
  const proposals = proposedResolutions(situation, known, asOfDay(known))
  const unsettled = asked.filter(({ id }) => tracks.has(id) && !resolutions.has(id))
  const today = asOf ?? asOfDay(known) ?? situation.from
  const isDue = ({ ask }: Question) => dayOfAsk(ask) < today
  const questions = asked
    .filter((question) => !onlyDue || isDue(question))
    .flatMap((question) => scoredQuestion(question, resolutions.get(question.id), task))
  return {
    asOf,
    mainReading,
    onlyDue,
    questions,
    forecasters: summaries(questions),
    when: whenScores(settledBinary(asked, questions, tracks)),
    evidence: latestEvidence(knownIssues),
    proposals: proposals.filter(({ question }) => !resolutions.has(question)),
    contradicted: proposals.filter(({ question, outcome }) => {
      const settled = resolutions.get(question)?.outcome
      return settled !== undefined && settled !== outcome
    }),
    overdue: unsettled.filter(isDue).map(({ id }) => id),
    open: unsettled.filter((question) => !isDue(question)).map(({ id }) => id),
    inHindsight: knownIssues.filter((issue) => issue.madeOn > issue.asOf).length,
    issues: knownIssues.length,
  }
}

/** The later entry counts where there are two. */
function latestResolutions(entries: readonly StandingEntry[]): ReadonlyMap<string, ResolutionEntry> {
  const found = new Map<string, ResolutionEntry>()
  for (const entry of entries) if (entry.kind === 'resolution') found.set(entry.question, entry)
  return found
}

interface ScoreTask {
  readonly situation: Situation
  readonly entries: readonly StandingEntry[]
  readonly mainReading: string
  readonly tracks: ReadonlyMap<string, readonly Track[]>
}

function scoredQuestion(
  question: Question,
  resolution: ResolutionEntry | undefined,
  task: ScoreTask,
): ScoredQuestion[] {
  const tracks = task.tracks.get(question.id)
  if (resolution === undefined || tracks === undefined) return []
  const life = lifeOf(question, tracks, resolution)
  const { outcome, day: settled } = resolution
  const date = dayOfAsk(question.ask)
  const scored = { ...task, question, tracks }
  return [
    {
      id: question.id,
      family: familyOf(question),
      outcome,
      settled,
      opened: life?.opened ?? null,
      date,
      isEarly: settled < date,
      binary:
        life !== null && (outcome === 'yes' || outcome === 'no')
          ? binaryScores({ ...scored, life, isYes: outcome === 'yes' })
          : [],
      number:
        life !== null && typeof outcome === 'number'
          ? numberScores({ ...scored, life, observed: outcome })
          : [],
    },
  ]
}

const order = { person: 0, reading: 1, pool: 2 }

function summaries(questions: readonly ScoredQuestion[]): ForecasterSummary[] {
  const settled = new Map<string, SettledScore[]>()
  for (const { id, family, outcome, binary } of questions)
    for (const score of binary) {
      const key = keyOfForecaster(score.forecaster)
      const one = { question: id, family, isYes: outcome === 'yes', score }
      settled.set(key, [...(settled.get(key) ?? []), one])
    }
  return [...settled.values()]
    .map((scores) => forecasterSummary(scores[0]!.score.forecaster, scores))
    .sort((a, b) => order[a.forecaster.kind] - order[b.forecaster.kind] || a.brier - b.brier)
}

function settledBinary(
  asked: readonly Question[],
  questions: readonly ScoredQuestion[],
  tracks: ReadonlyMap<string, readonly Track[]>,
): SettledQuestion[] {
  return questions.flatMap(({ id, outcome, settled, date }) => {
    if (outcome !== 'yes' && outcome !== 'no') return []
    const question = asked.find((one) => one.id === id)!
    const ended = Math.min(settled, date + 1)
    return [{ question, isYes: outcome === 'yes', ended, tracks: tracks.get(id) ?? [] }]
  })
}

/** Of each reading the issue that knows most of the ledger. */
function latestEvidence(issues: readonly FrozenForecast[]): ReadingEvidence[] {
  const found = new Map<string, ReadingEvidence>()
  for (const { reading, asOf, logLikelihood } of [...issues].sort(
    (a, b) => a.asOf - b.asOf || a.madeOn - b.madeOn,
  ))
    if (logLikelihood !== null) found.set(reading, { reading, asOf, logLikelihood })
  return [...found.values()].sort((a, b) => b.logLikelihood - a.logLikelihood)
}

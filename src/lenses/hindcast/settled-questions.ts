import { asksForNumber } from '../../language/asked.ts'
import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Day } from '../../language/day.ts'
import type { ResolutionEntry } from '../../language/ledger-entry.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Question, Situation } from '../../language/situation.ts'
import { baseRateTrack, noChangeNumber, noChangeTrack } from '../score/references.ts'
import { pooled } from './forecasters.ts'
import type { Issued } from './issued.ts'

/** A question of the situation that was settled, and what was said of it on each issue before that. */
export interface SettledQuestion {
  readonly id: string
  readonly date: Day
  readonly settled: Day
  readonly outcome: 'yes' | 'no' | number
  /** In the order of `forecasters`; null where one has nothing to say. Of a number: what was expected. */
  readonly issues: readonly { readonly day: Day; readonly said: readonly (number | null)[] }[]
}

export interface SettledQuestions {
  /** Their own date has passed: which of them are here has nothing to do with what came. */
  readonly due: readonly SettledQuestion[]
  /** Settled before their date because something came: listed and not scored, since their like are still open. */
  readonly early: readonly SettledQuestion[]
  /** Ids of questions that ended without an answer. */
  readonly unanswered: readonly string[]
  /** Ids of questions past their date that nobody has settled. */
  readonly overdue: readonly string[]
  /** Ids of questions whose date is still to come and that are not settled. */
  readonly open: readonly string[]
}

/** The questions that were open on a day and have an answer by now. */
export function openOn(situation: Situation, entries: readonly StandingEntry[], day: Day): Question[] {
  const settled = resolutions(entries)
  return situation.questions.filter(({ id, ask }) => {
    const entry = settled.get(id)
    return entry !== undefined && isAnswer(entry) && entry.day > day && dayOfAsk(ask) >= day
  })
}

export function settledQuestions(
  situation: Situation,
  entries: readonly StandingEntry[],
  issued: readonly Issued[],
  asOf: Day,
): SettledQuestions {
  const settled = resolutions(entries)
  const isDue = ({ ask }: Question) => dayOfAsk(ask) <= asOf
  const answered = situation.questions.flatMap((question) => {
    const entry = settled.get(question.id)
    return entry && isAnswer(entry) ? [{ question, entry }] : []
  })
  const told = (which: boolean) =>
    answered
      .filter(({ question }) => isDue(question) === which)
      .map(({ question, entry }) => settledQuestion(situation, entries, question, entry, issued))
  const rest = situation.questions.filter(({ id }) => !settled.has(id))
  return {
    due: told(true),
    early: told(false),
    unanswered: situation.questions.flatMap(({ id }) => {
      const entry = settled.get(id)
      return entry && !isAnswer(entry) ? [id] : []
    }),
    overdue: rest.filter(isDue).map(({ id }) => id),
    open: rest.filter((question) => !isDue(question)).map(({ id }) => id),
  }
}

function settledQuestion(
  situation: Situation,
  entries: readonly StandingEntry[],
  question: Question,
  { outcome, day: settled }: ResolutionEntry,
  issued: readonly Issued[],
): SettledQuestion {
  const days = [...new Set(issued.filter((one) => question.id in one.questions).map(({ asOf }) => asOf))]
  return {
    id: question.id,
    date: dayOfAsk(question.ask),
    settled,
    outcome: outcome as SettledQuestion['outcome'],
    issues: days.map((day) => {
      const known = entries.filter((entry) => entry.day <= day)
      const said = issued.filter(({ asOf }) => asOf === day).map(({ questions }) => questions[question.id]!)
      return { day, said: [...withPools(question, said), ...referencesOn(situation, known, question, day)] }
    }),
  }
}

/** Numbers have a mean for a pool and nothing else. */
function withPools(question: Question, said: readonly (number | null)[]): (number | null)[] {
  if (!asksForNumber(question)) return pooled(said)
  const known = said.filter((number) => number !== null)
  const isKnown = known.length === said.length && known.length > 0
  return [...said, isKnown ? known.reduce((sum, number) => sum + number, 0) / known.length : null, null]
}

function referencesOn(
  situation: Situation,
  known: readonly StandingEntry[],
  question: Question,
  day: Day,
): (number | null)[] {
  if (asksForNumber(question)) return [null, noChangeNumber(question, situation), null, null]
  const oneDay = { opened: day, ended: day + 1, scheduledDays: 1 }
  const [baseRate] = baseRateTrack(question, situation, oneDay)
  const [noChange] = noChangeTrack(question, situation, known, oneDay)
  return [baseRate ?? null, noChange ?? null, 0, 0.5]
}

/** The later entry counts where there are two. */
function resolutions(entries: readonly StandingEntry[]): ReadonlyMap<string, ResolutionEntry> {
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'resolution' ? [[entry.question, entry] as const] : [])),
  )
}

function isAnswer({ outcome }: ResolutionEntry): boolean {
  return outcome !== 'annulled' && outcome !== 'ambiguous'
}

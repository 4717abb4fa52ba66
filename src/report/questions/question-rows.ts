import type { Update } from '../../engine/evidence/update.ts'
import { asksForNumber } from '../../language/asked.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import type { Question, Situation } from '../../language/situation.ts'
import { whatMoved } from '../../lenses/what-moved.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { pointsOf } from '../evidence/entry-lines.ts'
import { fittingDigits, plainNumber, type SaidProbability, sayProbability, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { dayOfAsk } from '../question-lines.ts'
import { pickText } from '../text.ts'
import { entryWords } from '../update/entry-words.ts'

/** Below this, nothing is said to have moved an answer: half a percentage point. */
const least = 0.005

/** A question with its answer at the beginning and given the ledger. */
export interface QuestionRow {
  readonly id: string
  readonly title: string
  readonly day: Day
  readonly date: string
  /** What it takes as given; null where nothing. */
  readonly given: string | null
  /** Null where it has no answer, or none yet. */
  readonly journey: Journey | null
}

/** From where to where an answer went, and what moved it. */
export interface Journey {
  /** Probabilities in 0..1; null for a count or a mean. */
  readonly chances: { readonly before: number; readonly after: number } | null
  readonly before: string
  readonly after: string
  readonly said: SaidProbability | null
  /** The entry that moved it most, where one did; `null` where time or nothing did. */
  readonly cause: {
    readonly entry: string
    readonly what: string
    readonly by: string
    readonly isUp: boolean
  } | null
}

/** The questions in order of date. */
export function questionRows(
  situation: Situation,
  entries: readonly LedgerEntry[],
  update: Update | null,
  language: Language,
): QuestionRow[] {
  const names = elementWords(situation, language)
  const causes = causeWords(situation, entries, language)
  return situation.questions
    .map((question) => ({
      id: question.id,
      title: pickText(question.title, language) || question.id,
      day: dayOfAsk(question.ask),
      date: longDate(dayOfAsk(question.ask), language),
      given: question.given === null ? null : names.ask(question.given),
      journey: update === null ? null : journeyOf(question, update, causes, language),
    }))
    .sort((one, other) => one.day - other.day)
}

function causeWords(situation: Situation, entries: readonly LedgerEntry[], language: Language) {
  const say = entryWords(situation, language)
  const known = standingEntries(entries).flatMap((entry) =>
    entry.kind === 'indicator' || entry.kind === 'event' || entry.kind === 'state'
      ? [[entry.id, say(entry)] as const]
      : [],
  )
  return new Map(known)
}

function journeyOf(
  question: Question,
  update: Update,
  causes: ReadonlyMap<string, string>,
  language: Language,
): Journey | null {
  const movement = whatMoved(update, { kind: 'questions', id: question.id }, update.beginning)
  if (movement === null) return null
  const { before, after, entries } = movement
  const isNumber = asksForNumber(question)
  const first = entries[0]
  const enough = isNumber ? least * Math.max(1, Math.abs(before)) : least
  const write = (value: number) => plainNumber(value, fittingDigits(value))
  const estimate = update.questions[question.id]!
  return {
    chances: isNumber ? null : { before, after },
    before: isNumber ? write(before) : (sayProbability({ value: before }, language)?.number ?? ''),
    after: isNumber ? write(after) : (sayProbability(estimate, language)?.number ?? ''),
    said: isNumber ? null : sayProbability(estimate, language),
    cause:
      first === undefined || Math.abs(first.by) < enough
        ? null
        : {
            entry: first.id,
            what: causes.get(first.id) ?? first.id,
            by: isNumber ? signed(first.by, Math.max(1, fittingDigits(first.by) - 1)) : pointsOf(first.by),
            isUp: first.by > 0,
          },
  }
}

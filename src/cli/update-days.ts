import { dayOfText, textOfDay } from '../language/dates.ts'
import type { Day } from '../language/day.ts'
import type { Situation } from '../language/situation.ts'
import { type FrozenAnswers, frozenAnswers } from '../report/update/frozen-answers.ts'
import { readDocument } from '../workspace/read-document.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** The day named with `--as-of`; undefined where none is. */
export function asOfNamed(
  text: string | undefined,
  situation: Situation,
  terminal: Terminal,
): Day | undefined {
  return text === undefined
    ? undefined
    : withinTerm(readDay(text, '--as-of', terminal), '--as-of', situation, terminal)
}

/** From when on movements are told, and what a frozen document said then, where one was named. */
export interface SinceNamed {
  readonly day: Day
  readonly frozen: FrozenAnswers | null
}

/** The day named with `--since`, or that of the frozen forecast or update in the file that it names. */
export async function sinceNamed(
  text: string | undefined,
  situation: Situation,
  terminal: Terminal,
): Promise<SinceNamed | null> {
  if (text === undefined) return null
  const named = dayOfText(text.normalize('NFKC'))
  const document = named === null ? await readDocument(text) : null
  const day = named ?? asOfWithin(document) ?? readDay(text, '--since', terminal)
  return {
    day: withinTerm(day, '--since', situation, terminal),
    frozen: named === null ? frozenAnswers(document) : null,
  }
}

/** The as-of day of a frozen forecast, or of a document that `update --json` printed. */
function asOfWithin(document: unknown): Day | null {
  if (typeof document !== 'object' || document === null) return null
  const { asOf, evidence } = document as { asOf?: unknown; evidence?: { 'as-of'?: unknown } | null }
  const day = asOf ?? evidence?.['as-of']
  return typeof day === 'string' ? dayOfText(day) : null
}

function readDay(text: string, flag: string, { language }: Terminal): Day {
  const day = dayOfText(text.normalize('NFKC'))
  if (day !== null) return day
  throw new CommandLineError(
    language === 'ja'
      ? `${flag} の「${text}」は日付でも、基準日のある文書でもない。日付は 2026-05-27 のように書く。`
      : `${flag}: ${text} is neither a date nor a document with an as-of day. A date is written 2026-05-27.`,
  )
}

function withinTerm(day: Day, flag: string, { from, to }: Situation, { language }: Terminal): Day {
  if (day >= from && day <= to) return day
  const [given, first, last] = [day, from, to].map(textOfDay)
  throw new CommandLineError(
    language === 'ja'
      ? `${flag} の ${given} は情勢の期間（${first} から ${last}）の外にある。`
      : `${flag}: ${given} lies outside the term of the situation, ${first} to ${last}.`,
  )
}

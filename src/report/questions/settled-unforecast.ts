import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { standingEntries } from '../../language/ledger-standing.ts'
import { edtfDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { scoreWordsOf } from '../score/score-words-of.ts'
import { outcomeWords } from '../score/settled-lines.ts'

/** A question that the ledger settles and that nobody had forecast: there is nothing to score, and yet an answer. */
export interface SettledUnforecast {
  readonly id: string
  readonly outcome: string
  /** When it was settled. */
  readonly date: string
}

/** Those among the asked, in the order in which they were settled. */
export function settledUnforecast(
  entries: readonly LedgerEntry[],
  asked: ReadonlySet<string>,
  forecast: ReadonlySet<string>,
  language: Language,
): SettledUnforecast[] {
  const say = scoreWordsOf(language)
  return standingEntries(entries).flatMap((entry) =>
    entry.kind === 'resolution' && asked.has(entry.question) && !forecast.has(entry.question)
      ? [
          {
            id: entry.question,
            outcome: outcomeWords(entry.outcome, { say }),
            date: edtfDate(entry.date.text, language),
          },
        ]
      : [],
  )
}

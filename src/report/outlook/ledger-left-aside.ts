import { evidenceOf } from '../../engine/evidence/evidence.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { longDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { outlookWordsOf } from './outlook-words-of.ts'

/** That a forecast as judged leaves the ledger aside, and where it is weighed; null where the ledger says nothing of the course of things. */
export function ledgerLeftAside(
  entries: readonly LedgerEntry[],
  situation: Situation,
  language: Language,
): string | null {
  const evidence = evidenceOf(entries, situation)
  if (evidence.entries.length === 0) return null
  return outlookWordsOf(language).leftAside(evidence.entries.length, longDate(evidence.asOf, language))
}

import { evidenceOf } from '../../engine/evidence/evidence.ts'
import type { Situation } from '../../language/situation.ts'
import { plainNumber, smallNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import type { Rest } from '../rests.ts'
import type { UpdateOfLedger } from './outlook.ts'
import { outlookWordsOf } from './outlook-words-of.ts'

/** What of the answers rests on the ledger, how it was weighed, and what does not take it into account. */
export function ledgerRest(
  situation: Situation,
  { update, entries }: UpdateOfLedger,
  language: Language,
): Rest {
  const words = outlookWordsOf(language)
  const { method } = update
  const how =
    method.kind === 'exact'
      ? words.restExact(smallNumber(method.error))
      : words.restParticles(plainNumber(method.runs), method.seed)
  return {
    term: words.restLedger,
    figure: words.restEntries(evidenceOf(entries, situation, update.asOf).entries.length),
    words: [how, words.restBand].join(language === 'ja' ? '' : ' '),
    share: null,
  }
}

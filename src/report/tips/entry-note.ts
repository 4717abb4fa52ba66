import type { Text } from '../../language/situation.ts'
import type { Tip } from '../../language/tips/tip.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { tipWordsOf } from './tip-words-of.ts'

/** What the ledger will say of where an entry comes from, in both languages: the rule's words, then how many rows of whose. */
export function entryNote(tip: Tip, why: string | null): Text {
  const inWords = (language: Language) =>
    [tip.note === null ? '' : pickText(tip.note, language), provenance(tip, language), why ?? '']
      .filter((part) => part !== '')
      .join(language === 'ja' ? '' : ' ')
  return { en: inWords('en'), ja: inWords('ja') }
}

/** `GDELT: 12 rows, 34 reports, 9 sources, dated in UTC. …` */
export function provenance(tip: Tip, language: Language): string {
  const words = tipWordsOf(language)
  const provider = words.providers[tip.format] ?? tip.format
  const { count, reports, sources } = tip.rows
  const isCounting = reports !== count
  const numbers = words.countedBy({ count, reports, sources: sources.length, isCounting })
  const [link] = tip.rows.links
  const [colon, comma, stop] = language === 'ja' ? ['：', '、', '。'] : [': ', ', ', '.']
  const parts = [
    `${provider}${colon}${numbers}${comma}${words.datesIn(tip.zone)}${stop}`,
    ...(tip.format === 'gdelt' ? [words.reportsNotEvents] : []),
    words.attribution(tip.format, tip.imported),
    link === undefined ? '' : link,
  ]
  return parts.filter((part) => part !== '').join(language === 'ja' ? '' : ' ')
}

import { percent } from '../figures.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { WhatMattersSheet } from './what-matters-sheet.ts'

/** Judgements that carry weight and stand on little. */
export function readingBlock({
  found,
  words,
  language,
  columns,
  paint,
  judged,
  say,
}: WhatMattersSheet): string[] {
  if (found.toRead.length === 0) return []
  return [
    paint.strong(words.toRead),
    ...found.toRead.flatMap(({ address, ground, share }) => {
      const { subject } = say(judged.get(address)!)
      const parts = [words.grounds[ground], words.share(percent(share, language))]
      const aside = language === 'ja' ? `（${parts.join('、')}）` : ` (${parts.join(', ')})`
      return wrapText(`${subject}${aside}`, columns - 2).map((line) => `  ${line}`)
    }),
  ]
}

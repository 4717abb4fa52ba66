import { type TippingValue, wordEdges } from '../../lenses/what-matters/tipping.ts'
import { percent } from '../figures.ts'
import { judgedValue } from '../judgement-words.ts'
import { probabilityStep, probabilityWords } from '../probability-words.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { WhatMattersSheet } from './what-matters-sheet.ts'

/** Changes of one judgement shown for each neighbouring word. */
const shown = 3

/** For both neighbouring words: the least changes that bring the answer there. */
export function tippingBlock(sheet: WhatMattersSheet): string[] {
  const { found, words, paint, isChance } = sheet
  if (found.simulated !== null) return []
  const answer = found.answer!
  if (!isChance || !(answer > 0 && answer < 1) || found.swings.length === 0) return []
  const step = probabilityStep(answer)
  const neighbours = [
    { word: step - 1, edge: wordEdges[step - 1] },
    { word: step + 1, edge: wordEdges[step] },
  ]
  return [
    paint.strong(words.tipping),
    ...neighbours.flatMap(({ word, edge }) => (edge === undefined ? [] : towards(sheet, word, edge))),
  ]
}

function towards(sheet: WhatMattersSheet, word: number, edge: number): string[] {
  const { found, words, language, columns } = sheet
  const name = probabilityWords[word]!.word[language]
  const at = percent(edge, language)
  const ways = found.tipping.filter((way) => way.edge === edge)
  if (ways.length === 0) return wrapText(words.notTipping(name, at), columns)
  const within = ways.filter(({ isWithin }) => isWithin)
  const told = within.length > 0 ? within.slice(0, shown) : ways.slice(0, shown)
  return [
    words.tippingTo(name, at),
    ...told.flatMap((way) => wrapText(wayWords(sheet, way), columns - 2).map((line) => `  ${line}`)),
  ]
}

function wayWords(sheet: WhatMattersSheet, { changes, isWithin }: TippingValue): string {
  const { judged, say, words, language } = sheet
  const parts = changes.map(({ address, to }) => {
    const placed = judged.get(address)!
    const { subject, value } = say(placed)
    return words.tippingChange(subject, value, judgedValue(placed.judgement, to, language))
  })
  const both = changes.length > 1 ? `${words.together}${language === 'ja' ? '' : ' '}` : ''
  const beyond = isWithin ? '' : language === 'ja' ? `（${words.beyond}）` : ` (${words.beyond})`
  return `${both}${parts.join(language === 'ja' ? '、' : '; ')}${beyond}`
}

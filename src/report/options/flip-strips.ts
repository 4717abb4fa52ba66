import type { Flip } from '../../lenses/options/flips.ts'
import { percent } from '../figures.ts'
import { flipSentence } from './options-robustness.ts'
import { type OptionsSheet, strategyCalled } from './options-sheet.ts'

/** Which strategy is best as one thing is mixed into another: a strip cut where the ranking flips. */
export interface FlipStrip {
  readonly key: string
  /** What stands at either end. */
  readonly from: string
  readonly to: string
  readonly sentence: string
  readonly pieces: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
    readonly until: string
  }[]
}

/** The strips among single options, or among everything that was tried. */
export function flipStrips(among: Flip['among'], sheet: OptionsSheet): FlipStrip[] {
  const { finding, letter, language, view } = sheet
  return finding.flips
    .filter((flip) => flip.among === among)
    .map((flip) => {
      const { kind, first, second, values } = flip
      const end = (place: number) =>
        kind === 'values' ? `${letter(place)} ${view(place)}` : readingTitle(place, values!, sheet)
      return {
        key: [kind, first, second, values, among].join(' '),
        from: end(first),
        to: end(second),
        sentence: flipSentence(flip, sheet),
        pieces: flip.pieces.map(({ strategy, from, to }) => ({
          name: sheet.name(strategyCalled(sheet, strategy)),
          from,
          to,
          until: percent(to, language),
        })),
      }
    })
}

function readingTitle(place: number, values: number, { finding, letter, language }: OptionsSheet): string {
  const id = finding.readings[place]!
  return language === 'ja' ? `${id}（${letter(values)}）` : `${id} (${letter(values)})`
}

import type { ComparedQuestion } from '../../lenses/compare/compare.ts'
import { isProbability } from '../../lenses/options/criteria.ts'
import { inOrder, widest } from './compare-answers.ts'
import { answerText, bandText, type CompareSheet, gapText, isGapClear } from './compare-sheet.ts'

/** One side's answer, in words and as bare figures for a chart. */
export interface GapSide {
  readonly id: string
  readonly said: string
  readonly value: number | null
  readonly band: { readonly low: number; readonly high: number } | null
  readonly bandWords: string | null
}

/** One answer of both sides beside each other. */
export interface GapRow {
  /** Place of the question in the comparison. */
  readonly place: number
  readonly id: string
  readonly kind: ComparedQuestion['kind']
  readonly title: string
  readonly isChance: boolean
  readonly sides: readonly GapSide[]
  /** With its sign, in points or in the answer's own unit; null where sampling leaves it no sign. */
  readonly gap: string | null
  /** As `gapSize` has it. */
  readonly size: number
  /** Whether the bands of both sides share something: they could agree within their ranges. */
  readonly overlap: boolean
  /** Readings whose source says nothing about it. */
  readonly silent: readonly string[]
}

/** Every answer of one kind, the widest gap first. */
export function gapRows(kind: ComparedQuestion['kind'], sheet: CompareSheet): GapRow[] {
  const { finding } = sheet
  const places = finding.questions.flatMap((question, place) => (question.kind === kind ? [place] : []))
  return finding.answers.length < 2 ? [] : inOrder(places, sheet).map((place) => gapRow(place, sheet))
}

function gapRow(place: number, sheet: CompareSheet): GapRow {
  const { finding, side, question } = sheet
  const asked = finding.questions[place]!
  const sides = finding.answers.map((own, at): GapSide => {
    const answer = own[place]!
    const { band } = answer
    return {
      id: side(at),
      said: answerText(asked, answer, sheet),
      value: answer.value,
      band: band === undefined ? null : { low: band.low, high: band.high },
      bandWords: bandText(asked, answer, sheet),
    }
  })
  const second = finding.answers[1]![place]!
  const bands = sides.flatMap(({ band }) => band ?? [])
  return {
    place,
    id: asked.id,
    kind: asked.kind,
    title: question(asked),
    isChance: isProbability(asked),
    sides,
    gap: isGapClear(second) ? gapText(asked, second.gap!.value) : null,
    size: widest(place, sheet),
    overlap:
      bands.length === sides.length && bands[0]!.low <= bands[1]!.high && bands[1]!.low <= bands[0]!.high,
    silent: asked.silent,
  }
}

/** How a question stands in an address: its id, which no question shares with a contingency unless both are called so. */
export function rowOf(
  id: string | undefined,
  rows: readonly GapRow[],
  otherwise: number,
): GapRow | undefined {
  return rows.find((row) => row.id === id) ?? rows.find(({ place }) => place === otherwise)
}

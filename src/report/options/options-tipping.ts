import type { RankChange, RankTipping } from '../../lenses/options/rank-tipping.ts'
import { plainNumber, signed } from '../figures.ts'
import { judgedValue, judgementWords } from '../judgement-words.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { type OptionsSheet, scorePoints, strategyCalled } from './options-sheet.ts'

/** One thing that would change the order, with the judgements that would have to move. */
export interface TippingTold {
  readonly key: string
  readonly sentence: string
  readonly moved: readonly { readonly address: string; readonly subject: string }[]
}

export interface TippingBlock {
  readonly head: string
  readonly told: readonly TippingTold[]
}

/** What would change the order of the options: the first place among single ones and among all, then the rest of the order. */
export function tippingBlocks(sheet: OptionsSheet): TippingBlock[] {
  const { finding, words, situation, language, judgement } = sheet
  const say = judgementWords(situation, language)
  const subjectOf = (address: string) => {
    const placed = judgement(address)
    return placed === null ? address : say(placed).subject
  }
  const blocks = [
    { head: words.flipsSingle, kind: 'best', among: 'single' },
    { head: words.flipsAll, kind: 'best', among: 'all' },
    { head: words.tippingRest, kind: 'rank', among: 'single' },
  ] as const
  return blocks.flatMap(({ head, kind, among }) => {
    const own = finding.tippings.filter((one) => one.kind === kind && one.among === among)
    const told = own.map((one) => ({
      key: `${kind} ${among} ${one.values} ${one.reading}`,
      sentence: tippingSentence(one, sheet),
      moved: (one.change?.moved ?? []).map(({ address }) => ({ address, subject: subjectOf(address) })),
    }))
    return told.length === 0 ? [] : [{ head, told }]
  })
}

export function tippingLines(sheet: OptionsSheet): string[] {
  const { finding, words, columns, paint } = sheet
  if (finding.tippings.length === 0) return []
  return [
    ...wrapText(words.tippingNote, columns).map(paint.quiet),
    ...tippingBlocks(sheet).flatMap(({ head, told }) => [
      head,
      ...told.flatMap(({ sentence }) => bullet(sentence, columns)),
    ]),
  ]
}

function bullet(line: string, columns: number): string[] {
  return wrapText(line, columns - 4).map((part, at) => `${at === 0 ? '  · ' : '    '}${part}`)
}

function tippingSentence(tipping: RankTipping, sheet: OptionsSheet): string {
  const { words, letter, finding, language } = sheet
  const place = words.tippingPlace(
    letter(tipping.values),
    finding.readings.length > 1 ? finding.readings[tipping.reading]! : null,
  )
  return `${place}${phrasesOf(language).colon}${tippingChange(tipping, sheet)}`
}

function tippingChange({ ahead, behind, lead, change, kind }: RankTipping, sheet: OptionsSheet): string {
  const { words } = sheet
  const [first, second] = [ahead, behind].map((id) => sheet.name(strategyCalled(sheet, id)))
  if (change === null)
    return isTold(lead) ? words.noTipping(first!, kind === 'best') : words.level(first!, second!)
  return words.tips(first!, second!, scorePoints(lead.value), changeWords(change, sheet), change.isWithin)
}

function isTold({ value, interval }: RankTipping['lead']): boolean {
  return value >= 0.01 && (interval?.low ?? value) > 0
}

/** What is changed, each judgement with the value it takes and what it is judged to be. */
export function changeWords({ moved }: RankChange, sheet: OptionsSheet): string {
  const { words, language, situation, judgement } = sheet
  const say = judgementWords(situation, language)
  const parts = moved.map(({ address, from, to }) => {
    const placed = judgement(address)
    if (placed === null) return words.tippingMoved(address, pointsText(to), pointsText(from))
    const value = (of: number) =>
      placed.judgement.scale === 'points' ? pointsText(of) : judgedValue(placed.judgement, of, language)
    return words.tippingMoved(say(placed).subject, value(to), value(from))
  })
  return parts.join(words.and)
}

/** Points to a hundredth: effects of options are often a few tenths. */
function pointsText(value: number): string {
  return Math.abs(value) < 0.005 ? plainNumber(0) : signed(value, 2)
}

import type { Attribution } from '../../lenses/compare/attribution.ts'
import type { SideComparison } from '../../lenses/compare/compare.ts'
import type { DifferingJudgement, SideJudgement } from '../../lenses/compare/differing-judgements.ts'
import { groupKey } from '../../lenses/compare/judgement-groups.ts'
import { signed } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { type CompareSheet, gapSize } from './compare-sheet.ts'
import { silencesBySide } from './other-differences.ts'

/** Every judgement that differs, by what it is about, what moves the answers most first. */
export function judgementLines(comparison: SideComparison, sheet: CompareSheet): string[] {
  const { words, columns, paint, group } = sheet
  const { agreement, attribution } = comparison
  if (agreement === null || agreement.differing.length === 0) return []
  const weight = groupWeights(attribution, comparison.side, sheet)
  const groups = [
    ...new Map(agreement.differing.map((one) => [groupKey(one.group), one.group])).entries(),
  ].sort(([one], [other]) => (weight.get(other) ?? 0) - (weight.get(one) ?? 0) || (one < other ? -1 : 1))
  return [
    ...wrapText(words.judgementsNote, columns).map(paint.quiet),
    '',
    ...groups.flatMap(([key, about]) => [
      ...wrapText(group(about), columns).map(paint.strong),
      ...agreement.differing
        .filter((one) => groupKey(one.group) === key)
        .flatMap((one) => oneJudgement(one, comparison.side, sheet)),
    ]),
  ]
}

/** How much a group moves all answers together, in points. */
function groupWeights(
  attribution: Attribution | null,
  side: number,
  { finding }: CompareSheet,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const [place, shares] of (attribution?.shares ?? []).entries()) {
    const answer = finding.answers[side]![place]!
    for (const [at, share] of (shares ?? []).entries()) {
      const key = groupKey(attribution!.groups[at]!)
      const size = gapSize(finding.questions[place]!, { ...answer, gap: share }, finding.answers[0]![place]!)
      weights.set(key, (weights.get(key) ?? 0) + size)
    }
  }
  return weights
}

function oneJudgement(
  { address, first, second }: DifferingJudgement,
  side: number,
  sheet: CompareSheet,
): string[] {
  const { columns } = sheet
  const subject = subjectOf(address, side, sheet)
  return [
    ...wrapText(subject, columns - 2).map((line) => `  ${line}`),
    ...sideLine(address, 0, first, sheet),
    ...sideLine(address, side, second, sheet),
  ]
}

function subjectOf(address: string, side: number, sheet: CompareSheet): string {
  const { judgement, situations, language } = sheet
  const at = judgement(0, address) ? 0 : side
  const placed = judgement(at, address)
  return placed === null ? address : judgementWords(situations[at]!, language)(placed).subject
}

function sideLine(address: string, side: number, made: SideJudgement | null, sheet: CompareSheet): string[] {
  const { words, columns, situations, language, judgement, paint } = sheet
  const placed = judgement(side, address)
  const said = placed === null ? null : judgementWords(situations[side]!, language)(placed)
  const value = said === null ? words.absent : words.value(said.value, said.range)
  const claims = made === null ? '' : made.because.length === 0 ? words.noClaim : made.because.join(', ')
  const line = `${sheet.side(side)} ${value}${claims === '' ? '' : `  ${claims}`}`
  return wrapText(line, columns - 6).map((part, at) => paint.quiet(`${at === 0 ? '    ' : '      '}${part}`))
}

/** What an actor would mind on each side, where it is not the same. */
export function harmLines({ harms, side }: SideComparison, sheet: CompareSheet): string[] {
  const { words, columns, paint, situations, language } = sheet
  if (harms.length === 0) return []
  const titles = new Map(situations[0]!.contingencies.map(({ id, title }) => [id, pickText(title, language)]))
  const points = (value: number | null) => (value === null ? words.unnamed : signed(value, 1))
  return [
    ...wrapText(words.harmsNote, columns).map(paint.quiet),
    ...harms.flatMap(({ contingency, first, second }) => {
      const values = [words.harm(sheet.side(0), points(first)), words.harm(sheet.side(side), points(second))]
      const line = `${titles.get(contingency) ?? contingency}${language === 'ja' ? '：' : ': '}${values.join(language === 'ja' ? '、' : ', ')}`
      return wrapText(line, columns - 4).map((part, at) => `${at === 0 ? '  · ' : '    '}${part}`)
    }),
  ]
}

/** What a reading's source says nothing about, by name: there it keeps the base's judgements. */
export function silenceLines(side: number, sheet: CompareSheet): string[] {
  const { language, columns } = sheet
  const { titles } = silencesBySide(sheet)[side]!
  return wrapText(titles.join(language === 'ja' ? '、' : '; '), columns - 2).map((line) => `  ${line}`)
}

import type { SideComparison } from '../../lenses/compare/compare.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { cutText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { answerLines, inOrder, poolWords, supposedLines, widest } from './compare-answers.ts'
import { harmLines, judgementLines, silenceLines } from './compare-judgements.ts'
import {
  answerText,
  type CompareAccount,
  type CompareSheet,
  compareSheet,
  gapSize,
  gapText,
} from './compare-sheet.ts'

/** A comparison as text for a terminal, lines ended by `\n`: the conclusion first, the differing judgements last. */
export function compareText(
  account: CompareAccount,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const sheet = compareSheet(account, language, Math.max(60, columns), paint)
  const { words, finding } = sheet
  const blocks =
    finding.sides.length < 2 || finding.questions.length === 0
      ? [[...head(sheet), '', paint.strong(words.nothing), ...wrapText(words.nothingWords, sheet.columns)]]
      : [
          [...head(sheet), '', ...conclusion(sheet)],
          section(words.answers, answerLines(sheet), sheet),
          section(words.supposed, supposedLines(sheet), sheet),
          ...finding.comparisons.flatMap((comparison) => comparisonBlocks(comparison, sheet)),
          section(words.method, methodLines(sheet), sheet),
        ]
  return plainBlocks(blocks)
}

function comparisonBlocks(comparison: SideComparison, sheet: CompareSheet): string[][] {
  const { words, situations, language, finding } = sheet
  const [base] = situations
  const actor = base!.actors.find(({ id }) => id === base!.viewpoint)
  const name = actor === undefined ? '' : pickText(actor.title, language)
  const several = finding.comparisons.length > 1 ? ` ${sheet.side(comparison.side)}` : ''
  return [
    section(words.harms(name) + several, harmLines(comparison, sheet), sheet),
    section(words.silences(sheet.side(comparison.side)), silenceLines(comparison.side, sheet), sheet),
    section(words.judgements + several, judgementLines(comparison, sheet), sheet),
  ]
}

function section(title: string, lines: readonly string[], { columns, paint }: CompareSheet): string[] {
  if (lines.length === 0) return []
  const rule = '─'.repeat(Math.max(0, columns - textWidth(title) - 1))
  return [`${paint.strong(title)} ${paint.quiet(rule)}`, ...lines]
}

function head(sheet: CompareSheet): string[] {
  const { situations, finding, words, language, columns, paint, side } = sheet
  const keys = finding.sides.map(({ options, whatIfs }, place) => {
    const { reading, options: all, whatIfs: suppositions } = situations[place]!
    const measure = [...all, ...suppositions].find(({ id }) => [...options, ...whatIfs].includes(id))
    return words.sideKey(side(place), pickText((measure ?? reading).title, language) || side(place))
  })
  return [
    paint.quiet(cutText(pickText(situations[0]!.title, language), columns)),
    ...wrapText([words.title, ...keys].join(language === 'ja' ? '　' : '   '), columns).map(paint.quiet),
  ]
}

function conclusion(sheet: CompareSheet): string[] {
  const { finding, words, columns, paint, language, question } = sheet
  const places = finding.questions.flatMap(({ kind }, place) => (kind === 'contingency' ? [place] : []))
  const order = inOrder(places.length === 0 ? [...finding.questions.keys()] : places, sheet)
  const top = order.find((place) => !isSettled(place, sheet)) ?? order[0]!
  if (widest(top, sheet) < 1) return [paint.strong(words.headlineSame), '', ...lede([], sheet)]
  const asked = finding.questions[top]!
  const side = widestSide(top, sheet)
  const name = phrasesOf(language).quoted(question(asked))
  const [first, second] = [finding.answers[0]![top]!, finding.answers[side]![top]!].map((answer) =>
    answerText(asked, answer, sheet),
  ) as [string, string]
  const comparison = finding.comparisons.find((one) => one.side === side)!
  const title =
    comparison.agreement === null
      ? words.headlineMeasure(sheet.side(side), name, first, second)
      : words.headline(name, first, second)
  const told = lede([sharesSentence(top, comparison, sheet), hiddenSentence(comparison, sheet)], sheet)
  return [...wrapText(title, columns - 2).map(paint.strong), ...(told.length === 0 ? [] : ['', ...told])]
}

/** Whether a side makes an answer certain, as what it supposes does to itself: no news. */
function isSettled(place: number, { finding }: CompareSheet): boolean {
  return finding.answers.some((own) => own[place]!.value === 0 || own[place]!.value === 1)
}

function lede(sentences: readonly string[], { finding, words, columns, language }: CompareSheet): string[] {
  const agreements = finding.comparisons.flatMap(({ agreement }) => agreement ?? [])
  const counts = agreements.map(({ differing, same, silent }) =>
    words.ledeJudgements(differing.length, same, silent),
  )
  const all = [...sentences.slice(0, 1), ...counts.slice(0, 1), ...sentences.slice(1)]
  return wrapText(all.filter((one) => one !== '').join(language === 'ja' ? '' : ' '), columns - 2)
}

function widestSide(place: number, { finding }: CompareSheet): number {
  const size = (side: number) =>
    gapSize(finding.questions[place]!, finding.answers[side]![place]!, finding.answers[0]![place]!)
  return finding.comparisons.reduce((best, { side }) => (size(side) > size(best) ? side : best), 1)
}

/** Where the widest gap comes from. */
function sharesSentence(place: number, { side, attribution }: SideComparison, sheet: CompareSheet): string {
  const { finding, words, group } = sheet
  const shares = attribution?.shares[place] ?? null
  const gap = finding.answers[side]![place]!.gap
  if (attribution === null || shares === null || shares.length === 0 || gap === null) return ''
  const question = finding.questions[place]!
  const ranked = [...shares.entries()]
    .sort(([, one], [, other]) => Math.abs(other.value) - Math.abs(one.value))
    .filter(([, { value }]) => Math.abs(value) > Math.abs(gap.value) / 10)
    .slice(0, 2)
  const told = ranked.map(([at, { value }]) => ({
    amount: gapText(question, value),
    group: group(attribution.groups[at]!),
  }))
  return told.length === 0 ? '' : words.ledeShares(gapText(question, gap.value), told)
}

/** A gap is hidden where it is small and two shares that pull apart are this many points. */
const hiddenShare = 2

/** The contingency on which two sides agree in the total and quarrel underneath; empty where there is none. */
function hiddenSentence({ side, attribution }: SideComparison, sheet: CompareSheet): string {
  const { finding, words, group, question, language } = sheet
  if (attribution === null) return ''
  const found = finding.questions.flatMap((asked, place) => {
    const shares = attribution.shares[place] ?? null
    const answer = finding.answers[side]![place]!
    if (shares === null || shares.length === 0 || asked.kind !== 'contingency' || asked.silent.length > 0)
      return []
    if (gapSize(asked, answer, finding.answers[0]![place]!) >= 1) return []
    const order = [...shares.entries()].sort(([, one], [, other]) => other.value - one.value)
    const [raising, lowering] = [order[0]!, order.at(-1)!]
    const depth = 100 * Math.min(raising[1].value, -lowering[1].value)
    return depth < hiddenShare ? [] : [{ asked, raising, lowering, depth }]
  })
  const deepest = found.sort((one, other) => other.depth - one.depth)[0]
  if (deepest === undefined) return ''
  const { asked, raising, lowering } = deepest
  const told = ([at, { value }]: typeof raising) =>
    words.share(gapText(asked, value), group(attribution.groups[at]!))
  return words.ledeHidden(phrasesOf(language).quoted(question(asked)), told(raising), told(lowering))
}

function methodLines(sheet: CompareSheet): string[] {
  const { finding, reuse, words, columns, language } = sheet
  const { isExact, runs, runsPerMember, seed } = finding.plan
  const method = finding.comparisons.find(({ attribution }) => attribution !== null)?.attribution?.method
  const shares =
    method === undefined
      ? []
      : [
          method.kind === 'every'
            ? words.every(plainNumber(method.coalitions))
            : words.sampled(method.orders, plainNumber(method.runs)),
        ]
  const pooled = poolWords(sheet)
  const sentences = [
    isExact ? words.exact : words.simulated(plainNumber(runs), plainNumber(runsPerMember), seed),
    ...(reuse?.reused ? [words.reused(plainNumber(reuse.reused), plainNumber(reuse.asked))] : []),
    ...shares,
    ...(pooled === null ? [] : [pooled]),
  ]
  return wrapText(sentences.join(language === 'ja' ? '' : ' '), columns)
}

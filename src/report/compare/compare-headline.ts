import type { SideComparison } from '../../lenses/compare/compare.ts'
import { plainNumber } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { inOrder, poolWords, widest } from './compare-answers.ts'
import { answerText, type CompareSheet, gapSize, gapText } from './compare-sheet.ts'

/** What a comparison concludes: one sentence, and the few that give its reasons. */
export interface CompareHeadline {
  readonly title: string
  readonly sentences: readonly string[]
}

export function compareHeadline(sheet: CompareSheet): CompareHeadline {
  const { finding, words, question } = sheet
  const top = topQuestion(sheet)
  if (widest(top, sheet) < 1) return { title: words.headlineSame, sentences: withCounts([], sheet) }
  const asked = finding.questions[top]!
  const side = widestSide(top, sheet)
  const name = phrasesOf(sheet.language).quoted(question(asked))
  const [first, second] = [finding.answers[0]![top]!, finding.answers[side]![top]!].map((answer) =>
    answerText(asked, answer, sheet),
  ) as [string, string]
  const comparison = finding.comparisons.find((one) => one.side === side)!
  const title =
    comparison.agreement === null
      ? words.headlineMeasure(sheet.side(side), name, first, second)
      : words.headline(name, first, second)
  const sentences = [sharesSentence(top, comparison, sheet), hiddenSentence(comparison, sheet)]
  return { title, sentences: withCounts(sentences, sheet) }
}

/** The contingency (the question where there is none) on which sides differ most, those that are certain passed over. */
export function topQuestion(sheet: CompareSheet): number {
  const { finding } = sheet
  const places = finding.questions.flatMap(({ kind }, place) => (kind === 'contingency' ? [place] : []))
  const order = inOrder(places.length === 0 ? [...finding.questions.keys()] : places, sheet)
  return order.find((place) => !isSettled(place, sheet)) ?? order[0]!
}

/** Whether a side makes an answer certain, as what it supposes does to itself: no news. */
function isSettled(place: number, { finding }: CompareSheet): boolean {
  return finding.answers.some((own) => own[place]!.value === 0 || own[place]!.value === 1)
}

function withCounts(sentences: readonly string[], { finding, words }: CompareSheet): string[] {
  const agreements = finding.comparisons.flatMap(({ agreement }) => agreement ?? [])
  const counts = agreements.map(({ differing, same, silent }) =>
    words.ledeJudgements(differing.length, same, silent),
  )
  const all = [...sentences.slice(0, 1), ...counts.slice(0, 1), ...sentences.slice(1)]
  return all.filter((one) => one !== '')
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

/** How it was computed. */
export function methodSentences(sheet: CompareSheet): string[] {
  const { finding, reuse, words } = sheet
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
  return [
    isExact ? words.exact : words.simulated(plainNumber(runs), plainNumber(runsPerMember), seed),
    ...(reuse?.reused ? [words.reused(plainNumber(reuse.reused), plainNumber(reuse.asked))] : []),
    ...shares,
    ...(pooled === null ? [] : [pooled]),
  ]
}

import type { SideComparison } from '../../lenses/compare/compare.ts'
import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { cutText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { answerLines, supposedLines } from './compare-answers.ts'
import { compareHeadline, methodSentences } from './compare-headline.ts'
import { harmLines, judgementLines, silenceLines } from './compare-judgements.ts'
import { type CompareAccount, type CompareSheet, compareSheet } from './compare-sheet.ts'
import { differenceLines } from './difference-lines.ts'
import { differenceWordsOf } from './difference-words-of.ts'

/** A comparison as text for a terminal, lines ended by `\n`: the conclusion first, the differing judgements last. */
export function compareText(
  account: CompareAccount,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const sheet = compareSheet(account, language, Math.max(60, columns), paint)
  const { words, finding } = sheet
  const nothing = (why: string) => [
    ...head(sheet),
    '',
    paint.strong(words.nothing),
    ...wrapText(why, sheet.columns),
  ]
  const compared = () => finding.comparisons.flatMap((comparison) => comparisonBlocks(comparison, sheet))
  const blocks =
    finding.sides.length < 2
      ? [nothing(words.nothingWords)]
      : finding.questions.length === 0
        ? [nothing(words.nothingAsked), ...compared()]
        : [
            [...head(sheet), '', ...conclusion(sheet)],
            section(words.answers, answerLines(sheet), sheet),
            section(words.supposed, supposedLines(sheet), sheet),
            ...compared(),
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
    section(differenceWordsOf(language).title + several, differenceLines(comparison, sheet), sheet),
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
  const { columns, paint, language } = sheet
  const { title, sentences } = compareHeadline(sheet)
  const told = wrapText(sentences.join(language === 'ja' ? '' : ' '), columns - 2)
  return [...wrapText(title, columns - 2).map(paint.strong), ...(told.length === 0 ? [] : ['', ...told])]
}

function methodLines(sheet: CompareSheet): string[] {
  return wrapText(methodSentences(sheet).join(sheet.language === 'ja' ? '' : ' '), sheet.columns)
}

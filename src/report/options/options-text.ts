import type { Language } from '../language.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { cutText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { combinationLines, effectLines } from './options-effects.ts'
import { methodSentences, optionsHeadline } from './options-headline.ts'
import { failureLines, flipLines, informationLines, limitLines, toldStrategy } from './options-robustness.ts'
import { type OptionsAccount, type OptionsSheet, optionsSheet } from './options-sheet.ts'
import { signLines } from './options-signs.ts'

/** A comparison of options as text for a terminal, lines ended by `\n`: the conclusion first, then what it stands on. */
export function optionsText(
  account: OptionsAccount,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const sheet = optionsSheet(account, language, Math.max(60, columns), paint)
  const { words } = sheet
  const isEmpty =
    sheet.singles.length + sheet.combinations.length === 0 || sheet.finding.criteria.length === 0
  const blocks = isEmpty
    ? [
        [
          ...head(sheet),
          '',
          paint.strong(words.nothingToChoose),
          ...wrapText(words.nothingToChooseWords, sheet.columns),
        ],
      ]
    : [
        [...head(sheet), '', ...conclusion(sheet)],
        section(words.effects, effectLines(sheet), sheet),
        section(words.combinations, combinationLines(sheet), sheet),
        section(words.limits, limitLines(sheet), sheet),
        section(words.flips, flipLines(sheet), sheet),
        section(words.failures(sheet.name(toldStrategy(sheet))), failureLines(sheet), sheet),
        section(words.information, informationLines(sheet), sheet),
        section(words.signs, signLines(sheet), sheet),
        section(words.method, methodLines(sheet), sheet),
      ]
  return plainBlocks(blocks)
}

function section(title: string, lines: readonly string[], { columns, paint }: OptionsSheet): string[] {
  if (lines.length === 0) return []
  return [
    `${paint.strong(title)} ${paint.quiet('─'.repeat(Math.max(0, columns - textWidth(title) - 1)))}`,
    ...lines,
  ]
}

function head({ situation, finding, words, language, columns, paint, draws }: OptionsSheet): string[] {
  const actor = situation.actors.find(({ id }) => id === finding.actor)
  const title = words.title(actor === undefined ? null : pickText(actor.title, language))
  const scope = words.scope(finding.readings.length, draws, finding.values.length)
  return [
    paint.quiet(cutText(pickText(situation.title, language), columns)),
    ...wrapText(`${title}${language === 'ja' ? '　' : '   '}${scope}`, columns).map(paint.quiet),
  ]
}

function conclusion(sheet: OptionsSheet): string[] {
  const { columns, paint, language } = sheet
  const { title, sentences } = optionsHeadline(sheet)
  return [
    ...wrapText(title, columns - 2).map(paint.strong),
    '',
    ...wrapText(sentences.join(language === 'ja' ? '' : ' '), columns - 2),
  ]
}

function methodLines(sheet: OptionsSheet): string[] {
  return wrapText(methodSentences(sheet).join(sheet.language === 'ja' ? '' : ' '), sheet.columns)
}

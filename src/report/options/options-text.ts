import { percent, plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { cutText, textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { combinationLines, effectLines } from './options-effects.ts'
import { failureLines, flipLines, informationLines, limitLines, toldStrategy } from './options-robustness.ts'
import {
  bestBy,
  type OptionsAccount,
  type OptionsSheet,
  optionsSheet,
  robustCombination,
  scorePoints,
} from './options-sheet.ts'
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
  const { singles, finding, words, columns, paint, language } = sheet
  const count = (verdict: string) => singles.filter((one) => one.verdict === verdict).length
  const isOneView = finding.values.length * finding.readings.length === 1
  const title = words.headline(count('helps'), singles.length, count('depends'), isOneView)
  const sentences = [
    ...finding.values.map((_, values) => bestSentence(values, sheet)),
    ...dividedSentence(sheet),
    ...robustSentences(sheet),
  ]
  return [
    ...wrapText(title, columns - 2).map(paint.strong),
    '',
    ...wrapText(sentences.join(language === 'ja' ? '' : ' '), columns - 2),
  ]
}

function bestSentence(values: number, sheet: OptionsSheet): string {
  const best = bestBy(sheet, values)
  const gains = best.views[values]!.readings.map(({ gain }) => gain.value)
  const [low, high] = [Math.min(...gains), Math.max(...gains)].map(scorePoints)
  return sheet.words.ledeBest(sheet.view(values), sheet.name(best), low!, high!)
}

function dividedSentence(sheet: OptionsSheet): string[] {
  const divided = sheet.singles.filter(({ verdict }) => verdict === 'depends')
  if (divided.length === 0 || divided.length > 3) return []
  return [
    sheet.words.ledeDivided(phrasesOf(sheet.language).and(divided.map(sheet.name)), divided.length === 1),
  ]
}

function robustSentences(sheet: OptionsSheet): string[] {
  const { words, finding, language } = sheet
  const robust = robustCombination(sheet)
  if (robust === null) return []
  const worst = (views: typeof robust.views) => Math.max(...views.map(({ regret }) => regret.ninety))
  const isSafest = finding.strategies.every(({ views }) => worst(views) >= worst(robust.views))
  const name = capitalised(sheet.name(robust))
  const shares = robust.allLimits.filter((one) => one !== null)
  const kept = shares.reduce((sum, one) => sum + one, 0) / shares.length
  return [
    isSafest ? words.ledeRobust(name) : words.ledeRobustPlain(name),
    ...(shares.length === 0 || kept > 0.5 ? [] : [words.ledeLimits(percent(kept, language))]),
  ]
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function methodLines({ finding, reuse, words, columns, language, criterion }: OptionsSheet): string[] {
  const { isExact, runs, runsPerMember, seed } = finding.plan
  const sentences = [
    isExact ? words.exact : words.simulated(plainNumber(runs), plainNumber(runsPerMember), seed),
    ...(reuse?.reused ? [words.reused(plainNumber(reuse.reused), plainNumber(reuse.asked))] : []),
    ...(finding.origin === 'contingencies' ? [words.standIn] : []),
    ...(finding.unanswered.length === 0
      ? []
      : [words.unanswered(phrasesOf(language).and(finding.unanswered.map(criterion)))]),
    words.caution,
  ]
  return wrapText(sentences.join(language === 'ja' ? '' : ' '), columns)
}

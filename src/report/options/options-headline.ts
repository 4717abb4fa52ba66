import { percent, plainNumber } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { bestBy, type OptionsSheet, robustCombination, scorePoints } from './options-sheet.ts'

/** What a comparison of options concludes: one sentence, and the few that give its numbers. */
export interface OptionsHeadline {
  readonly title: string
  readonly sentences: readonly string[]
}

export function optionsHeadline(sheet: OptionsSheet): OptionsHeadline {
  const { singles, finding, words } = sheet
  const count = (verdict: string) => singles.filter((one) => one.verdict === verdict).length
  const isOneView = finding.values.length * finding.readings.length === 1
  return {
    title: words.headline(count('helps'), singles.length, count('depends'), isOneView),
    sentences: [
      ...finding.values.map((_, values) => bestSentence(values, sheet)),
      ...dividedSentence(sheet),
      ...robustSentences(sheet),
    ],
  }
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

/** How it was computed, and what a reader must not take it for. */
export function methodSentences({ finding, reuse, words, language, criterion }: OptionsSheet): string[] {
  const { isExact, runs, runsPerMember, seed } = finding.plan
  return [
    isExact ? words.exact : words.simulated(plainNumber(runs), plainNumber(runsPerMember), seed),
    ...(reuse?.reused ? [words.reused(plainNumber(reuse.reused), plainNumber(reuse.asked))] : []),
    ...(finding.origin === 'contingencies' ? [words.standIn] : []),
    ...(finding.unanswered.length === 0
      ? []
      : [words.unanswered(phrasesOf(language).and(finding.unanswered.map(criterion)))]),
    words.caution,
  ]
}

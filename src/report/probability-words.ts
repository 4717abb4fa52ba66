import type { Language } from './language.ts'

/** One step of the scale: a word and the range it stands for, in 0..1, its lower edge included, its upper one not. */
export interface ProbabilityWord {
  readonly from: number
  readonly to: number
  /** The range as it is printed; the outer words are used beyond it too. */
  readonly shown: { readonly from: number; readonly to: number }
  readonly word: Readonly<Record<Language, string>>
}

/**
 * The seven words of probability, lowest first.
 * English: ICD 203 (2015), section D.6.e(2), first row. Japanese: Kizashi's own rendering, not an official one.
 * The printed ranges share their edges; a value on an edge takes the higher word.
 */
export const probabilityWords: readonly ProbabilityWord[] = [
  step(0, 0.05, 'almost no chance', 'ほぼあり得ない', 0.01),
  step(0.05, 0.2, 'very unlikely', '可能性は非常に低い'),
  step(0.2, 0.45, 'unlikely', '可能性は低い'),
  step(0.45, 0.55, 'roughly even', '五分五分'),
  step(0.55, 0.8, 'likely', '可能性が高い'),
  step(0.8, 0.95, 'very likely', '可能性は非常に高い'),
  step(0.95, 1, 'almost certain', 'ほぼ確実', undefined, 0.99),
]

function step(
  from: number,
  to: number,
  en: string,
  ja: string,
  shownFrom = from,
  shownTo = to,
): ProbabilityWord {
  return { from, to, shown: { from: shownFrom, to: shownTo }, word: { en, ja } }
}

/** Index into `probabilityWords` of the word for a probability in 0..1. */
export function probabilityStep(probability: number): number {
  const above = probabilityWords.findIndex(({ to }) => probability < to)
  return above === -1 ? probabilityWords.length - 1 : above
}

/** Words for what cannot be otherwise: exactly 0 or 1 is never given a word of probability. */
export const certainWords = {
  never: { en: 'ruled out', ja: '起こり得ない' },
  always: { en: 'certain', ja: '確実' },
} as const

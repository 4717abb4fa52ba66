import type { Language } from '../language.ts'

/** Words of what is taken away from a page. */
export interface TakeAwayWords {
  readonly takeAway: string
  readonly print: string
  /** Where a picture could not be made. */
  readonly failed: string
  readonly exact: string
  readonly histories: (count: string) => string
  readonly draws: (count: string) => string
  readonly seed: (seed: number) => string
  readonly version: (version: string) => string
  readonly text: (hash: string) => string
}

const words: Readonly<Record<Language, TakeAwayWords>> = {
  en: {
    takeAway: 'Take away:',
    print: 'Print or PDF',
    failed: 'The file could not be made here.',
    exact: 'computed exactly',
    histories: (count) => `${count} histories`,
    draws: (count) => `${count} draws of the ranges`,
    seed: (seed) => `seed ${seed}`,
    version: (version) => `Kizashi ${version}`,
    text: (hash) => `text ${hash}`,
  },
  ja: {
    takeAway: '持ち出す：',
    print: '印刷・PDF',
    failed: 'この環境ではファイルを作れなかった。',
    exact: '厳密計算',
    histories: (count) => `模擬した経過 ${count}`,
    draws: (count) => `判断の幅の抽出 ${count}回`,
    seed: (seed) => `乱数の種 ${seed}`,
    version: (version) => `Kizashi ${version}`,
    text: (hash) => `本文 ${hash}`,
  },
}

export function takeAwayWordsOf(language: Language): TakeAwayWords {
  return words[language]
}

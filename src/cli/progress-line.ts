import type { Terminal } from './terminal.ts'

const phases = {
  ja: { exact: '厳密に計算中', simulate: '模擬中', ensemble: '判断の幅を試行中', futures: '探索中' },
  en: {
    exact: 'Computing exactly',
    simulate: 'Simulating',
    ensemble: 'Trying the ranges',
    futures: 'Searching',
  },
} as const

/** What is being done in a phase; a phase without words of its own is told by its name. */
export function phaseWords(phase: string, { language }: Pick<Terminal, 'language'>): string {
  const words: Readonly<Record<string, string>> = phases[language]
  return words[phase] ?? phase
}

/** One line of progress: what is being done, how far it has come, and how long is left where that is known. */
export function progressLine(
  doing: string,
  share: number,
  secondsLeft: number | undefined,
  { language }: Pick<Terminal, 'language'>,
): string {
  const done = `${doing} ${Math.floor(share * 100)} %`
  if (secondsLeft === undefined) return done
  const left = Math.ceil(secondsLeft)
  return language === 'ja' ? `${done}（残り約${left}秒）` : `${done} (about ${left} s left)`
}

import type { Language } from '../report/language.ts'
import { helpWords } from './help-words.ts'

/** Examples of a command, each with why, as they stand under its help. */
export function examplesText(
  examples: readonly (readonly [line: string, why: string])[],
  language: Language,
): string {
  const widest = Math.max(...examples.map(([line]) => line.length))
  const lines = examples.map(([line, why]) => `  ${line.padEnd(widest)}  ${why}`)
  return `\n${helpWords[language].examples}\n${lines.join('\n')}`
}

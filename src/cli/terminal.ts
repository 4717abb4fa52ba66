import process from 'node:process'
import picocolors from 'picocolors'
import { type Language, languageOfTag } from '../report/language.ts'

export type Paint = (text: string) => string

/** What a command writes to: kept apart from `process` so that tests can read it. */
export interface Terminal {
  readonly language: Language
  readonly columns: number
  readonly paint: {
    readonly bold: Paint
    readonly dim: Paint
    readonly red: Paint
    readonly yellow: Paint
    readonly cyan: Paint
  }
  /** Results. */
  write(text: string): void
  /** Everything that is not a result: progress, remarks, diagnostics beside JSON. */
  remark(text: string): void
  /** Replaces the one line of progress; empty clears it. Silent where nobody watches. */
  progress(text: string): void
}

export interface TerminalChoice {
  readonly language?: string | undefined
}

/** The terminal that this process runs in. The language is the one asked for, else the locale's, else English. */
export function processTerminal(choice: TerminalChoice): Terminal {
  const isWatched = process.stderr.isTTY === true
  const colours = picocolors.createColors(process.stdout.isTTY === true && process.env.NO_COLOR === undefined)
  return {
    language: languageFrom(choice.language),
    columns: Math.min(process.stdout.columns || 80, 100),
    paint: colours,
    write: (text) => process.stdout.write(text),
    remark: (text) => process.stderr.write(text),
    progress: (text) => {
      if (isWatched) process.stderr.write(`\r\u001b[2K${text}`)
    },
  }
}

export function languageFrom(
  asked: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Language {
  if (asked === 'ja' || asked === 'en') return asked
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale
  return languageOfTag(locale)
}

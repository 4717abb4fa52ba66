import { dayOfText } from '../language/dates.ts'
import type { Day } from '../language/day.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** The day that somebody wrote on the command line. @throws CommandLineError where the text is none */
export function dayAsked(text: string, { language }: Terminal): Day {
  const day = dayOfText(text.normalize('NFKC'))
  if (day !== null) return day
  throw new CommandLineError(
    language === 'ja'
      ? `「${text}」は日付として読めない。2026-12-31 のように書く。`
      : `${text} is no day; write it as 2026-12-31.`,
  )
}

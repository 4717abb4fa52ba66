import { dayOfText } from '../../language/dates.ts'
import { longDate } from '../../report/dates.ts'
import type { Language } from '../../report/language.ts'
import { standpointWordsOf } from '../../report/standpoint/standpoint-words-of.ts'
import type { Work } from '../session/session.ts'

/** Of when what a page tells is; empty before there is anything. */
export function madeWords(told: Work<unknown> | null, language: Language): string {
  const words = standpointWordsOf(language)
  if (told?.state === 'working') return words.computing
  const made = told?.answer?.made
  if (made === undefined || made === null) return ''
  return made.isKept ? words.kept(localDate(made.on, language), made.version) : words.justNow
}

/** The day of a moment where the reader is. */
export function localDate(moment: string, language: Language): string {
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = dayOfText(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
  return day === null ? moment : longDate(day, language)
}

import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Day } from '../../language/day.ts'
import type { ResolutionEntry } from '../../language/ledger-entry.ts'
import type { Question } from '../../language/situation.ts'
import type { Track } from './statements.ts'

/** The days over which the forecasts of a question are scored. */
export interface QuestionLife {
  /** The first on which anybody had forecast it. */
  readonly opened: Day
  /** The day after the last that counts: that of the settlement, or the one after the question's own date. */
  readonly ended: Day
  /** Days from the opening through the question's own date: more than were lived where it was settled early. */
  readonly scheduledDays: number
}

/** Null where nobody had forecast it before it was settled. */
export function lifeOf(
  { ask }: Pick<Question, 'ask'>,
  tracks: readonly Track[],
  { day: settled }: Pick<ResolutionEntry, 'day'>,
): QuestionLife | null {
  const dateEnd = dayOfAsk(ask) + 1
  const ended = Math.min(settled, dateEnd)
  const opened = Math.min(...tracks.flatMap(({ statements }) => statements.map(({ day }) => day)))
  return opened < ended ? { opened, ended, scheduledDays: dateEnd - opened } : null
}

export function daysOf({ opened, ended }: QuestionLife): Day[] {
  return Array.from({ length: ended - opened }, (_, index) => opened + index)
}

import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Question } from '../../language/situation.ts'
import { byDateDecay } from '../../numeric/scores/by-date-decay.ts'
import { daysOf, type QuestionLife } from './question-life.ts'
import type { Statement } from './statements.ts'

/** A probability of yes for each day of a question's life; null where none stood. */
export type DailyTrack = readonly (number | null)[]

/** The statement that stood on each day: what somebody says stands until he says something else. */
export function dailyStatements(statements: readonly Statement[], life: QuestionLife): (Statement | null)[] {
  let next = 0
  let standing: Statement | null = null
  return daysOf(life).map((day) => {
    while (next < statements.length && statements[next]!.day <= day) {
      standing = statements[next]!
      next += 1
    }
    return standing
  })
}

/** What was said, carried forward as it stands. */
export function dailyTrack(statements: readonly Statement[], life: QuestionLife): DailyTrack {
  return dailyStatements(statements, life).map((statement) => statement?.probability ?? null)
}

/**
 * What was said, let go down with the time that is left where the question asks whether something comes by a date, as
 * it would if its rate stayed the same; as it stands where it asks which comes first, where something is given, and for
 * other questions.
 */
export function decayedTrack(
  { ask, given }: Pick<Question, 'ask' | 'given'>,
  statements: readonly Statement[],
  life: QuestionLife,
): DailyTrack {
  const dateEnd = dayOfAsk(ask) + 1
  const isByDate = given === null && (ask.kind === 'event' || ask.kind === 'reach')
  return dailyStatements(statements, life).map((statement, index) => {
    if (statement?.probability == null) return null
    if (!isByDate) return statement.probability
    const shareLeft = (dateEnd - life.opened - index) / (dateEnd - statement.day)
    return byDateDecay(statement.probability, shareLeft)
  })
}

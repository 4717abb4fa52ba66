import { askedIn } from '../language/asked.ts'
import type { Question, Situation } from '../language/situation.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { unknownName } from './unknown-name.ts'

/** The question or contingency that the command line names. @throws CommandLineError where there is none */
export function askedQuestion(id: string, situation: Situation, terminal: Terminal): Question {
  const asked = askedIn(situation)
  const found = asked.find((question) => question.id === id.normalize('NFC'))
  if (found) return found
  const ids = asked.map((question) => question.id)
  throw new CommandLineError(unknownName(id, ids, terminal))
}

import process from 'node:process'
import { createInterface } from 'node:readline'

/** Asks on the terminal, one line at a time; null when there is nobody left to answer. */
export interface LinePrompt {
  readonly ask: (question: string) => Promise<string | null>
  readonly close: () => void
}

/** Questions go to standard error, so that results stay alone on standard output; answers may also be piped in. */
export function linePrompt(): LinePrompt {
  const reader = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: process.stdin.isTTY === true,
  })
  const lines = reader[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      process.stderr.write(question)
      const { value, done } = await lines.next()
      return done ? null : String(value)
    },
    close: () => reader.close(),
  }
}

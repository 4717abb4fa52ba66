import process from 'node:process'
import { createInterface } from 'node:readline'

/** Asks a person at the terminal; null where nobody sits there. */
export function terminalAsker(): {
  ask: (question: string) => Promise<string | null>
  close: () => void
} | null {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null
  const reader = createInterface({ input: process.stdin, output: process.stdout })
  let isClosed = false
  reader.on('close', () => {
    isClosed = true
  })
  return {
    ask: (question) =>
      isClosed
        ? Promise.resolve(null)
        : new Promise((resolve) => {
            const onClose = () => resolve(null)
            reader.once('close', onClose)
            reader.question(question, (answer) => {
              reader.off('close', onClose)
              resolve(answer)
            })
          }),
    close: () => reader.close(),
  }
}

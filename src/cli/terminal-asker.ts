import process from 'node:process'
import { createInterface } from 'node:readline'

/** Asks a person at the terminal, line by line; null where nobody sits there. What is typed ahead is kept. */
export function terminalAsker(): {
  ask: (question: string) => Promise<string | null>
  close: () => void
} | null {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null
  const reader = createInterface({ input: process.stdin, output: process.stdout })
  const lines: string[] = []
  let isClosed = false
  let take: (() => void) | null = null
  const arrived = () => take?.()
  reader.on('line', (line) => {
    lines.push(line)
    arrived()
  })
  reader.on('close', () => {
    isClosed = true
    arrived()
  })
  return {
    ask: async (question) => {
      reader.setPrompt(question)
      if (!isClosed) reader.prompt()
      if (lines.length === 0 && !isClosed)
        await new Promise<void>((resolve) => {
          take = resolve
        })
      return lines.shift() ?? null
    },
    close: () => reader.close(),
  }
}

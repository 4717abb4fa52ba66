import type { SourceFile } from '../../language/span.ts'
import { startTextWorker } from './start-text-worker.ts'
import type { TextAnswers, TextAsk, TextReply, TextRequest } from './text-protocol.ts'

/** A thread that reads and edits text, so that typing never waits for it. */
export interface TextThread {
  /** Null where the thread failed or has ended. */
  ask<Kind extends TextAsk['kind']>(
    files: readonly SourceFile[],
    reading: string | null,
    ask: Extract<TextAsk, { kind: Kind }>,
  ): Promise<TextAnswers[Kind] | null>
}

let shared: TextThread | null = null

/** The one thread of the tab, started when first needed; it stays, with what it last read. */
export function textThread(): TextThread {
  shared ??= startTextThread()
  return shared
}

function startTextThread(): TextThread {
  const worker = startTextWorker()
  const waiting = new Map<number, (answer: TextReply['answer']) => void>()
  let count = 0
  worker.onmessage = ({ data: { number, answer } }: MessageEvent<TextReply>) => {
    waiting.get(number)?.(answer)
    waiting.delete(number)
  }
  worker.onerror = () => {
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  }
  return {
    ask: (files, reading, ask) =>
      new Promise((resolve) => {
        const number = ++count
        waiting.set(number, resolve as (answer: TextReply['answer']) => void)
        worker.postMessage({ number, files, reading, ask } satisfies TextRequest)
      }),
  }
}

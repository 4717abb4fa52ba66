import { createHash } from 'node:crypto'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'

/** Answers as a text that says itself whether it is whole: a digest, then the numbers to the last bit. */
export function textOfAnswers(answers: ReadonlyMap<string, Answers>): string {
  const lines = [...answers].map(
    ([key, { values, batches }]) => `${key} ${base64Of(values)} ${base64Of(batches)}\n`,
  )
  const body = lines.join('')
  return `${digestOf(body)}\n${body}`
}

/** The answers in a text; null where it is not whole, whatever happened to it. */
export function answersOfText(text: string): Map<string, Answers> | null {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end < 0 || text.slice(0, end) !== digestOf(body)) return null
  return new Map(
    body
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [key = '', values = '', batches = ''] = line.split(' ')
        return [key, { values: numbersOf(values), batches: numbersOf(batches) }]
      }),
  )
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}

function base64Of(numbers: Float64Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

function numbersOf(base64: string): Float64Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Float64Array(bytes.buffer)
}

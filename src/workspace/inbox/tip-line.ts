import { z } from 'zod'
import type { Tip } from '../../language/tips/tip.ts'

const texts = z.array(z.string())
const proposed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), event: z.string(), outcome: z.string().nullable() }),
  z.object({ kind: z.literal('indicator'), indicator: z.string(), seen: z.boolean() }),
  z.object({
    kind: z.literal('state'),
    factor: z.string(),
    states: texts,
    confidence: z.number().min(0).max(1),
  }),
])
const rows = z.object({
  count: z.number(),
  reports: z.number(),
  sources: texts,
  ids: texts,
  places: texts,
  links: texts,
})
const decision = z.object({
  as: z.enum(['accepted', 'dismissed']),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  entry: z.string().nullable(),
})
const tip: z.ZodType<Tip> = z.object({
  id: z.string(),
  rule: z.string(),
  format: z.string(),
  date: z.string(),
  zone: z.string().nullable(),
  imported: z.string(),
  proposes: proposed,
  because: texts,
  note: z.record(z.string(), z.string()).nullable(),
  apart: z.record(z.string(), z.string()),
  rows,
  near: texts,
  decision: decision.nullable(),
})

/** A line of an inbox; null where Kizashi did not write it. */
export function tipOfLine(line: string): Tip | null {
  try {
    return tip.parse(JSON.parse(line))
  } catch {
    return null
  }
}

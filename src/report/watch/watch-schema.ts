import { z } from 'zod'
import { byId, day, levelled } from '../schema-parts.ts'

const chance = z.number().min(0).max(1)

const telling = z.strictObject({
  kind: z.enum(['questions', 'contingencies']),
  id: z.string(),
  bits: z.number().min(0).max(1).describe('Mutual information of seeing it and the answer'),
  interval: levelled.describe('Of the bits'),
  now: chance,
  ifSeen: chance.nullable().describe('The answer if it is seen; null where that has no chance'),
  ifNot: chance.nullable(),
})

const level = z.enum(['normal', 'watch', 'warning']).nullable()

/** What `watch --json` prints. */
export const watchSchema = z
  .strictObject({
    kizashi: z.string().describe('Version that made the figures'),
    hash: z.string().optional().describe('Of the text that the figures were made from'),
    reading: z.string(),
    'as-of': day,
    horizon: day.describe('Until when events are looked out for'),
    particles: z.int(),
    seed: z.int(),
    watch: z
      .array(
        z.strictObject({
          kind: z.enum(['indicator', 'event']),
          id: z.string(),
          date: day.describe('Of the next look, or by which it may happen'),
          chance: chance.describe('That it is seen, or happens'),
          worth: z.number().describe('Bits about the answers that matter, weighted by how much they do'),
          tells: z.array(telling).describe('Most telling first'),
        }),
      )
      .describe('What tells most first'),
    indicators: byId(
      z.strictObject({
        level: level.describe('Null where nobody has looked'),
        lastSeen: z.boolean().nullable(),
        lastLook: day.nullable(),
        contingency: z.string().nullable().describe('The one that what was last seen speaks for most'),
        points: z.number().nullable().describe('By how many doublings of its odds'),
        since: z
          .strictObject({ entry: z.string(), date: day, before: level })
          .nullable()
          .describe('The entry since which the level has been what it is, and the level before'),
        staleFrom: day.nullable(),
        isStale: z.boolean(),
      }),
    ),
  })
  .meta({
    title: 'Kizashi watch',
    description: 'What `kizashi watch --json` prints: what to watch next, and how the indicators stand.',
  })

export type WatchDocument = z.infer<typeof watchSchema>

/** The published JSON Schema (draft 2020-12) of what to watch. */
export function watchJsonSchema(): object {
  return z.toJSONSchema(watchSchema)
}

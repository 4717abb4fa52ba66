import { z } from 'zod'
import { typedChanges } from '../results-schema.ts'
import { band, byId, interval, measured, text } from '../schema-parts.ts'

const answer = z.strictObject({
  value: z.number().nullable().describe('At the nominal judgements'),
  interval: interval.optional(),
  band: band.optional(),
  gap: measured.nullable().describe('Against the first side, with the same random numbers'),
})

const question = z.strictObject({
  kind: z.enum(['contingency', 'question']),
  id: z.string(),
  title: text,
  silent: z.array(z.string()).describe('Readings whose source says nothing about what it asks'),
  answers: byId(answer).describe('By side'),
  pool: z.number().nullable().describe('Weighted mean of the readings; null where it has none'),
  supposed: byId(byId(answer)).describe('By what-if and side'),
})

const judgement = z
  .strictObject({
    low: z.number(),
    high: z.number(),
    nominal: z.number(),
    because: z.array(z.string()),
  })
  .nullable()
  .describe('null where the side does not make it')

const group = z.strictObject({
  kind: z.enum(['factor', 'event', 'calendar', 'quantity', 'structure', 'others']),
  id: z.string(),
})

const part = z.unknown().describe('null where the side has none; true for what is there or holds')
const difference = z.strictObject({
  kind: z
    .string()
    .describe('Kind of the element; `judgement` by its address, `impossible` and `alike` by the condition'),
  id: z.string(),
  of: z
    .string()
    .nullable()
    .describe('The state, outcome, actor, criterion, interest or change that it is a part of'),
  part: z.string().describe('The key of the language; `element`: that it is there at all'),
  first: part,
  second: part,
})

const attribution = z.strictObject({
  method: z.union([
    z.strictObject({
      kind: z.literal('every'),
      coalitions: z.int(),
      isExact: z.boolean(),
      runs: z.int(),
    }),
    z.strictObject({ kind: z.literal('sampled'), orders: z.int(), runs: z.int() }),
  ]),
  groups: z.array(group),
  merged: z.array(group).describe('What the group `others` holds'),
  alone: byId(z.array(z.number().nullable())).describe(
    'By `kind id` of the question, what each of `merged` changes by itself; they need not add up',
  ),
  shares: byId(z.array(measured).nullable()).describe(
    'By `kind id` of the question, in the order of `groups`; they add up to its gap',
  ),
})

/** The results contract of `compare`. */
export const compareSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string().optional(),
    changes: typedChanges,
    sides: z.array(
      z.strictObject({
        id: z.string(),
        reading: z.string(),
        options: z.array(z.string()),
        whatIfs: z.array(z.string()),
        silent: z.array(z.string()).describe('Elements that its source says nothing about'),
      }),
    ),
    method: z.strictObject({
      kind: z.enum(['exact', 'simulated']),
      runs: z.int(),
      runsPerMember: z.int(),
      members: z.int(),
      seed: z.int(),
    }),
    weights: byId(z.number()).nullable().describe('Of the pool, by side'),
    questions: z.array(question),
    comparisons: z.array(
      z.strictObject({
        first: z.string(),
        second: z.string(),
        judgements: z
          .strictObject({
            differing: z.array(
              z.strictObject({ address: z.string(), group, first: judgement, second: judgement }),
            ),
            same: z.int(),
            silent: z.int().describe('Same only because a reading says nothing about them'),
          })
          .nullable(),
        harms: z.array(
          z.strictObject({
            contingency: z.string(),
            actor: z.string(),
            first: z.number().nullable(),
            second: z.number().nullable(),
          }),
        ),
        others: z
          .array(difference)
          .describe('What else is otherwise: no number of a judgement, and no harm to the viewpoint'),
        attribution: attribution.nullable(),
      }),
    ),
    claims: z.array(z.string()),
  })
  .meta({ title: 'Kizashi comparison', description: 'What `kizashi compare --json` prints.' })

export type CompareDocument = z.infer<typeof compareSchema>

/** The published JSON Schema (draft 2020-12) of the results of `compare`. */
export function compareJsonSchema(): object {
  return z.toJSONSchema(compareSchema)
}

import { z } from 'zod'

const value = z.number().nullable()
const share = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const address = z.string().describe('What the judgement is about: kind, target, source')

/** What `kizashi explain QUESTION --json` prints. */
export const whatMattersSchema = z
  .strictObject({
    kizashi: z.string().describe('Version of the program'),
    situation: z.string(),
    hash: z.string().optional(),
    reading: z.string(),
    options: z.array(z.string()),
    question: z.string(),
    kind: z.enum(['contingency', 'question']),
    answer: value.describe(
      'At the nominal judgements, without the ledger; null where its condition has no chance',
    ),
    configurations: z.number().int().nullable().describe('Null where the derivatives are simulated'),
    simulated: z
      .strictObject({ runs: z.number().int(), low: z.number(), high: z.number() })
      .nullable()
      .describe(
        'Histories that the answer and the slopes are estimated from, and the 95 % interval of the answer; null where they are exact',
      ),
    judgements: z
      .array(
        z.strictObject({
          address,
          value: z.number(),
          low: z.number(),
          high: z.number(),
          unit: z.enum(['point', 'doubling', 'ten points of chance', 'tenth of its value']),
          slope: z
            .number()
            .describe(
              'Derivative of the answer by one unit more, the chances beside it shrinking in proportion',
            ),
          interval: z
            .strictObject({ low: z.number(), high: z.number() })
            .optional()
            .describe('95 % interval of a simulated slope; one that holds 0 is no effect that can be told'),
          weight: z.number().describe('Size of the slope times the units of the range'),
          atLow: value.optional().describe('The answer at the low end of its range; only for the heaviest'),
          atHigh: value.optional(),
          atOneMore: value.optional().describe('The answer with one unit more'),
          claims: z.array(z.string()),
        }),
      )
      .describe('All that the answer hangs on, heaviest first'),
    tipping: z.array(
      z.strictObject({
        edge: z.number().describe('Chance at which the word changes'),
        changes: z.array(z.strictObject({ address, to: z.number() })),
        units: z.number().describe('Units of change in all'),
        isWithin: z.boolean().describe('Within the stated ranges'),
      }),
    ),
    toRead: z.array(
      z.strictObject({
        address,
        ground: z.enum(['uncited', 'ungraded', 'low-grade']),
        share: z.number().describe('Of the weight of all judgements'),
      }),
    ),
    pathways: z
      .array(z.strictObject({ steps: z.array(z.string()), share: z.number() }))
      .describe('Simulated; commonest first'),
    tellingMoves: z
      .array(z.strictObject({ step: z.string(), leading: z.number(), otherwise: z.number() }))
      .describe('Times a year until the answer is settled, where it comes and where it does not; exact'),
    variance: z
      .strictObject({
        points: z.number().int(),
        answers: z.number().int(),
        mean: z.number(),
        deviation: z.number(),
        groups: z.array(
          z.strictObject({
            group: z
              .strictObject({ kind: z.enum(['factor', 'event', 'quantity', 'calendar']), id: z.string() })
              .nullable()
              .describe('What the judgements are about; null: all that are not named'),
            judgements: z.number().int(),
            first: share.describe(
              'Explained alone, with its 95 % interval; sampling can push a small one below 0',
            ),
            total: share.describe('With all it takes part in'),
          }),
        ),
        together: z.number().describe('1 less the first-order shares'),
      })
      .nullable()
      .describe('Shares of the variance over the ensemble; null unless --variance asks for them'),
  })
  .meta({ title: 'Kizashi explanation', description: 'What `kizashi explain QUESTION --json` prints.' })

export type WhatMattersDocument = z.infer<typeof whatMattersSchema>

/** The published JSON Schema (draft 2020-12) of explanations. */
export function whatMattersJsonSchema(): object {
  return z.toJSONSchema(whatMattersSchema)
}

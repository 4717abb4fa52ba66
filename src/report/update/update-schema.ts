import { z } from 'zod'
import { resultsSchema } from '../results-schema.ts'
import { byId, day, levelled } from '../schema-parts.ts'

const value = z.number().nullable()
const probability = z.number().min(0).max(1).nullable()
const interval = levelled.optional().describe('Sampling error; only by particles')
const detail = {
  interval,
  reason: z.string().optional(),
}
const moves = byId(
  z.strictObject({
    before: value,
    after: value,
    interval: interval.describe('Of their difference; only by particles'),
  }),
)
const earlier = z.strictObject({ date: day, questions: byId(value), contingencies: byId(value) })

/** The results contract of `update`. */
export const updateSchema = resultsSchema
  .omit({ events: true, ensemble: true, drivers: true, pathways: true })
  .extend({
    now: z
      .strictObject({ factors: byId(byId(probability)) })
      .describe('now.factors.ID.STATE on the as-of day; `factors` stands at `to`'),
    events: byId(
      z.strictObject({
        happened: z.array(day).describe('The days on which the ledger has it'),
        ahead: z
          .strictObject({
            probability: probability.describe('At least once in (as-of, to]'),
            expected: value,
            ...detail,
            expectedInterval: detail.interval,
          })
          .describe('From the as-of day on'),
      }),
    ),
    evidence: z.strictObject({
      'as-of': day,
      silentUntil: day.describe('Up to then events always reported and not entered did not happen'),
      logLikelihood: value.describe('Natural logarithm; of an event at its rate a density per year'),
      interval,
      silence: value.describe('The part of it that silence after the last entry has'),
      entries: z.array(
        z.strictObject({
          id: z.string(),
          date: day,
          logLikelihood: value.describe(
            'Given the entries before it, with the silence since the last of them',
          ),
          effectiveSampleSize: z
            .number()
            .optional()
            .describe('How many equally weighted particles those left are worth; only by particles'),
          questions: moves.describe('The answer just before it (silence until it included) and with it'),
          contingencies: moves,
        }),
      ),
    }),
    beginning: earlier.describe('The answers with nothing known'),
    since: earlier.nullable().describe('The answers as they stood on the day asked for'),
  })
  .meta({
    title: 'Kizashi update',
    description:
      'What `kizashi update --json` prints: as `forecast`, given the ledger; curves of events begin on the as-of day.',
  })

export type UpdateDocument = z.infer<typeof updateSchema>

/** The published JSON Schema (draft 2020-12) of updates. */
export function updateJsonSchema(): object {
  return z.toJSONSchema(updateSchema)
}

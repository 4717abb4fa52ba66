import { z } from 'zod'
import { byId, day, levelled, text } from '../schema-parts.ts'

const count = z.int()
const figure = z.number().nullable()
const forecaster = z
  .strictObject({ kind: z.enum(['reading', 'pool', 'reference']), name: z.string() })
  .describe('Pools: linear, geometric; references: base-rate, no-change, never, even')
const log = z
  .strictObject({ natural: figure, reason: z.literal('called-impossible').optional() })
  .describe('ln of the chance given to what came, mean; null where it was called impossible')
const difference = z
  .strictObject({
    count,
    clusters: count,
    mean: z.number(),
    interval: levelled.nullable(),
  })
  .describe('The interval draws whole events')
const scores = {
  prospects: count,
  yes: count,
  events: count,
  scores: z.array(
    z.strictObject({
      forecaster,
      prospects: count,
      yes: count,
      expected: z.number().describe('Sum of what was said'),
      brier: z.number().describe('0 to 1, small is good'),
      log,
      corp: z.strictObject({
        miscalibration: z.number(),
        discrimination: z.number(),
        uncertainty: z.number(),
      }),
    }),
  ),
  comparisons: z
    .array(
      z.strictObject({
        forecaster,
        against: forecaster,
        own: z.number(),
        other: z.number(),
        difference,
        skill: figure,
      }),
    )
    .describe('Brier less that of the other on the prospects that both forecast; below 0 is better'),
}
const byHorizon = z.array(z.strictObject({ months: count, ...scores }))
const said = z.array(figure).describe('In the order of `forecasters`; null where one has nothing to say')
const question = z.strictObject({
  id: z.string(),
  date: day,
  settled: day,
  outcome: z.union([z.enum(['yes', 'no']), z.number()]),
  issues: z.array(z.strictObject({ day, said })),
})
const ids = z.array(z.string())

/** The results contract of `hindcast`. */
export const hindcastSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string(),
    method: z.strictObject({
      kind: z.literal('hindcast'),
      brier: z.literal('0..1'),
      log: z.literal('natural'),
    }),
    asOf: day,
    issues: z.array(z.strictObject({ reading: z.string(), asOf: day, logLikelihood: z.number() })),
    readings: ids,
    forecasters: z.array(forecaster),
    all: z.strictObject(scores),
    byHorizon,
    sameProspects: z
      .array(z.strictObject({ reference: z.string(), all: z.strictObject(scores), byHorizon }))
      .describe(
        'On the prospects alone of which a reference has something to say, where that is not all of them',
      ),
    undisputed: z.strictObject(scores).nullable().describe('Without events whose coming is disputed'),
    reliability: z.array(
      z.strictObject({
        forecaster,
        rows: z.array(z.strictObject({ from: z.number(), to: z.number(), count, yes: count, said: figure })),
      }),
    ),
    events: byId(
      z.strictObject({
        prospects: count,
        yes: count,
        isDisputed: z.boolean(),
        said,
        brier: z.array(figure),
        savedOverBaseRate: figure,
      }),
    ),
    prospects: z.array(
      z.strictObject({
        event: z.string(),
        months: count,
        from: day,
        to: day,
        came: ids.describe('Entries that hold it'),
        isDisputed: z.boolean(),
        said,
      }),
    ),
    questions: z.strictObject({
      due: z.array(question),
      early: z.array(question).describe('Settled before their date: not scored'),
      unanswered: ids,
      overdue: ids,
      open: ids.describe('These alone test the model cleanly'),
      scores: z.array(z.strictObject({ forecaster, questions: count, brier: z.number(), log })),
    }),
    evidence: z.array(
      z.strictObject({
        reading: z.string(),
        logLikelihood: z.number(),
        silence: z.number(),
        entries: z.array(z.strictObject({ id: z.string(), date: day, logLikelihood: z.number() })),
      }),
    ),
    ledger: z.strictObject({
      events: count,
      states: count,
      seen: count,
      notSeen: count,
      writers: ids,
      grades: byId(count),
      lateBaseRates: byId(day).describe('Counted past the first issue, up to this day'),
    }),
  })
  .meta({ title: 'Kizashi hindcast', description: 'What `kizashi hindcast --json` prints.' })

export type HindcastDocument = z.infer<typeof hindcastSchema>

/** The published JSON Schema (draft 2020-12) of the hindcast. */
export function hindcastJsonSchema(): object {
  return z.toJSONSchema(hindcastSchema)
}

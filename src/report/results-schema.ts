import { z } from 'zod'
import { byId, day, band as ensembleBand, interval, text } from './schema-parts.ts'

const probability = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('0..1; null where it has none, and `reason` says why')
const number = z.number().nullable().describe('null where it has none, and `reason` says why')

const band = ensembleBand.describe('5 to 95 % of the ensemble: doubt about the judgements')
const detail = { interval: interval.optional(), band: band.optional(), reason: z.string().optional() }

export const method = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exact'),
    configurations: z.int(),
    error: z.number().describe('Bound on the truncation error of every probability'),
    sweeps: z.int(),
    leftOut: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('simulated'),
    configurations: z.int(),
    runs: z.int(),
    seed: z.int(),
    leftOut: z.array(z.string()),
  }),
])

const curve = z.array(z.number().nullable())
const curveBand = z.strictObject({ low: z.array(z.number()), high: z.array(z.number()) })

const series = z.strictObject({
  dates: z.array(day),
  factors: byId(byId(curve)),
  events: byId(curve),
  questions: byId(curve),
  contingencies: byId(curve),
  quantities: byId(curve),
  bands: z
    .strictObject({
      factors: byId(byId(curveBand)),
      events: byId(curveBand),
      questions: byId(curveBand),
      contingencies: byId(curveBand),
      quantities: byId(curveBand),
    })
    .describe('Empty maps where no ensemble was asked for'),
})

/** What a forecast answers by the end of the term, by id. */
export const answers = {
  events: byId(
    z.strictObject({
      probability: probability.describe('At least once by `to`'),
      expected: number.describe('Expected number of times by `to`'),
      ...detail,
      expectedInterval: interval.optional(),
      expectedBand: band.optional(),
    }),
  ),
  quantities: byId(
    z.strictObject({ mean: number.describe('At `to`'), quantiles: byId(z.number()).nullable(), ...detail }),
  ),
  questions: byId(
    z.union([
      z.strictObject({ probability, ...detail }),
      z.strictObject({ expected: number.describe('A count or a mean'), ...detail }),
    ]),
  ),
  contingencies: byId(
    z.strictObject({
      probability,
      ...detail,
      concern: byId(z.number().nullable()).describe('harm + log2 P in points, by actor; null where P is 0'),
    }),
  ),
}

/** Of what was typed on the command line as `--change`. */
export const typedChanges = byId(z.string())
  .optional()
  .describe('What was typed on the command line, by its id among the what-ifs')

/** The results contract of `forecast`. */
export const resultsSchema = z
  .strictObject({
    kizashi: z.string().describe('Version that made the figures'),
    situation: text.describe('Its title by language'),
    hash: z.string().optional().describe('Of the text that the figures were made from'),
    reading: z.string(),
    options: z.array(z.string()),
    whatIfs: z.array(z.string()).describe('What the answers suppose; not the situation as it stands'),
    changes: typedChanges,
    from: day,
    to: day,
    viewpoint: z.string().nullable(),
    method,
    ensemble: z.strictObject({ members: z.int(), runsPerMember: z.int(), seed: z.int() }).nullable(),
    factors: byId(byId(probability)).describe('factors.ID.STATE at `to`'),
    intervals: z.strictObject({ factors: byId(byId(interval)) }).optional(),
    bands: z.strictObject({ factors: byId(byId(band)) }).optional(),
    reasons: z.strictObject({ factors: byId(z.string()) }).optional(),
    ...answers,
    series,
    drivers: byId(z.array(z.strictObject({ address: z.string(), correlation: z.number() })))
      .optional()
      .describe("Spearman's rank correlation of the answer with each judgement, strongest first"),
    pathways: byId(z.array(z.strictObject({ steps: z.array(z.string()), share: z.number() })))
      .optional()
      .describe('First moves in order, and the share of the futures in which it comes that follow them'),
  })
  .meta({ title: 'Kizashi results', description: 'What `kizashi forecast --json` prints.' })

export type Results = z.infer<typeof resultsSchema>
export type ResultsEstimate = {
  interval?: z.infer<typeof interval> | undefined
  band?: z.infer<typeof band> | undefined
  reason?: string | undefined
}

/** The published JSON Schema (draft 2020-12) of the results. */
export function resultsJsonSchema(): object {
  return z.toJSONSchema(resultsSchema)
}

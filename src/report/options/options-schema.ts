import { z } from 'zod'
import { band, byId, interval, measured, text } from '../schema-parts.ts'

const regret = z
  .strictObject({ mean: z.number(), median: z.number(), ninety: z.number(), most: z.number() })
  .describe('What it falls short of the best strategy over the states of the world')
const share = z.number().min(0).max(1)

const outcome = z.strictObject({
  value: z.number().nullable().describe('At the nominal judgements'),
  interval: interval.optional(),
  band: band.optional(),
  change: measured.nullable().describe('Against doing nothing, with the same random numbers'),
  regret: regret.nullable().describe("In the unit of the criterion's answer"),
  satisficing: share.nullable().describe('Share of the states of the world that keep the limit'),
})

const score = z.strictObject({
  score: z.number().describe('0 to 100 at the nominal judgements'),
  gain: measured.describe('Against doing nothing'),
  gainBand: band.optional(),
  meanGain: z.number(),
  better: share.describe('Share of the states of the world in which it does better than doing nothing'),
})

const reading = z.strictObject({ kind: z.literal('reading'), readings: z.array(z.string()) })
const span = z.strictObject({ low: z.number(), high: z.number() })
const judgement = z.strictObject({
  kind: z.literal('judgement'),
  address: z.string(),
  from: share.describe('Stretch of its range'),
  to: share,
  values: z.array(span.nullable()).describe('The same in its own values, by reading'),
})
const quasi = { quasiP: z.number().describe('How easily chance makes the restriction as useful') }
const fit = { coverage: share, density: share, mass: share }

interface Tree {
  states: number
  share: number
  split: { by: z.infer<typeof reading> | z.infer<typeof judgement>; inside: Tree; outside: Tree } | null
}
const tree: z.ZodType<Tree> = z
  .strictObject({
    states: z.int(),
    share,
    split: z
      .strictObject({
        by: z.discriminatedUnion('kind', [reading, judgement]),
        get inside() {
          return tree
        },
        get outside() {
          return tree
        },
      })
      .nullable(),
  })
  .meta({ id: 'tree' })

const failure = z.strictObject({
  strategy: z.string(),
  of: z.union([
    z.strictObject({ kind: z.literal('limit'), criterion: z.string() }),
    z.strictObject({ kind: z.literal('worse'), values: z.string() }),
  ]),
  share,
  box: z
    .strictObject({
      ...fit,
      limits: z.array(z.union([reading.extend(quasi), judgement.extend(quasi)])),
    })
    .nullable()
    .describe('The box chosen; null where none says anything'),
  path: z.array(z.strictObject({ ...fit, limits: z.array(z.union([reading, judgement])) })),
  tree,
})

/** The results contract of `options`. */
export const optionsSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string().optional(),
    actor: z.string().nullable().describe('Whose options; null for everybody’s'),
    readings: z.array(z.string()),
    method: z.strictObject({
      kind: z.enum(['exact', 'simulated']),
      runs: z.int(),
      runsPerMember: z.int(),
      members: z.int(),
      seed: z.int(),
    }),
    origin: z.enum(['criteria', 'contingencies']),
    criteria: byId(
      z.strictObject({
        title: text,
        want: z.enum(['low', 'high']),
        'at-most': z.number().nullable(),
        'at-least': z.number().nullable(),
      }),
    ),
    unanswered: z.array(z.string()),
    values: byId(
      z.strictObject({
        title: text,
        weights: byId(share).describe('Share of each criterion'),
      }),
    ),
    strategies: z.array(
      z.strictObject({
        id: z.string().describe('Its options joined by +, or `nothing`'),
        options: z.array(z.string()),
        origin: z.enum(['nothing', 'single', 'needing', 'asked', 'helping']),
        verdict: z.enum(['helps', 'harms', 'depends', 'unseen']).nullable(),
        readings: byId(
          z.strictObject({
            criteria: byId(outcome),
            allLimits: share.nullable(),
            undominated: z.boolean(),
          }),
        ),
        values: byId(z.strictObject({ regret, readings: byId(score) })),
      }),
    ),
    refused: z.array(z.array(z.string())),
    flips: z.array(
      z.strictObject({
        kind: z.enum(['values', 'readings']),
        first: z.string(),
        second: z.string(),
        values: z.string().nullable(),
        among: z.enum(['single', 'all']),
        pieces: z.array(z.strictObject({ strategy: z.string(), from: share, to: share })),
      }),
    ),
    failures: z.array(failure),
    information: z.array(
      z.strictObject({
        values: z.string(),
        among: z.enum(['single', 'all']),
        everything: z.number(),
        reading: z.number().nullable(),
        judgements: z.array(z.strictObject({ address: z.string(), worth: z.number() })),
      }),
    ),
    tippings: z
      .array(
        z.strictObject({
          values: z.string(),
          reading: z.string(),
          among: z.enum(['single', 'all']),
          kind: z
            .enum(['best', 'rank'])
            .describe('Whether the first place changes hands, or two further down change places'),
          ahead: z.string(),
          behind: z.string(),
          lead: measured.describe('Points of the score by which the one is ahead'),
          change: z
            .strictObject({
              moved: z.array(
                z.strictObject({
                  address: z.string(),
                  from: z.number(),
                  to: z.number(),
                  low: z.number(),
                  high: z.number(),
                }),
              ),
              units: z.number().describe('Points, doublings, ten points of chance, of all that is moved'),
              isWithin: z.boolean().describe('Whether every judgement stays within its range'),
              left: measured.describe('The lead that is left, computed again'),
            })
            .nullable()
            .describe('Null where nothing within reach tips it, or the two cannot be told apart as it is'),
        }),
      )
      .describe('What would change the order; empty without an ensemble'),
    signs: z
      .array(
        z.strictObject({
          option: z.string(),
          values: z.string(),
          indicator: z.string(),
          chance: share.describe('That it is seen on the day'),
          anyway: measured.describe('Gain of taking the option on the day, whatever is seen'),
          seen: measured,
          unseen: measured,
          worth: z.number().describe('Expected value of sample information, in points of the score'),
        }),
      )
      .describe('Only with --signs'),
    pathways: z
      .array(
        z.strictObject({
          values: z.string(),
          indicators: z.array(z.string()).describe('Looked at on the day'),
          now: z.array(z.string()).describe('Options taken from their own dates, whatever will be seen'),
          branches: z.array(
            z.strictObject({
              seen: z.array(z.boolean()).describe('Whether each indicator is seen'),
              chance: share,
              later: z.array(z.string()).describe('Options taken besides, from the day on'),
            }),
          ),
          gain: measured.describe('Points of the score over doing nothing'),
          fixed: z.array(z.string()).describe('The best that was found without a look'),
          worth: measured.describe('Points of the score over that'),
        }),
      )
      .describe('Only with --signs'),
    claims: z.array(z.string()),
  })
  .meta({ title: 'Kizashi options', description: 'What `kizashi options --json` prints.' })

export type OptionsDocument = z.infer<typeof optionsSchema>

/** The published JSON Schema (draft 2020-12) of the results of `options`. */
export function optionsJsonSchema(): object {
  return z.toJSONSchema(optionsSchema)
}

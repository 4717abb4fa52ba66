import { z } from 'zod'
import { readinesses } from '../../engine/structure/stochastic-succession.ts'
import { successionRules } from '../../engine/structure/succession-rules.ts'
import { byId, levelled, text } from '../schema-parts.ts'

const states = byId(z.string()).describe('factor to state')
const interval = levelled.describe('95 %')
const share = z.strictObject({ share: z.number().min(0).max(1), interval: interval.optional() })
const points = z.number().describe('points')
const nullablePoints = z.number().nullable().describe('points; null where no state has a rival')
const rule = z.enum(successionRules)
const kind = z.enum(['influence', 'lean', 'inertia'])

const judgement = {
  address: z.string(),
  kind,
  influence: z.string().nullable(),
  because: z.array(z.string()).describe('ids of claims'),
}
const likely = {
  ends: share.describe('Of the simulated histories, those that end where succession leads here'),
  time: z.number().describe('Share of the term that they spend there'),
}
const destination = z.strictObject({
  future: z.string().nullable(),
  family: z.string().nullable(),
  configurations: z.array(states).describe('More than one: a cycle'),
})

const scenario = z.strictObject({
  id: z.string(),
  family: z.string(),
  states,
  consistency: nullablePoints,
  totalImpact: points,
  basin: z.number().nullable().describe('Configurations that succession brings here; null where sampled'),
  basinShare: z.number().min(0).max(1),
  basinInterval: interval.optional(),
  likely: z.strictObject(likely),
  stands: share
    .nullable()
    .describe('Of stochastic local succession, what stands here after its steps; null where not asked for'),
  holds: share.nullable().describe('Of the draws of the judgements, those in which it hangs together'),
  survives: z.number().nullable().describe('Points by which every judgement may be off at once'),
  reason: z.literal('no-rival').optional(),
})

const balance = z.strictObject({
  factor: z.string(),
  state: z.string(),
  scores: z.array(z.strictObject({ state: z.string(), points, isCandidate: z.boolean() })),
  rival: z.string().nullable(),
  lead: z.number().nullable(),
  contributions: z
    .array(z.strictObject({ ...judgement, towardsRival: points }))
    .describe('They add up to minus the lead'),
})

const critical = z.strictObject({
  ...judgement,
  factor: z.string(),
  rival: z.string(),
  direction: z.enum(['up', 'down']),
  by: points,
  isWithinRange: z.boolean(),
})

const certificate = z.strictObject({
  complete: z.boolean(),
  nodes: z.int(),
  tolerance: points,
  rule: rule.describe('Of succession: what the basins are counted by'),
  configurations: z.number(),
  count: z.number().describe('Futures found; a lower bound where not complete'),
  leftOut: z.number().describe('Of those, not listed'),
  islands: z.array(z.strictObject({ factors: z.array(z.string()), count: z.number() })),
  stochastic: z
    .strictObject({
      beta: z.number(),
      readiness: z.enum(readinesses),
      steps: z.int(),
      method: z.union([z.literal('exact'), z.strictObject({ walks: z.int(), seed: z.int() })]),
      unrest: z.number().nullable(),
    })
    .nullable(),
  basins: z.union([z.literal('exact'), z.strictObject({ starts: z.int(), seed: z.int() })]),
  restless: z.number().describe('Share of the configurations that never come to rest'),
  runs: z.int(),
  seed: z.int(),
})

const verdict = z.strictObject({
  reading: z.string(),
  isConsistent: z.boolean(),
  consistency: nullablePoints,
  breaks: z.strictObject({ factor: z.string(), rival: z.string(), by: points }).nullable(),
})

/** The results contract of `futures`. */
export const futuresSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string().optional(),
    reading: z.string(),
    options: z.array(z.string()),
    method: z.strictObject({ kind: z.enum(['exact', 'simulated']) }).describe('Of the basins'),
    margin: points,
    uses: z.strictObject({ leans: z.boolean(), diagonal: z.boolean() }),
    certificate,
    leftOut: z.array(
      z.strictObject({
        id: z.string(),
        reason: z.enum(['several-sources', 'on-event', 'diagonal', 'lean']),
      }),
    ),
    scenarios: z.array(scenario).describe('Largest basin first'),
    families: z.array(
      z.strictObject({
        id: z.string(),
        scenarios: z.array(z.string()),
        states,
        dials: byId(z.array(z.string())),
        basin: share,
        likely: z.strictObject({ ...likely, near: share }),
      }),
    ),
    classes: z.array(z.strictObject({ tolerance: points, count: z.number().nullable() })),
    cycles: z.array(z.strictObject({ configurations: z.array(states), basin: share })),
    balances: byId(z.array(balance)).describe('By the first scenario of each family'),
    critical: byId(z.array(critical)).describe('The least error first'),
    today: z.strictObject({ states, way: z.array(states), to: destination }),
    levers: z.array(
      z.strictObject({
        changes: states,
        way: z.array(states).describe('From right after the changes to where succession leads'),
        to: destination,
        options: z.array(z.string()),
        owners: z.array(z.string()),
      }),
    ),
    optionsTaken: z.array(z.strictObject({ option: z.string(), to: destination })),
    readings: byId(z.array(verdict)),
    otherReadings: z.array(
      z.strictObject({
        reading: z.string(),
        count: z.number(),
        shared: z.array(z.string()).describe('Scenarios listed here that hang together there too'),
        largest: z.strictObject({ states, basin: share }).nullable(),
      }),
    ),
    together: z
      .strictObject({ count: z.number(), holds: z.array(z.string()) })
      .nullable()
      .describe('With the judgements of all readings averaged'),
    appearing: z.array(z.strictObject({ states, holds: share })),
    claims: z.array(z.string()),
  })
  .meta({ title: 'Kizashi futures', description: 'What `kizashi futures --json` prints.' })

export type FuturesDocument = z.infer<typeof futuresSchema>

/** The published JSON Schema (draft 2020-12) of the futures. */
export function futuresJsonSchema(): object {
  return z.toJSONSchema(futuresSchema)
}

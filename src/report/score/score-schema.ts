import { z } from 'zod'
import { poolKinds } from '../../lenses/score/group-estimate.ts'
import { questionFamilies } from '../../lenses/score/question-family.ts'
import { byId, day, levelled as interval, text } from '../schema-parts.ts'

const figure = z.number().nullable()
const count = z.int()
const outcome = z.union([z.enum(['yes', 'no', 'annulled', 'ambiguous']), z.number()])
const forecaster = z
  .strictObject({ kind: z.enum(['person', 'reading', 'pool']), name: z.string() })
  .describe('Pools: people-geometric, people-median, people-sample, readings-linear')
const log = z
  .strictObject({ natural: figure, bits: figure, reason: z.literal('called-impossible').optional() })
  .describe(
    'ln of the probability of what came, and the same in bits as a loss; null where it was called impossible',
  )

const means = {
  coverage: z.number().describe('Days with a forecast over the days that the questions were to last'),
  brier: z.number().describe('0 to 1, small is good'),
  brierTwoSided: z.number().describe('The same on 0 to 2'),
  brierDecayed: z.number().describe('Had each by-date forecast gone down with the time left'),
  log,
  baseline: figure.describe(
    '0: no better than 50 %; 100: certain and right; null: called impossible what came',
  ),
  peer: figure.describe('Against the others, mean 0; null for a pool, or where it is infinite'),
  relative: figure.describe('Brier less the median of the day; null for a pool'),
}
const several = { questions: count, yes: count, ...means }
const difference = { count, mean: z.number(), interval: interval.nullable() }
const against = z
  .strictObject({ ...difference, skill: figure.describe('Share of its loss saved') })
  .nullable()
  .describe('Brier less that of the reference on the same days; below 0 is better')
const compared = z.strictObject({ own: z.number(), reference: z.number() }).nullable()
const references = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ baseRate: schema, noChange: schema, lastIssue: schema })

const opening = z
  .strictObject({
    murphy: z.strictObject({
      brier: z.number(),
      reliability: z.number(),
      resolution: z.number(),
      uncertainty: z.number(),
      spreadWithin: z.number(),
      covarianceWithin: z.number(),
      skill: figure,
    }),
    corp: z.strictObject({
      brier: z.number(),
      miscalibration: z.number(),
      discrimination: z.number(),
      uncertainty: z.number(),
      blocks: z.array(
        z.strictObject({ from: z.number(), to: z.number(), count, yes: count, recalibrated: z.number() }),
      ),
    }),
    bins: z.array(
      z.strictObject({
        from: z.number(),
        to: z.number(),
        count,
        yes: count,
        said: figure,
        came: figure,
        interval: interval.nullable(),
      }),
    ),
    isEnough: z.boolean().describe('False under 30 questions'),
    spiegelhalter: z.strictObject({ z: z.number(), chance: z.number() }).nullable(),
    areaUnderCurve: figure,
    averagePrecision: figure,
    warnings: byId(figure).nullable(),
  })
  .describe('Of one forecast a question, the opening one')

const binary = z.strictObject({
  forecaster,
  days: count,
  opening: z.number(),
  ...means,
  against: references(compared),
  secondRound: figure,
})
const number = z.strictObject({
  forecaster,
  days: count,
  coverage: z.number(),
  crps: z.number().describe("In the question's unit, small is good"),
  skill: figure.describe('Share of the loss of no change that was saved'),
  interval: z.strictObject({ score: z.number(), holds: z.boolean() }).nullable(),
})
const proposal = z.strictObject({ question: z.string(), outcome, day, because: z.array(z.string()) })

/** The results contract of `score`. */
export const scoreSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string(),
    reading: z.string().describe('Whose last issue people are held against'),
    method: z.strictObject({
      kind: z.literal('scores'),
      brier: z.literal('0..1'),
      log: z.literal('natural'),
      carried: z.literal('forward').describe('A forecast stands until its maker says something else'),
    }),
    asOf: day.nullable(),
    onlyDue: z.boolean().describe('Only questions whose own date has passed were scored'),
    issues: z.strictObject({
      scored: count,
      inHindsight: count,
      leftOut: z.array(z.strictObject({ file: z.string(), fault: z.string() })),
    }),
    forecasters: z.array(
      z.strictObject({
        forecaster,
        ...several,
        families: z.array(z.strictObject({ family: z.enum(questionFamilies), ...several })),
        against: references(against),
        secondRound: z.strictObject(difference).nullable(),
        opening,
      }),
    ),
    questions: byId(
      z.strictObject({
        family: z.enum(questionFamilies),
        outcome,
        settled: day,
        date: day,
        opened: day.nullable(),
        isEarly: z.boolean(),
        binary: z.array(binary),
        number: z.array(number),
      }),
    ),
    when: z.array(
      z.strictObject({
        questions: z.array(z.string()),
        outcome: count,
        scores: z.array(
          z.strictObject({ forecaster, day, ranked: z.number(), brierOfCategories: z.number() }),
        ),
      }),
    ),
    evidence: z.array(z.strictObject({ reading: z.string(), asOf: day, logLikelihood: z.number() })),
    proposals: z.array(proposal),
    contradicted: z.array(proposal),
    overdue: z.array(z.string()),
    open: z.array(z.string()),
  })
  .meta({ title: 'Kizashi scores', description: 'What `kizashi score --json` prints.' })

export type ScoreDocument = z.infer<typeof scoreSchema>

const points = z.strictObject({ low: z.number(), high: z.number() })

/** The results contract of `pool`. */
export const poolSchema = z
  .strictObject({
    kizashi: z.string(),
    situation: text,
    hash: z.string(),
    question: z.string(),
    method: z.strictObject({
      kind: z.literal('pool'),
      interval: z.number().describe('Confidence that the ranges were brought to'),
      exponent: z.number().describe('Of the odds, in the extremised pool'),
    }),
    people: z.array(
      z.strictObject({
        by: z.string(),
        date: day,
        round: z.union([z.literal(1), z.literal(2)]).nullable(),
        best: z.number(),
        interval: points.nullable(),
        reasons: byId(z.string()).nullable(),
      }),
    ),
    hasDiscussed: z.boolean(),
    mean: points.extend({ best: z.number() }).nullable(),
    pools: z.partialRecord(
      z.enum(poolKinds),
      z.strictObject({ value: figure, reason: z.enum(['certainty', 'discussed', 'too-few']).optional() }),
    ),
  })
  .meta({ title: 'Kizashi pool', description: 'What `kizashi pool --json` prints.' })

export type PoolDocument = z.infer<typeof poolSchema>

/** The published JSON Schema (draft 2020-12) of the scores. */
export function scoreJsonSchema(): object {
  return z.toJSONSchema(scoreSchema)
}

/** The published JSON Schema (draft 2020-12) of a pool. */
export function poolJsonSchema(): object {
  return z.toJSONSchema(poolSchema)
}

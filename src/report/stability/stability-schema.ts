import { z } from 'zod'
import { concepts } from '../../lenses/stability/verdicts.ts'
import { byId, levelled, text } from '../schema-parts.ts'

const id = z.string().describe('Id of an outcome, as in `states`')
const ids = z.array(id)
const byConcept = z.strictObject(
  Object.fromEntries(concepts.map((name) => [name, ids])) as Record<(typeof concepts)[number], typeof ids>,
)
const assignment = byId(z.string()).describe('Factor to state')
const actor = z.string()
const share = z
  .strictObject({
    share: z.number().min(0).max(1),
    interval: levelled,
  })
  .describe('Of drawn rankings under which it could rest; not a chance of coming about')
  .nullable()
const steps = z.array(z.strictObject({ by: z.array(actor), to: id }))
const grounds = z
  .strictObject({
    interest: z
      .int()
      .nullable()
      .describe("Its place among the actor's interests, from 1; null for a ranking"),
    because: z.array(z.string()).describe('Ids of claims'),
  })
  .nullable()
const temptation = z.strictObject({
  to: id,
  because: grounds,
  answer: z
    .strictObject({
      steps,
      credible: z.boolean().describe('Every step serves whoever makes it'),
      provoked: z.boolean().describe('The first step would not serve its maker before the move'),
      forGood: z.boolean().describe('It leaves no way out'),
      because: grounds,
    })
    .nullable()
    .describe('Null where nobody can do anything about it'),
})
const look = z.strictObject({
  id,
  concepts: z.array(z.enum(concepts)).describe('Concepts under which it is stable for everybody'),
  near: share,
  anyOrder: share,
  flips: z
    .array(z.strictObject({ actor, places: z.tuple([z.int(), z.int()]) }))
    .describe('Neighbouring interests or lines, from 1, whose exchange turns the main verdict (seq)'),
  views: z
    .record(actor, z.strictObject({ than: z.enum(['better', 'same', 'worse']), because: grounds }))
    .describe('Beside today'),
  players: z.record(
    actor,
    z.strictObject({ concepts: z.array(z.enum(concepts)), temptations: z.array(temptation), ties: z.int() }),
  ),
  jumps: z.array(z.strictObject({ group: z.array(actor), to: id })),
  byImprovements: steps.nullable(),
  byAnyMoves: steps.nullable(),
})

/** The results contract of `stability`. */
export const stabilitySchema = z
  .strictObject({
    kizashi: z.string().describe('Version that made the figures'),
    situation: text.describe('Its title by language'),
    hash: z.string().optional().describe('Of the text that the verdicts were made from'),
    reading: z.string(),
    method: z.strictObject({
      kind: z.literal('exact'),
      outcomes: z.int(),
      configurations: z.int(),
      moves: z.int(),
      draws: z.int().describe('Of rankings, of each kind; the shares alone hang on them'),
      seed: z.int(),
    }),
    held: assignment.describe('The environment, held still'),
    today: id,
    actors: z.record(actor, z.array(z.string())).describe('Who decides which factors'),
    onlookers: z.array(actor),
    states: z.array(z.strictObject({ id, configuration: assignment })),
    stable: z.record(actor, byConcept).describe('stable.ACTOR.CONCEPT[]'),
    equilibria: byConcept.describe('Stable for everybody'),
    packages: byId(z.strictObject({ outcomes: z.int(), resting: z.int(), nearest: id })),
    resting: ids.describe('Those that could rest and stand firmest'),
    looks: z.array(look),
    asked: z
      .strictObject({
        id,
        coalitions: z
          .array(
            z.strictObject({
              group: z.array(actor),
              holds: z.array(z.enum(['nash', 'gmr', 'smr', 'seq'])),
            }),
          )
          .nullable()
          .describe('Coalitions that could better it; null beyond 500 outcomes'),
        inverse: z.record(
          actor,
          z.array(z.strictObject({ to: id, better: z.boolean(), any: ids, credible: ids })),
        ),
      })
      .nullable(),
    remarks: z.array(z.looseObject({ kind: z.string() })),
  })
  .meta({ title: 'Kizashi stability', description: 'What `kizashi stability --json` prints.' })

export type StabilityDocument = z.infer<typeof stabilitySchema>

/** The published JSON Schema (draft 2020-12) of what `stability --json` prints. */
export function stabilityJsonSchema(): object {
  return z.toJSONSchema(stabilitySchema)
}

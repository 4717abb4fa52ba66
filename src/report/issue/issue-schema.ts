import { z } from 'zod'
import { answers, method } from '../results-schema.ts'
import { day, text } from '../schema-parts.ts'

/** A forecast as it was frozen: one file of a situation's `issues` folder. */
export const issueSchema = z
  .strictObject({
    kizashi: z.string().describe('Version that made the figures'),
    situation: text.describe('Its title by language'),
    hash: z.string().describe('Of the text that the figures were made from, the ledger left out'),
    reading: z.string(),
    from: day,
    to: day,
    asOf: day.describe('What is dated later was not known; the forecast stands from this day on'),
    made: z.iso.datetime().describe('When it was frozen, by the clock of the computer'),
    ledger: z
      .strictObject({ entries: z.int(), hash: z.string().describe('Of the entries that it knew') })
      .nullable()
      .describe('null where the ledger held no entry up to `asOf`'),
    evidence: z
      .strictObject({
        logLikelihood: z.number().describe('ln of the chance that the reading gave to the ledger'),
      })
      .nullable()
      .describe('null where the forecast was not brought up to date by a ledger'),
    seed: z.int(),
    method,
    ...answers,
    events: answers.events.describe('At least once, and how many times, after `asOf` and by `to`'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'SHA-256 of all the rest, as JSON without spaces and with the members of every object in order',
      ),
  })
  .meta({ title: 'A frozen forecast of Kizashi', description: 'What `kizashi issue` writes.' })

export type IssueDocument = z.infer<typeof issueSchema>

/** The published JSON Schema (draft 2020-12) of a frozen forecast. */
export function issueJsonSchema(): object {
  return z.toJSONSchema(issueSchema)
}

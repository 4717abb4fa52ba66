import { z } from 'zod'

/** Parts that several results contracts share. A contract that means something narrower by one describes it anew. */

export const day = z.iso.date()

/** Values by id: of elements, sides, readings. */
export const byId = <Schema extends z.ZodType>(schema: Schema) => z.record(z.string(), schema)

/** A text by language. */
export const text = byId(z.string())

/** Two ends and the confidence between them, 0..1. */
export const levelled = z.strictObject({ low: z.number(), high: z.number(), level: z.number() })

export const interval = levelled.describe('Sampling error; only where the figure is simulated')

export const band = z
  .strictObject({
    low: z.number(),
    median: z.number(),
    high: z.number(),
    level: z.number(),
    rough: z.literal(true).optional().describe('Sampling error exceeds a fifth of the half-width'),
  })
  .describe('5 to 95 % of the ensemble')

export const measured = z.strictObject({ value: z.number(), interval: interval.optional() })

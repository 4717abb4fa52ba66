import type { Context } from 'hono'
import type { z } from 'zod'
import { NotSaved } from '../workspace/saving/not-saved.ts'

/** What a request asks for, held to its schema. @throws NotSaved where the page sent something else */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const sent: unknown = await context.req.json().catch(() => undefined)
  const read = schema.safeParse(sent)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new NotSaved('not-understood', '', `${first?.path.join('.') ?? ''} ${first?.code ?? ''}`.trim())
}

import type { Context } from 'hono'
import type { z } from 'zod'
import { NotSaved } from '../workspace/saving/not-saved.ts'

/** What a request says, held to its schema; what is no JSON fits none. */
export async function sentBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.ZodSafeParseResult<z.infer<Schema>>> {
  return schema.safeParse(await context.req.json().catch(() => undefined))
}

/** What a request asks to be saved. @throws NotSaved where the page sent something else */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = await sentBody(context, schema)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new NotSaved('not-understood', '', `${first?.path.join('.') ?? ''} ${first?.code ?? ''}`.trim())
}

import { z } from 'zod'
import { NotSaved } from './not-saved.ts'
import { writableName } from './writable-name.ts'

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()

const schema = z.object({
  version: z.literal(1),
  /** Given by whoever asked; the same one asked again is the same change. */
  request: z.string(),
  kind: z.enum(['change', 'undo', 'redo']),
  /** Of the change that an undo or redo took back. */
  of: z.number().int().nullable(),
  title: z.string(),
  time: z.string(),
  files: z.array(z.object({ name: z.string(), before: hash, after: hash })),
})

/** What was done, when, and from which texts to which, as kept; the texts stand beside under their hashes. */
export type ChangeHead = z.infer<typeof schema>

/** Null where the text is none that this program writes, or names a file that it would not. */
export function readHead(text: string): ChangeHead | null {
  try {
    const head = schema.parse(JSON.parse(text))
    for (const { name } of head.files) writableName(name)
    return head
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof NotSaved) return null
    throw error
  }
}

export function textOfHead(head: ChangeHead): string {
  return `${JSON.stringify(head, null, 1)}\n`
}

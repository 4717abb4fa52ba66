import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { SavingAnswer, SavingFault, SavingReason } from '../report/saving/saving-answer.ts'
import type { SavingState } from '../report/saving/saving-state.ts'
import { baseSituation } from '../workspace/base-situation.ts'
import { folderLimits } from '../workspace/folder-limits.ts'
import { NotSaved } from '../workspace/saving/not-saved.ts'
import { type ChangeSaved, changeHistory, saveChange, takeBack } from '../workspace/saving/save-change.ts'
import { savingEnvironment } from '../workspace/saving/saving-environment.ts'
import { readBody } from './read-body.ts'

const request = z.string().regex(/^[\w-]{8,64}$/)
const text = z.string().max(folderLimits.folderBytes).nullable()
const takingBack = z.strictObject({ request })
const saving = z.strictObject({
  request,
  title: z.string().max(500),
  files: z
    .array(z.strictObject({ name: z.string().max(1000), base: text, text }))
    .min(1)
    .max(100),
})

/** Old and new text of every file at its limit, as JSON writes it. */
const mostBytes = 4 * folderLimits.folderBytes

/**
 * Saves changes to the files of a folder, and takes them back.
 *
 * @param unfinished  why a change that an earlier process left half in place could not be completed
 */
export function savingRoutes(directory: string, unfinished: SavingFault | null): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: mostBytes, onError: (context) => fault(context, tooMuch) }))
  routes.post('/save', (context) =>
    answer(context, directory, async () =>
      saveChange(directory, await readBody(context, saving), savingEnvironment),
    ),
  )
  for (const which of ['undo', 'redo'] as const)
    routes.post(`/${which}`, (context) =>
      answer(context, directory, async () => {
        const body = await readBody(context, takingBack)
        return takeBack(directory, which, body.request, savingEnvironment)
      }),
    )
  routes.get('/saving', async (context) => {
    context.header('cache-control', 'no-store')
    return context.json(await savingState(directory, unfinished))
  })
  return routes
}

async function savingState(directory: string, unfinished: SavingFault | null): Promise<SavingState> {
  const root = await realpath(directory).catch(() => directory)
  const folder = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const history = await changeHistory(directory).catch(() => ({ changes: [], undoes: null, redoes: null }))
  return { folder, isReadOnly: isReplaced(directory), history, unfinished }
}

/** Whether the folder lies within an installed package, whose next version replaces what is written there. */
export function isReplaced(directory: string): boolean {
  return directory.split(sep).includes('node_modules')
}

async function answer(
  context: Context,
  directory: string,
  work: () => Promise<ChangeSaved>,
): Promise<Response> {
  return orFault(context, async () => {
    if (isReplaced(directory)) throw new NotSaved('shipped')
    const saved = await work()
    if (saved.kind === 'conflict') return context.json(saved satisfies SavingAnswer, 409)
    const { diagnostics } = await baseSituation(directory)
    return context.json({ ...saved, diagnostics } satisfies SavingAnswer)
  })
}

/** Does what may be refused for a reason that people are told. */
export async function orFault(context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error
    return fault(context, error.fault)
  }
}

const tooMuch: SavingFault = {
  reason: 'folder-too-large',
  file: '',
  detail: String(folderLimits.folderBytes),
}

/** The page is at fault, or the disk; a busy or full disk may do better later. */
const passing: readonly SavingReason[] = ['busy', 'no-space', 'unsteady']

function fault(context: Context, found: SavingFault): Response {
  const status = passing.includes(found.reason) ? 503 : 400
  return context.json({ kind: 'fault', fault: found } satisfies SavingAnswer, status)
}

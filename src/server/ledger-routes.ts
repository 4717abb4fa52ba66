import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { asOfDay } from '../language/ledger-standing.ts'
import type { EntryAnswer } from '../report/ledger/entry-answer.ts'
import { baseSituation } from '../workspace/base-situation.ts'
import { appendEntry, previewEntry } from '../workspace/ledger/append-entry.ts'
import { LedgerNotWritten } from '../workspace/ledger/ledger-not-written.ts'
import type { PreparedEntry } from '../workspace/ledger/prepare-entry.ts'
import { NotSaved } from '../workspace/saving/not-saved.ts'
import { savingEnvironment } from '../workspace/saving/saving-environment.ts'
import { readBody } from './read-body.ts'
import { isReplaced, orFault } from './saving-routes.ts'

const asked = z.strictObject({
  request: z.string().regex(/^[\w-]{8,64}$/),
  isPreview: z.boolean(),
  /** As JSON of the ledger has them; the language says what is wrong with them. */
  members: z.record(z.string().max(100), z.json()),
})

/** Looks at entries and adds them to the ledger of a folder. */
export function ledgerRoutes(directory: string): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: 100_000 }))
  routes.post('/entry', (context) =>
    orFault(context, async () => {
      const { request, isPreview, members } = await readBody(context, asked)
      if (!isPreview && isReplaced(directory)) throw new NotSaved('shipped')
      const answer = await entryAnswer(directory, members, isPreview, request)
      return context.json(answer, answer.kind === 'entry' ? 200 : 400)
    }),
  )
  return routes
}

async function entryAnswer(
  directory: string,
  members: Readonly<Record<string, unknown>>,
  isPreview: boolean,
  request: string,
): Promise<EntryAnswer> {
  const { situation, diagnostics } = await baseSituation(directory)
  if (situation === null) return { kind: 'unsound', diagnostics, file: null }
  try {
    const write = isPreview ? previewEntry : appendEntry
    return answerOf(await write(directory, situation, members, savingEnvironment, request), !isPreview)
  } catch (error) {
    if (!(error instanceof LedgerNotWritten)) throw error
    return { kind: 'not-written', reason: error.reason, detail: error.detail }
  }
}

function answerOf(prepared: PreparedEntry, isWritten: boolean): EntryAnswer {
  const { id, line, isSound, diagnostics, before, after, file } = prepared
  const entry = after.find((one) => one.id === id)
  if (!isSound || entry === undefined) return { kind: 'unsound', diagnostics, file }
  const reach = { before: asOfDay(before), after: asOfDay(after) }
  return { kind: 'entry', isWritten, entry, line, reach, diagnostics }
}

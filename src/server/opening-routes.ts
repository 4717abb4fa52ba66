import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { OpeningList, OpeningReply } from '../report/opening/opening-contract.ts'
import { findSituation } from '../workspace/find-situation.ts'
import { knownSituations } from '../workspace/opening/known-situations.ts'
import { makeSituation, namedFolder, usualParent } from '../workspace/opening/make-situation.ts'
import { rememberFolder } from '../workspace/opening/recent-folders.ts'
import { sentBody } from './read-body.ts'

export interface OpeningOptions {
  /** Folder of what belongs to no situation: what was opened last. */
  readonly settings: string
  /** Serves a folder at an address of its own, and gives that address. */
  readonly serve: (directory: string) => Promise<string>
  readonly now: () => Date
}

/** Studies that people have judged are far smaller. */
const mostBytes = 10_000_000
const line = z.string().min(1).max(200)
const language = z.enum(['ja', 'en'])
const day = z.number().int().min(-200_000).max(200_000)
const share = z.number().gt(0).lt(1)

const words = z
  .object({
    title: line,
    viewer: line,
    worry: line,
    driver: line,
    yearly: z.object({ low: share, high: share }).refine(({ low, high }) => low <= high),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from < to)

const openBody = z.object({ directory: z.string().min(1).max(4096) })
const newBody = z.object({
  folder: z.string().max(4096),
  made: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('copy'), name: line }),
    z.object({ kind: z.literal('first'), words, language }),
    z.object({ kind: z.literal('study'), file: line, text: z.string(), language }),
  ]),
})

/** What the start page asks: which situations there are, to open one, to make one. */
export function openingRoutes({ settings, serve, now }: OpeningOptions): Hono {
  const today = () => Math.floor(now().getTime() / 86_400_000)
  const open = async (directory: string): Promise<OpeningReply> => {
    const found = await findSituation(directory)
    if ('shipped' in found) return { refusal: { kind: 'no-situation', directory } }
    await rememberFolder(settings, found.directory, now())
    return { url: await serve(found.directory) }
  }
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: mostBytes }))
  routes.get('/', async (context) => {
    context.header('cache-control', 'no-store')
    const list = { ...(await knownSituations(settings)), parent: usualParent(), today: today() }
    return context.json(list satisfies OpeningList)
  })
  routes.post('/open', async (context) => {
    const body = await sentBody(context, openBody)
    if (!body.success) return context.text('What to open was not understood.', 400)
    const directory = namedFolder(body.data.directory, usualParent())
    if (directory === null) return context.json({ refusal: { kind: 'no-name' } } satisfies OpeningReply)
    return context.json((await open(directory)) satisfies OpeningReply)
  })
  routes.post('/new', async (context) => {
    const body = await sentBody(context, newBody)
    if (!body.success) return context.text('What to make was not understood.', 400)
    const directory = namedFolder(body.data.folder, usualParent())
    if (directory === null) return context.json({ refusal: { kind: 'no-name' } } satisfies OpeningReply)
    const refusal = await makeSituation(directory, body.data.made, today())
    const reply: OpeningReply = refusal === null ? await open(directory) : { refusal }
    return context.json(reply)
  })
  return routes
}

import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { pageNames } from '../report/page-names.ts'
import type { SavingFault } from '../report/saving/saving-answer.ts'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { changeEvents } from './change-events.ts'
import { guardLoopback, guardWrites } from './guard.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { openingRoutes } from './opening-routes.ts'
import { pageFiles } from './page-files.ts'
import { guardToken } from './page-token.ts'
import { savingRoutes } from './saving-routes.ts'
import { shippedAnswers } from './shipped-answers.ts'

export interface Application {
  /** The situation's folder; null: the start page alone. */
  readonly directory: string | null
  /** The folder of the built pages. */
  readonly pages: string
  /** The folder of the answers that are shipped; none are without it. */
  readonly answers: string | undefined
  /** Folder of what belongs to no situation. */
  readonly settings: string
  /** What a page must show to be answered. */
  readonly token: string
  /** Known once the server listens. */
  readonly port: () => number
  /** Why an earlier change could not be completed; null: none was left. */
  readonly unfinished: SavingFault | null
  /** Serves another folder, and gives its address. */
  readonly serve: (directory: string) => Promise<string>
}

/** What the local server answers: its own pages to browsers that hold the token, and what they ask about the folder. */
export function applicationOf({
  directory,
  pages,
  answers,
  settings,
  token,
  port,
  unfinished,
  serve,
}: Application): Hono {
  const files = pageFiles(pages)
  const application = new Hono()
  application.use(guardLoopback(port))
  application.use(guardToken(token, port))
  application.use(guardWrites())
  application.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  )
  application.route('/api/opening', openingRoutes({ settings, serve, now: () => new Date() }))
  if (directory !== null) application.route('/api', situationRoutes(directory, unfinished))
  application.route('/api/answers', answerRoutes(answers))
  application.get('*', async (context) => {
    const path = new URL(context.req.url).pathname
    if (directory === null && isPage(path) && !path.startsWith('/start')) return context.redirect('/start')
    const file = (await files.read(path)) ?? (isPage(path) ? await files.read('/index.html') : null)
    if (file === null) return context.text('There is no such page.', 404)
    context.header('cache-control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache')
    return context.body(file.bytes, 200, { 'content-type': file.contentType })
  })
  return application
}

/** Answers that are shipped, by key. */
function answerRoutes(folder: string | undefined): Hono {
  const shipped = shippedAnswers(folder)
  const routes = new Hono()
  routes.get('/:key', async (context) => {
    const bytes = await shipped.read(context.req.param('key'))
    if (bytes === null) return context.body(null, 204, { 'cache-control': 'no-store' })
    return context.body(bytes, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'max-age=31536000, immutable',
    })
  })
  return routes
}

/** What is asked about the situation: its files as they now stand, changes of them, the ledger. */
function situationRoutes(directory: string, unfinished: SavingFault | null): Hono {
  const routes = new Hono()
  routes.get('/situation', async (context) => {
    const { name, files, ledger, diagnostics } = await readFolder(directory)
    const issues = await readIssues(directory)
    context.header('cache-control', 'no-store')
    return context.json({ name, files, ledger, issues, diagnostics })
  })
  routes.route('/', savingRoutes(directory, unfinished))
  routes.route('/ledger', ledgerRoutes(directory))
  routes.route('/', changeEvents(directory))
  return routes
}

/** The briefing stands at the root, under no name. */
const named = ['start', ...pageNames.filter((name) => name !== 'briefing')]
const pagePath = new RegExp(`^/(?:(?:${named.join('|')})(?:/[^/]*)?/?)?$`)

/** The addresses that the pages themselves tell apart. */
function isPage(path: string): boolean {
  return pagePath.test(path)
}

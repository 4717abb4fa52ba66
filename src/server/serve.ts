import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { SavingFault } from '../report/saving/saving-answer.ts'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { NotSaved } from '../workspace/saving/not-saved.ts'
import { recoverChanges } from '../workspace/saving/save-change.ts'
import { savingEnvironment } from '../workspace/saving/saving-environment.ts'
import { changeEvents } from './change-events.ts'
import { guardLoopback, guardWrites } from './guard.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { pageFiles } from './page-files.ts'
import { guardToken } from './page-token.ts'
import { savingRoutes } from './saving-routes.ts'

export interface ServerOptions {
  /** The situation's folder. */
  readonly directory: string
  /** The folder of the built pages. */
  readonly pages: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface RunningServer {
  /** The address that opens the workbench in a browser, with the token that lets it in. */
  readonly url: string
  /** `http://127.0.0.1:4747`, without a slash at the end. */
  readonly origin: string
  /** What a page must show to be answered, in a cookie `kizashi-PORT`. */
  readonly token: string
  /** As `url`, of another page: `evidence?lang=en`. */
  at(path: string): string
  close(): Promise<void>
}

/**
 * Serves the workbench of one situation to this computer alone, and to browsers that were opened at its address. It
 * reads the folder anew for every request, so the pages show what was last saved; everything is computed in the browser.
 * A change that an earlier process left half in place is completed first.
 *
 * @throws the system's error (EADDRINUSE, EACCES) where the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const unfinished = await unfinishedIn(options.directory)
  let port = options.port
  const token = randomBytes(24).toString('base64url')
  const application = workbench(options, unfinished, token, () => port)
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: application.fetch, hostname: '127.0.0.1', port: options.port },
      (address: AddressInfo) => {
        port = address.port
        resolve(running(server as Server, port, token))
      },
    )
    server.on('error', reject)
  })
}

function running(server: Server, port: number, token: string): RunningServer {
  const origin = `http://127.0.0.1:${port}`
  const at = (path: string) => {
    const address = new URL(path, `${origin}/`)
    address.searchParams.set('token', token)
    return address.href
  }
  return {
    url: at(''),
    origin,
    token,
    at,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        // Pages that listen for changes would keep it open.
        server.closeAllConnections()
      }),
  }
}

/** A folder that cannot be written to, or whose journal is damaged, is served all the same, and its pages say so. */
async function unfinishedIn(directory: string): Promise<SavingFault | null> {
  try {
    await recoverChanges(directory, savingEnvironment)
    return null
  } catch (error) {
    return error instanceof NotSaved ? error.fault : null
  }
}

function workbench(
  options: ServerOptions,
  unfinished: SavingFault | null,
  token: string,
  port: () => number,
): Hono {
  const files = pageFiles(options.pages)
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
  application.get('/api/situation', async (context) => {
    const { name, files, ledger, diagnostics } = await readFolder(options.directory)
    const issues = await readIssues(options.directory)
    context.header('cache-control', 'no-store')
    return context.json({ name, files, ledger, issues, diagnostics })
  })
  application.route('/api', savingRoutes(options.directory, unfinished))
  application.route('/api/ledger', ledgerRoutes(options.directory))
  application.route('/api', changeEvents(options.directory))
  application.get('*', async (context) => {
    const path = new URL(context.req.url).pathname
    const file = (await files.read(path)) ?? (isPage(path) ? await files.read('/index.html') : null)
    if (file === null) return context.text('There is no such page.', 404)
    context.header('cache-control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache')
    return context.body(file.bytes, 200, { 'content-type': file.contentType })
  })
  return application
}

/** The addresses that the pages themselves tell apart. */
function isPage(path: string): boolean {
  return (
    path === '/' ||
    /^\/(?:contingency|map|judgements|futures|options|readings|stability|evidence|questions)(?:\/[^/]*)?\/?$/.test(
      path,
    )
  )
}

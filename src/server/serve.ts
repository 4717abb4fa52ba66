import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { SavingFault } from '../report/saving/saving-answer.ts'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { settingsFolder } from '../workspace/opening/settings-folder.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { NotSaved } from '../workspace/saving/not-saved.ts'
import { recoverChanges } from '../workspace/saving/save-change.ts'
import { savingEnvironment } from '../workspace/saving/saving-environment.ts'
import { changeEvents } from './change-events.ts'
import { guardLoopback, guardWrites } from './guard.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { openingRoutes } from './opening-routes.ts'
import { pageFiles } from './page-files.ts'
import { guardToken } from './page-token.ts'
import { savingRoutes } from './saving-routes.ts'
import { type ServedFolders, servedFolders } from './served-folders.ts'

export interface ServerOptions {
  /** The situation's folder; null: the start page alone, from which one is opened. */
  readonly directory: string | null
  /** The folder of the built pages. */
  readonly pages: string
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of what belongs to no situation; this person's own unless given. */
  readonly settings?: string
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
  return startAmong(options, null)
}

/** @param among  the folders that this process serves already; null for the first, with which the others end */
async function startAmong(options: ServerOptions, among: ServedFolders | null): Promise<RunningServer> {
  const { directory } = options
  const unfinished = directory === null ? null : await unfinishedIn(directory)
  let port = options.port
  const token = randomBytes(24).toString('base64url')
  const url = () => addressAt(port, token, '')
  const folders =
    among ??
    servedFolders({ directory, url }, (other, others) =>
      startAmong({ ...options, directory: other, port: 0 }, others),
    )
  const application = workbench(options, { unfinished, token, port: () => port, folders })
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: application.fetch, hostname: '127.0.0.1', port: options.port },
      (address: AddressInfo) => {
        port = address.port
        const close = async () => {
          if (among === null) await folders.close()
          await ended(server as Server)
        }
        resolve({
          url: url(),
          origin: `http://127.0.0.1:${port}`,
          token,
          at: (path) => addressAt(port, token, path),
          close,
        })
      },
    )
    server.on('error', reject)
  })
}

function addressAt(port: number, token: string, path: string): string {
  const address = new URL(path, `http://127.0.0.1:${port}/`)
  address.searchParams.set('token', token)
  return address.href
}

function ended(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    // Pages that listen for changes would keep it open.
    server.closeAllConnections()
  })
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

interface Serving {
  readonly unfinished: SavingFault | null
  readonly token: string
  readonly port: () => number
  readonly folders: ServedFolders
}

function workbench(options: ServerOptions, { unfinished, token, port, folders }: Serving): Hono {
  const { directory } = options
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
  application.route(
    '/api/opening',
    openingRoutes({
      settings: options.settings ?? settingsFolder(),
      serve: (folder) => folders.urlOf(folder),
      now: () => new Date(),
    }),
  )
  application.get('/api/situation', async (context) => {
    if (directory === null) return context.text('No situation is open.', 404)
    const { name, files, ledger, diagnostics } = await readFolder(directory)
    const issues = await readIssues(directory)
    context.header('cache-control', 'no-store')
    return context.json({ name, files, ledger, issues, diagnostics })
  })
  if (directory !== null) {
    application.route('/api', savingRoutes(directory, unfinished))
    application.route('/api/ledger', ledgerRoutes(directory))
    application.route('/api', changeEvents(directory))
  }
  application.get('*', async (context) => {
    const path = new URL(context.req.url).pathname
    if (directory === null && path === '/') return context.redirect('/start')
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
    /^\/(?:start|contingency|map|judgements|futures|options|readings|stability|evidence|questions)(?:\/[^/]*)?\/?$/.test(
      path,
    )
  )
}

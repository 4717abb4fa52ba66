import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { settingsFolder } from '../workspace/opening/settings-folder.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { guardLoopback } from './guard.ts'
import { openingRoutes } from './opening-routes.ts'
import { pageFiles } from './page-files.ts'
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
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the workbench of one situation to this computer alone. It reads the folder anew for every request, so the
 * pages show what was last saved; everything is computed in the browser.
 *
 * @throws the system's error (EADDRINUSE, EACCES) where the port cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  return startAmong(options, null)
}

/** @param among  the folders that this process serves already; null for the first, with which the others end */
async function startAmong(options: ServerOptions, among: ServedFolders | null): Promise<RunningServer> {
  let port = options.port
  const url = () => `http://127.0.0.1:${port}/`
  const folders =
    among ??
    servedFolders({ directory: options.directory, url }, (directory, others) =>
      startAmong({ ...options, directory, port: 0 }, others),
    )
  const application = workbench(options, () => port, folders)
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: application.fetch, hostname: '127.0.0.1', port: options.port },
      (address: AddressInfo) => {
        port = address.port
        const close = () => new Promise<void>((done) => server.close(() => done()))
        resolve({
          url: url(),
          close: async () => {
            if (among === null) await folders.close()
            await close()
          },
        })
      },
    )
    server.on('error', reject)
  })
}

function workbench(options: ServerOptions, port: () => number, folders: ServedFolders): Hono {
  const { directory } = options
  const files = pageFiles(options.pages)
  const application = new Hono()
  application.use(guardLoopback(port))
  application.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
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

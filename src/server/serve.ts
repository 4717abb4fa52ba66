import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { readIssues } from '../workspace/issues/read-issues.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { guardLoopback } from './guard.ts'
import { pageFiles } from './page-files.ts'
import { shippedAnswers } from './shipped-answers.ts'

export interface ServerOptions {
  /** The situation's folder. */
  readonly directory: string
  /** The folder of the built pages. */
  readonly pages: string
  /** The folder of the answers that are shipped; none are without it. */
  readonly answers?: string
  /** 0 takes any free port. */
  readonly port: number
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
  let port = options.port
  const application = workbench(options, () => port)
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: application.fetch, hostname: '127.0.0.1', port: options.port },
      (address: AddressInfo) => {
        port = address.port
        resolve({
          url: `http://127.0.0.1:${port}/`,
          close: () => new Promise((done) => server.close(() => done())),
        })
      },
    )
    server.on('error', reject)
  })
}

function workbench(options: ServerOptions, port: () => number): Hono {
  const files = pageFiles(options.pages)
  const answers = shippedAnswers(options.answers)
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
  application.get('/api/situation', async (context) => {
    const { name, files, ledger, diagnostics } = await readFolder(options.directory)
    const issues = await readIssues(options.directory)
    context.header('cache-control', 'no-store')
    return context.json({ name, files, ledger, issues, diagnostics })
  })
  application.get('/api/answers/:key', async (context) => {
    const bytes = await answers.read(context.req.param('key'))
    if (bytes === null) return context.body(null, 204, { 'cache-control': 'no-store' })
    return context.body(bytes, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'max-age=31536000, immutable',
    })
  })
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

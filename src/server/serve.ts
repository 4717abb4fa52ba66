import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { SavingFault } from '../report/saving/saving-answer.ts'
import { settingsFolder } from '../workspace/opening/settings-folder.ts'
import { NotSaved } from '../workspace/saving/not-saved.ts'
import { recoverChanges } from '../workspace/saving/save-change.ts'
import { savingEnvironment } from '../workspace/saving/saving-environment.ts'
import { applicationOf } from './application.ts'
import { type ServedFolders, servedFolders } from './served-folders.ts'

export interface ServerOptions {
  /** The situation's folder; null: the start page alone, from which one is opened. */
  readonly directory: string | null
  /** The folder of the built pages. */
  readonly pages: string
  /** The folder of the answers that are shipped; none are without it. */
  readonly answers?: string
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
  const { directory, pages, settings = settingsFolder() } = options
  const unfinished = directory === null ? null : await unfinishedIn(directory)
  const token = randomBytes(24).toString('base64url')
  let port = options.port
  const folders =
    among ??
    servedFolders({ directory, url: () => addressAt(port, token, '') }, (folder, others) =>
      startAmong({ ...options, directory: folder, port: 0 }, others),
    )
  const application = applicationOf({
    directory,
    pages,
    answers: options.answers,
    settings,
    token,
    port: () => port,
    unfinished,
    serve: (folder) => folders.urlOf(folder),
  })
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: application.fetch, hostname: '127.0.0.1', port: options.port },
      (address: AddressInfo) => {
        port = address.port
        resolve(running(server as Server, port, token, among === null ? folders : null))
      },
    )
    server.on('error', reject)
  })
}

/** @param others  what ends with this server; null: nothing */
function running(server: Server, port: number, token: string, others: ServedFolders | null): RunningServer {
  return {
    url: addressAt(port, token, ''),
    origin: `http://127.0.0.1:${port}`,
    token,
    at: (path) => addressAt(port, token, path),
    close: async () => {
      await others?.close()
      await new Promise<void>((done) => {
        server.close(() => done())
        // Pages that listen for changes would keep it open.
        server.closeAllConnections()
      })
    },
  }
}

/** The address of a page, with the token that lets a browser in. */
function addressAt(port: number, token: string, path: string): string {
  const address = new URL(path, `http://127.0.0.1:${port}/`)
  address.searchParams.set('token', token)
  return address.href
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

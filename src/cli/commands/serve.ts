import { fileURLToPath } from 'node:url'
import { type RunningServer, startServer } from '../../server/serve.ts'
import { findSituation } from '../../workspace/find-situation.ts'
import { rememberFolder } from '../../workspace/opening/recent-folders.ts'
import { settingsFolder } from '../../workspace/opening/settings-folder.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { directoryOf } from '../load.ts'
import type { Terminal } from '../terminal.ts'

const pages = fileURLToPath(new URL('../../web', import.meta.url))
const answers = fileURLToPath(new URL('../../../answers', import.meta.url))
const usualPort = 4747

/**
 * Serves the workbench until the person stops it. A situation with errors is served too: its pages show them. Where none is
 * named and none is at hand, the workbench begins with the choice of one.
 */
export async function serve(
  named: string | undefined,
  flags: { port?: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const directory = await directoryToServe(named, terminal)
  const server = await startAt(directory, flags.port, terminal)
  terminal.remark(
    terminal.language === 'ja'
      ? `\nワークベンチ：${server.url}　（Ctrl+Cで終える）\n`
      : `\nThe workbench is at ${server.url}  (Ctrl+C stops it)\n`,
  )
  await untilStopped()
  await server.close()
  return exitCodes.done
}

async function directoryToServe(named: string | undefined, terminal: Terminal): Promise<string | null> {
  const directory =
    named === undefined ? directoryAt(await findSituation(undefined)) : await directoryOf(named, terminal)
  if (directory !== null) await rememberFolder(settingsFolder(), directory, new Date())
  return directory
}

function directoryAt(found: Awaited<ReturnType<typeof findSituation>>): string | null {
  return 'directory' in found ? found.directory : null
}

/** At the port asked for; else at the usual one, or any free one where that is taken. */
async function startAt(
  directory: string | null,
  port: number | undefined,
  terminal: Terminal,
): Promise<RunningServer> {
  try {
    return await startServer({ directory, pages, answers, port: port ?? usualPort })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (port === undefined && reason === 'EADDRINUSE')
      return startServer({ directory, pages, answers, port: 0 })
    throw new CommandLineError(
      terminal.language === 'ja'
        ? `ポート${port}は使えない（${reason}）。--port 0 なら空いているものを使う。`
        : `Port ${port} cannot be had (${reason}). --port 0 takes any free one.`,
    )
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

import { fileURLToPath } from 'node:url'
import { type RunningServer, startServer } from '../../server/serve.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { attemptToLoad } from '../load.ts'
import type { Terminal } from '../terminal.ts'

const pages = fileURLToPath(new URL('../../web', import.meta.url))
const answers = fileURLToPath(new URL('../../../answers', import.meta.url))
const usualPort = 4747

/** Serves the workbench until the person stops it. A situation with errors is served too: its pages show them. */
export async function serve(
  named: string | undefined,
  flags: { port?: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const { directory } = await attemptToLoad(named, {}, terminal)
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

/** At the port asked for; else at the usual one, or any free one where that is taken. */
async function startAt(
  directory: string,
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

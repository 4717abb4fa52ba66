import { CommandLineError, exitCodes } from '../../src/cli/exit-codes.ts'
import { buildProgram } from '../../src/cli/program.ts'
import { recordingTerminal } from './recording-terminal.ts'
import type { Ran } from './run-kizashi.ts'

/** Runs a command line on the sources, without a process of its own: quicker, and nothing has to be built. */
export async function runInProcess(
  words: readonly string[],
  { language = 'en' }: { readonly language?: 'ja' | 'en' } = {},
): Promise<Ran> {
  const terminal = recordingTerminal(language)
  let code: number = exitCodes.done
  const finish = (result: number) => {
    code = result
  }
  try {
    await buildProgram(language, finish, () => terminal).parseAsync([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error
    code = exitCodes.commandLineIsWrong
    terminal.remark(`${error.message}\n`)
  }
  return { code, out: terminal.out, err: terminal.remarks }
}

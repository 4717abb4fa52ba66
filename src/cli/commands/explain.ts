import { diagnosticCodes } from '../../language/diagnostic-codes.ts'
import { nearNames } from '../../language/near-names.ts'
import { explanationOf } from '../../workspace/explanation.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

/** Prints the page about one message, in the language of the terminal. */
export async function explain(code: string, terminal: Terminal): Promise<ExitCode> {
  const codes = Object.keys(diagnosticCodes)
  if (!codes.includes(code)) {
    const near = nearNames(code, codes)
    const isJapanese = terminal.language === 'ja'
    const hint = near.length > 0 ? `${isJapanese ? '近い名前：' : ' Close names: '}${near.join(', ')}` : ''
    throw new CommandLineError(
      isJapanese ? `「${code}」という指摘はない。${hint}` : `There is no message called ${code}.${hint}`,
    )
  }
  terminal.write(`${await explanationOf(code, terminal.language)}\n`)
  return exitCodes.done
}

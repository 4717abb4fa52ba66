import { diagnosticCodes } from '../../language/diagnostic-codes.ts'
import { nearNames } from '../../language/near-names.ts'
import { explanationOf } from '../../workspace/explanation.ts'
import { findSituation } from '../../workspace/find-situation.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import type { ExplainFlags } from './explain-flags.ts'

/** Prints the page about one message, or what the answer to one question hangs on, in the language of the terminal. */
export async function explain(
  named: string,
  directory: string | undefined,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const codes = Object.keys(diagnosticCodes)
  if (codes.includes(named) && directory === undefined) {
    terminal.write(`${await explanationOf(named, terminal.language)}\n`)
    return exitCodes.done
  }
  if (directory === undefined && !('directory' in (await findSituation(undefined)))) {
    throw new CommandLineError(unknownMessage(named, codes, terminal))
  }
  const { explainQuestion } = await import('./explain-question.ts')
  return explainQuestion(named, directory, flags, terminal)
}

function unknownMessage(named: string, codes: readonly string[], { language }: Terminal): string {
  const near = nearNames(named, codes)
  const isJapanese = language === 'ja'
  const hint = near.length > 0 ? `${isJapanese ? '近い名前：' : ' Close names: '}${near.join(', ')}` : ''
  return isJapanese ? `「${named}」という指摘はない。${hint}` : `There is no message called ${named}.${hint}`
}

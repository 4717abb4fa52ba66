import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { notWrittenWords } from '../../report/ledger/not-written-words.ts'
import { LedgerNotWritten } from '../../workspace/ledger/ledger-not-written.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

/** Does what writes to a situation's folder; what the disk refuses is said in words. */
export async function orSayWhyNot(work: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LedgerNotWritten)) throw error
    terminal.remark(`${notWrittenWords(error, terminal.language)}\n`)
    return exitCodes.analysisNotDone
  }
}

/**
 * A situation that was found by its name alone lies within the program, where the next version would replace what
 * was written: only a folder that was named is written to.
 *
 * @throws CommandLineError
 */
export async function refuseShipped(named: string | undefined, terminal: Terminal): Promise<void> {
  const isFolder = await stat(resolve(named ?? '.')).then(
    () => true,
    () => false,
  )
  if (isFolder) return
  throw new CommandLineError(
    terminal.language === 'ja'
      ? `「${named}」はKizashiに付属する情勢で、次の版で置き換わるため書き込まない。フォルダーを写し、その写しを指す。`
      : `${named} comes with Kizashi, and the next version would replace what is written there. Copy its folder and name the copy.`,
  )
}

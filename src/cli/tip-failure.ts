import { notWrittenWords } from '../report/ledger/not-written-words.ts'
import { tipWordsOf } from '../report/tips/tip-words-of.ts'
import { ImportRefused } from '../workspace/import/import-refused.ts'
import { InboxUnreadable } from '../workspace/inbox/inbox-file.ts'
import { LedgerNotWritten } from '../workspace/ledger/ledger-not-written.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Does some work; what keeps it from being done is said in words, or as JSON, and becomes the exit code. */
export async function orTellFailure(
  isJson: boolean,
  terminal: Terminal,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    const told = toldFailure(error, terminal)
    if (told === null) throw error
    terminal.progress('')
    if (isJson)
      terminal.write(
        `${JSON.stringify({ kizashi: version, error: { code: told.code, message: told.text } }, null, 2)}\n`,
      )
    else terminal.remark(`${told.text}\n`)
    return exitCodes.analysisNotDone
  }
}

function toldFailure(error: unknown, { language }: Terminal): { code: string; text: string } | null {
  const words = tipWordsOf(language)
  if (error instanceof ImportRefused) {
    const { file, columns = [], found = [] } = error.facts
    return {
      code: error.reason,
      text: words.refused(error.reason, file, columns.join(', '), found.join(', ')),
    }
  }
  if (error instanceof InboxUnreadable)
    return {
      code: `inbox-${error.reason}`,
      text: words.inboxUnreadable(error.reason, error.file, error.line),
    }
  if (error instanceof LedgerNotWritten) return { code: error.reason, text: notWrittenWords(error, language) }
  return null
}

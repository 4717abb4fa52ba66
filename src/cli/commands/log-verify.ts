import { isUntouched } from '../../language/ledger-verdict.ts'
import { verdictText } from '../../report/ledger/verdict-text.ts'
import { sealEntries } from '../../workspace/ledger/seal-entries.ts'
import { verifyLedger } from '../../workspace/ledger/verify-ledger.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { ledgerEnvironment } from '../ledger/ledger-environment.ts'
import { orSayWhyNot, refuseShipped } from '../ledger/writing.ts'
import { directoryOf } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

/** Says whether every entry stands as it was entered; exit code 1 where one changed or vanished. */
export async function logVerify(
  named: string | undefined,
  flags: { readonly seal?: true; readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const directory = await directoryOf(named, terminal)
  if (flags.seal) await refuseShipped(named, terminal)
  return orSayWhyNot(async () => {
    if (flags.seal) await sealEntries(directory, ledgerEnvironment)
    const verdict = await verifyLedger(directory)
    terminal.write(
      flags.json
        ? `${JSON.stringify({ kizashi: version, untouched: isUntouched(verdict), ...verdict }, null, 2)}\n`
        : verdictText(verdict, terminal.language),
    )
    return isUntouched(verdict) ? exitCodes.done : exitCodes.situationHasErrors
  }, terminal)
}

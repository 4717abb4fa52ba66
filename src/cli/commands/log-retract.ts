import { CommandLineError, type ExitCode } from '../exit-codes.ts'
import { withAsk } from '../ledger/ask-missing.ts'
import { dateHere } from '../ledger/ledger-environment.ts'
import { load } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { type WriteFlags, writeEntry } from './log-add.ts'

export interface RetractFlags extends WriteFlags {
  readonly why?: string
  readonly by?: string
}

/** Takes an entry back by adding another that says so and why. */
export async function logRetract(
  id: string,
  named: string | undefined,
  flags: RetractFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const isJapanese = terminal.language === 'ja'
  const question = isJapanese ? 'なぜ取り消すのか：' : 'Why is it taken back?'
  const why = flags.why ?? (await withAsk(async (ask) => (ask === null ? null : await ask(question))))
  if (!why)
    throw new CommandLineError(
      isJapanese
        ? '取り消す理由を --why "…" で書く。後で読む人のために残る。'
        : 'Say why with --why "…": it stays for those who read the ledger later.',
    )
  const date = dateHere(new Date())
  const by = flags.by === undefined ? {} : { by: flags.by }
  return writeEntry({ date, retracts: id.normalize('NFC'), ...by, note: why }, loaded, named, flags, terminal)
}

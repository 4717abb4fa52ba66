import type { Command } from 'commander'
import type { Language } from '../../report/language.ts'
import { collect } from '../collect.ts'
import type { AddFlags, WriteFlags } from '../commands/log-add.ts'
import type { ListFlags } from '../commands/log-list.ts'
import { examplesText } from '../examples-text.ts'
import { helpWords } from '../help-words.ts'
import type { Terminal } from '../terminal.ts'
import { type LedgerCommand, ledgerHelpWords } from './ledger-help-words.ts'

interface Setting {
  readonly language: Language
  readonly terminal: () => Terminal
  readonly finish: (code: number) => void
}

/** `kizashi log …` and `kizashi grade`. Commands are loaded when they are called. */
export function addLedgerCommands(program: Command, setting: Setting): void {
  const log = described(program, 'log', 'log', setting)
  log.helpCommand(false)
  addAdd(log, setting)
  addOthers(log, setting)
  const { finish, terminal, language } = setting
  const words = ledgerHelpWords[language]
  described(program, 'grade', 'grade', setting)
    .argument('<claim>', words.claim)
    .argument('[dir]', helpWords[language].situation)
    .option('--credibility <1-6>', words.credibility)
    .option('--reliability <A-F>', words.reliability)
    .action(async (claim: string, directory: string | undefined, flags: Record<string, string>) => {
      const { grade } = await import('../commands/grade.ts')
      finish(await grade(claim, directory, flags, terminal()))
    })
}

function addAdd(log: Command, setting: Setting): void {
  const { finish, terminal, language } = setting
  const words = ledgerHelpWords[language]
  described(log, 'add', 'add', setting)
    .argument('[about]', words.aboutArgument)
    .argument('[dir]', helpWords[language].situation)
    .option('--date <date>', words.date)
    .option('--seen', words.seen)
    .option('--not-seen', words.notSeen)
    .option('--outcome <id>', words.outcome)
    .option('--confidence <p>', words.confidence)
    .option('--probability <p>', words.probability)
    .option('--as-of <date>', words.asOf)
    .option('--because <claims>', words.because, collect)
    .option('--by <name>', words.by)
    .option('--note <text>', words.note)
    .option('--dry-run', words.dryRun)
    .option('--json', helpWords[language].json)
    .action(
      async (
        about: string | undefined,
        directory: string | undefined,
        { notSeen, ...flags }: AddFlags & { notSeen?: true },
      ) => {
        const { logAdd } = await import('../commands/log-add.ts')
        const seen = notSeen === true ? { seen: false } : {}
        finish(await logAdd(about, directory, { ...flags, ...seen }, terminal()))
      },
    )
}

function addOthers(log: Command, setting: Setting): void {
  const { finish, terminal, language } = setting
  const words = ledgerHelpWords[language]
  const { situation, json } = helpWords[language]
  described(log, 'list', 'list', setting)
    .argument('[dir]', situation)
    .option('--kind <kind>', words.kind)
    .option('--since <date>', words.since)
    .option('--until <date>', words.until)
    .option('--json', json)
    .action(async (directory: string | undefined, flags: ListFlags) => {
      const { logList } = await import('../commands/log-list.ts')
      finish(await logList(directory, flags, terminal()))
    })
  described(log, 'retract', 'retract', setting)
    .argument('<id>', words.entry)
    .argument('[dir]', situation)
    .option('--why <text>', words.why)
    .option('--by <name>', words.by)
    .option('--dry-run', words.dryRun)
    .option('--json', json)
    .action(
      async (
        id: string,
        directory: string | undefined,
        flags: WriteFlags & { why?: string; by?: string },
      ) => {
        const { logRetract } = await import('../commands/log-retract.ts')
        finish(await logRetract(id, directory, flags, terminal()))
      },
    )
  described(log, 'verify', 'verify', setting)
    .argument('[dir]', situation)
    .option('--seal', words.seal)
    .option('--json', json)
    .action(async (directory: string | undefined, flags: { seal?: true; json?: true }) => {
      const { logVerify } = await import('../commands/log-verify.ts')
      finish(await logVerify(directory, flags, terminal()))
    })
  described(log, 'ids', 'ids', setting)
    .argument('[dir]', situation)
    .option('--prefix <text>', words.prefix)
    .action(async (directory: string | undefined, flags: { prefix?: string }) => {
      const { logIds } = await import('../commands/log-ids.ts')
      finish(await logIds(directory, flags, terminal()))
    })
}

function described(parent: Command, shape: string, name: LedgerCommand, { language }: Setting): Command {
  const { about, examples } = ledgerHelpWords[language].commands[name]
  const made = parent.command(shape).description(about).option('--lang <ja|en>', helpWords[language].language)
  made.exitOverride().addHelpText('after', examplesText(examples, language))
  return made
}

import type { CommandDeclaration } from '../command-declaration.ts'
import type { RetractFlags } from '../commands/log-retract.ts'

const say = {
  entry: {
    en: 'the id of the entry to take back',
    ja: '取り消す記録のid',
  },
  why: {
    en: 'why it is taken back',
    ja: '取り消す理由',
  },
  by: {
    en: 'who says so',
    ja: '誰の記録か',
  },
  dryRun: {
    en: 'show what would be added and everything that would be told of it; write nothing',
    ja: '何が記録され、何が指摘されるかを示すだけで、書き込まない',
  },
}

export const logRetract: CommandDeclaration = {
  name: 'retract',
  about: {
    en: 'takes an entry back by a later one; both stay to be seen',
    ja: '後からの記録で取り消す。どちらも残る',
  },
  examples: {
    en: [['kizashi log retract 2026-05-01-k3f9qa --why "The report was withdrawn" --by me', 'and why']],
    ja: [['kizashi log retract 2026-05-01-k3f9qa --why "報道が撤回された" --by me', '理由を添えて']],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('<id>', say.entry[language])
      .argument('[dir]', words.situation)
      .option('--why <text>', say.why[language])
      .option('--by <name>', say.by[language])
      .option('--dry-run', say.dryRun[language])
      .option('--json', words.json)
      .action(async (id: string, directory: string | undefined, flags: RetractFlags) => {
        const { logRetract: run } = await import('../commands/log-retract.ts')
        finish(await run(id, directory, flags, terminal()))
      })
  },
}

import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { UpdateFlags } from '../commands/update.ts'
import { wholeNumber } from '../whole-number.ts'

const words = {
  en: {
    asOf: 'what is dated up to this day counts (else the ledger decides)',
    since: 'what moved since this day, or since the day of a frozen forecast (a file)',
    readings: 'how well each reading foresaw the ledger, and nothing else',
    simulate: 'by this many particles: courses of things weighed with the ledger',
  },
  ja: {
    asOf: 'この日までの記録で計算する（省けば台帳の基準日）',
    since: 'この日、または凍結した予測（ファイル）の日から動いたものを示す',
    readings: '各読みが台帳をどれだけ見通していたかだけを示す',
    simulate: 'この数の粒子（台帳で重み付けした経過）で計算する',
  },
} as const

export const update: CommandDeclaration = {
  name: 'update',
  about: {
    en: 'the forecast given the ledger, and what each entry moved',
    ja: '台帳を踏まえた予測と、各記録が動かしたもの',
  },
  examples: {
    en: [
      ['kizashi update . --question summit-2026', 'one question, and the entries that moved it'],
      ['kizashi update . --since 2026-01-01', 'what moved since then'],
      ['kizashi update korean-peninsula --readings', 'which reading foresaw what came'],
    ],
    ja: [
      ['kizashi update . --question summit-2026', '一つの問いと、それを動かした記録'],
      ['kizashi update . --since 2026-01-01', 'その日から動いたもの'],
      ['kizashi update korean-peninsula --readings', 'どの読みが見通していたか'],
    ],
  },
  declare(command, { words: shared, terminal, finish, language }) {
    command
      .argument('[dir]', shared.situation)
      .option('--as-of <date>', words[language].asOf)
      .option('--since <date|file>', words[language].since)
      .option('--reading <id>', shared.reading)
      .option('--option <id>', shared.option, collect)
      .option('--what-if <id>', shared.whatIf, collect)
      .option('--change <yaml>', shared.change, collect)
      .option('--question <id>', shared.question, collect)
      .option('--readings', words[language].readings)
      .option('--exact', shared.exact)
      .option('--simulate <n>', words[language].simulate, wholeNumber)
      .option('--seed <n>', shared.seed, wholeNumber)
      .option('--json', shared.json)
      .action(async (directory: string | undefined, flags: UpdateFlags) => {
        const { update: run } = await import('../commands/update.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

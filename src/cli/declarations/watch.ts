import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { WatchFlags } from '../commands/watch.ts'
import { wholeNumber } from '../whole-number.ts'

const words = {
  en: {
    asOf: 'what is dated up to this day counts (else the ledger decides)',
    horizon: 'how many days ahead events are looked out for (90)',
    question: 'rank by what is told of this question; may be given several times',
    simulate: 'by this many particles',
  },
  ja: {
    asOf: 'この日までの記録で計算する（省けば台帳の基準日）',
    horizon: '事象を何日先まで見るか（90）',
    question: 'この問いについて分かることだけで順位を付ける（繰り返し指定できる）',
    simulate: 'この数の粒子で計算する',
  },
} as const

export const watch: CommandDeclaration = {
  name: 'watch',
  about: {
    en: 'what to watch next: what would tell most, and how the indicators stand',
    ja: '次に何を見るか。見れば最も多くが分かるものと、指標の状況',
  },
  examples: {
    en: [
      ['kizashi watch korean-peninsula', 'indicators and events, most telling first'],
      ['kizashi watch . --question summit-2026', 'what would tell most about one question'],
      ['kizashi watch . --as-of 2026-01-01 --horizon 30', 'as of then, events of the month after'],
    ],
    ja: [
      ['kizashi watch korean-peninsula', '分かることの多い順に指標と事象'],
      ['kizashi watch . --question summit-2026', '一つの問いについて最も分かるもの'],
      ['kizashi watch . --as-of 2026-01-01 --horizon 30', 'その時点で、事象は先の一か月'],
    ],
  },
  declare(command, { words: shared, terminal, finish, language }) {
    command
      .argument('[dir]', shared.situation)
      .option('--as-of <date>', words[language].asOf)
      .option('--horizon <days>', words[language].horizon, wholeNumber)
      .option('--question <id>', words[language].question, collect)
      .option('--reading <id>', shared.reading)
      .option('--option <id>', shared.option, collect)
      .option('--simulate <n>', words[language].simulate, wholeNumber)
      .option('--seed <n>', shared.seed, wholeNumber)
      .option('--json', shared.json)
      .action(async (directory: string | undefined, flags: WatchFlags) => {
        const { watch: run } = await import('../commands/watch.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

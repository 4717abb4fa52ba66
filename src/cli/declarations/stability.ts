import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { StabilityFlags } from '../commands/stability.ts'
import { wholeNumber } from '../whole-number.ts'

const words = {
  en: {
    asOf: 'start from where the ledger makes each factor likeliest on this day',
    at: 'where a factor stands, if not at its start; may be given several times',
    outcome: 'an outcome to look at closely: what differs from today; may be given several times',
    actors: 'only these decide, parted by commas; what the others own is held still',
    draws: 'how many rankings of each kind are drawn for the shares; 0 leaves them out',
  },
  ja: {
    asOf: 'この日に、台帳を踏まえて各要因が最もありそうな状態から始める',
    at: '始まりと違う所にある要因の状態（繰り返し指定できる）',
    outcome: '詳しく見る帰結。現状と違う所を書く（繰り返し指定できる）',
    actors: 'これらの主体だけが動く（コンマ区切り）。ほかの主体のものは止めておく',
    draws: '割合を見るために順位を何組ずつ引くか。0なら引かない',
  },
} as const

export const stability: CommandDeclaration = {
  name: 'stability',
  about: {
    en: 'which outcomes could rest, who would break them and what would hold them',
    ja: 'どの帰結なら落ち着き得るか。崩すのは誰で、支えるのは何か',
  },
  examples: {
    en: [
      ['kizashi stability korean-agreement', 'packages for an agreement, in each reading'],
      ['kizashi stability korean-peninsula --at tension=crisis', 'with the environment elsewhere'],
      ['kizashi stability korean-agreement --outcome arsenal=frozen', 'one outcome, and what it would take'],
      ['kizashi stability . --actors home,north --json', 'two actors only, for another program'],
    ],
    ja: [
      ['kizashi stability korean-agreement', '合意の組み合わせを、読みごとに'],
      ['kizashi stability korean-peninsula --at tension=crisis', '環境が別の状態にあるとき'],
      ['kizashi stability korean-agreement --outcome arsenal=frozen', '一つの帰結と、その条件'],
      ['kizashi stability . --actors home,north --json', '二つの主体だけ、別のプログラムへ'],
    ],
  },
  declare(command, { words: shared, terminal, finish, language }) {
    command
      .argument('[dir]', shared.situation)
      .option('--reading <id>', shared.reading)
      .option('--at <factor=state>', words[language].at, collect)
      .option('--as-of <date>', words[language].asOf)
      .option('--outcome <factor=state>', words[language].outcome, collect)
      .option('--actors <ids>', words[language].actors)
      .option('--draws <n>', words[language].draws, wholeNumber)
      .option('--seed <n>', shared.seed, wholeNumber)
      .option('--json', shared.json)
      .action(async (directory: string | undefined, flags: StabilityFlags) => {
        const { stability: run } = await import('../commands/stability.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

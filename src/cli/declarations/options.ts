import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { OptionsFlags } from '../commands/options.ts'
import { wholeNumber } from '../whole-number.ts'

const own = {
  en: {
    actor: 'whose options (else those of the viewpoint)',
    with: 'a combination to try, ids joined by +; may be given several times',
    pairs: 'try every pair of options as well',
    reading: 'only this reading; may be given several times',
    signs: 'which indicators, looked at on this day, decide about an option taken then',
  },
  ja: {
    actor: '誰の選択肢か（省けば視点とする主体のもの）',
    with: '試す組合せ。idを + でつなぐ（繰り返し指定できる）',
    pairs: '二つずつの組合せもすべて試す',
    reading: 'この読みだけ（繰り返し指定できる）',
    signs: 'この日に採るとすれば、どの指標が採否を分けるか',
  },
} as const

export const options: CommandDeclaration = {
  name: 'options',
  about: {
    en: 'which option holds up, in every reading and by every set of values',
    ja: 'どの選択肢が、どの読み・どの価値観でも持ちこたえるか',
  },
  examples: {
    en: [
      ['kizashi options korean-peninsula', "Japan's options"],
      ['kizashi options . --with consult+assure --ensemble 50', 'a combination, with fewer draws'],
      ['kizashi options . --json > options.json', 'for another program'],
    ],
    ja: [
      ['kizashi options korean-peninsula', '日本の選択肢'],
      ['kizashi options . --with consult+assure --ensemble 50', '組合せを、少ない試算で'],
      ['kizashi options . --json > options.json', '別のプログラムへ'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--actor <id>', own[language].actor)
      .option('--reading <id>', own[language].reading, collect)
      .option('--with <ids>', own[language].with, collect)
      .option('--pairs', own[language].pairs)
      .option('--signs <date>', own[language].signs)
      .option('--exact', words.exact)
      .option('--simulate <n>', words.simulate, wholeNumber)
      .option('--ensemble <n>', words.ensemble, wholeNumber)
      .option('--seed <n>', words.seed, wholeNumber)
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: OptionsFlags) => {
        const { options: run } = await import('../commands/options.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { ExplainFlags } from '../commands/explain-flags.ts'
import { wholeNumber } from '../whole-number.ts'

const what = {
  en: 'a question or contingency; or a message: the name in brackets after error or warning',
  ja: '問いまたは事態のid。または error や warning に続く括弧内の名前',
}

const variance = {
  en: 'shares of the variance over the ensemble as well, from so many points (64 unless given)',
  ja: '幅から来る分散の内訳も計算する（標本の点数。省けば64）',
}

export const explain: CommandDeclaration = {
  name: 'explain',
  about: {
    en: 'what an answer hangs on and what would change it; or what a message means',
    ja: '答えを左右する判断と答えが変わる条件。または指摘の意味と直し方',
  },
  examples: {
    en: [
      ['kizashi explain acceptance korean-peninsula', 'the judgements one answer hangs on'],
      ['kizashi explain unknown-id', 'a page about one message of kizashi check'],
    ],
    ja: [
      ['kizashi explain acceptance korean-peninsula', '一つの答えを左右する判断'],
      ['kizashi explain unknown-id', 'kizashi check の一つの指摘についての説明'],
    ],
  },
  declare(command, { language, words, terminal, finish }) {
    command
      .argument('<name>', what[language])
      .argument('[dir]', words.situation)
      .option('--reading <id>', words.reading)
      .option('--option <id>', words.option, collect)
      .option('--variance [points]', variance[language], wholeNumber)
      .option('--exact', words.exact)
      .option('--simulate <n>', words.simulate, wholeNumber)
      .option('--json', words.json)
      .action(async (named: string, directory: string | undefined, flags: ExplainFlags) => {
        const { explain: run } = await import('../commands/explain.ts')
        finish(await run(named, directory, flags, terminal()))
      })
  },
}

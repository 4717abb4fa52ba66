import type { CommandDeclaration } from '../command-declaration.ts'

const id = {
  en: 'the id of a factor, event, influence, contingency, claim …',
  ja: '要因・事象・影響・事態・主張などのid',
}

const strength = {
  en: 'of a factor: what moves it most and what it moves most, over so many years (one unless given)',
  ja: '要因について、最も動かすものと動かされるものも示す（年数。省けば1年）',
}

export const show: CommandDeclaration = {
  name: 'show',
  about: {
    en: 'one element in plain words: what it says, what it implies, its claims and sources',
    ja: '一つの要素を平たい言葉で。何を言い、何を含意し、何を根拠とするか',
  },
  examples: {
    en: [
      ['kizashi show talks korean-peninsula', 'a factor'],
      ['kizashi show t-44 korean-peninsula', 'a claim'],
    ],
    ja: [
      ['kizashi show talks korean-peninsula', '要因'],
      ['kizashi show t-44 korean-peninsula', '主張'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('<id>', id[language])
      .argument('[dir]', words.situation)
      .option('--reading <id>', words.reading)
      .option('--strength [years]', strength[language])
      .action(
        async (
          named: string,
          directory: string | undefined,
          flags: { reading?: string; strength?: string | true },
        ) => {
          const { show: run } = await import('../commands/show.ts')
          finish(await run(named, directory, flags, terminal()))
        },
      )
  },
}

import type { CommandDeclaration } from '../command-declaration.ts'

const code = { en: 'the name in brackets after error or warning', ja: 'error や warning に続く括弧内の名前' }

export const explain: CommandDeclaration = {
  name: 'explain',
  about: {
    en: 'what a message of `kizashi check` means and how to mend its cause',
    ja: '`kizashi check` の指摘の意味と直し方',
  },
  examples: {
    en: [['kizashi explain unknown-id', 'a page about one message']],
    ja: [['kizashi explain unknown-id', '一つの指摘についての説明']],
  },
  declare(command, { language, terminal, finish }) {
    command.argument('<code>', code[language]).action(async (named: string) => {
      const { explain: run } = await import('../commands/explain.ts')
      finish(await run(named, terminal()))
    })
  },
}

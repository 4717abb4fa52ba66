import type { CommandDeclaration } from '../command-declaration.ts'

const folder = { en: 'the folder to make', ja: '作るフォルダー' }

export const newSituation: CommandDeclaration = {
  name: 'new',
  about: {
    en: 'a new folder with a small situation that runs at once and explains itself',
    ja: 'すぐに動き、書き方を説明する小さな情勢のフォルダーを作る',
  },
  examples: {
    en: [['kizashi new my-situation', 'then: kizashi brief my-situation']],
    ja: [['kizashi new my-situation', '続いて kizashi brief my-situation']],
  },
  declare(command, { language, terminal, finish }) {
    command.argument('<folder>', folder[language]).action(async (named: string) => {
      const { newSituation: run } = await import('../commands/new.ts')
      finish(await run(named, terminal()))
    })
  },
}

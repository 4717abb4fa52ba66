import type { CommandDeclaration } from '../command-declaration.ts'

const say = {
  prefix: {
    en: 'only ids that begin so, one a line, for the completion of a shell',
    ja: 'これで始まるidだけを一行に一つ出す（シェルの補完用）',
  },
}

export const logIds: CommandDeclaration = {
  name: 'ids',
  about: {
    en: 'the ids that an entry can name, with their titles',
    ja: '記録で使えるidと、その名前',
  },
  examples: {
    en: [
      ['kizashi log ids korean-peninsula', 'all of them'],
      ['kizashi log ids --prefix su', 'those that begin with su'],
    ],
    ja: [
      ['kizashi log ids korean-peninsula', 'すべて'],
      ['kizashi log ids --prefix su', 'su で始まるもの'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--prefix <text>', say.prefix[language])
      .action(async (directory: string | undefined, flags: { prefix?: string }) => {
        const { logIds: run } = await import('../commands/log-ids.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

import type { CommandDeclaration } from '../command-declaration.ts'

const say = {
  seal: {
    en: 'seal the entries that were written by hand, as they stand now',
    ja: '手で書かれた記録に、今の内容で封をする',
  },
}

export const logVerify: CommandDeclaration = {
  name: 'verify',
  about: {
    en: 'whether every entry stands as it was entered; exit code 1 where one changed or vanished',
    ja: '記録が書かれた時のままか。変わったり消えたりしていれば終了コード1',
  },
  examples: {
    en: [
      ['kizashi log verify', 'the folder at hand'],
      ['kizashi log verify --seal', 'seal what was written by hand'],
    ],
    ja: [
      ['kizashi log verify', '手元のフォルダー'],
      ['kizashi log verify --seal', '手で書いた記録に封をする'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--seal', say.seal[language])
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: { seal?: true; json?: true }) => {
        const { logVerify: run } = await import('../commands/log-verify.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

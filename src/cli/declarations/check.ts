import type { CommandDeclaration } from '../command-declaration.ts'

export const check: CommandDeclaration = {
  name: 'check',
  about: {
    en: 'reads the situation and says what is wrong, weak or unsupported',
    ja: '情勢を読み、誤り・弱い所・根拠のない所を述べる',
  },
  examples: {
    en: [
      ['kizashi check .', 'the folder at hand'],
      ['kizashi check korean-peninsula --json', 'for another program'],
    ],
    ja: [
      ['kizashi check .', '手元のフォルダー'],
      ['kizashi check korean-peninsula --json', '別のプログラムへ'],
    ],
  },
  declare(command, { words, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--reading <id>', words.reading)
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: { reading?: string; json?: true }) => {
        const { check: run } = await import('../commands/check.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

import type { CommandDeclaration } from '../command-declaration.ts'
import { wholeNumber } from '../whole-number.ts'

export const serve: CommandDeclaration = {
  name: 'serve',
  about: {
    en: 'the workbench in the browser, for this computer alone',
    ja: 'ブラウザーのワークベンチ（この計算機だけに公開）',
  },
  examples: {
    en: [
      ['kizashi serve', 'the folder at hand; where it holds no situation, the choice of one'],
      ['kizashi serve korean-peninsula --port 8080', 'at a port of your choice'],
    ],
    ja: [
      ['kizashi serve', '手元のフォルダー。情勢がなければ、開くものを選ぶ'],
      ['kizashi serve korean-peninsula --port 8080', 'ポートを選ぶ'],
    ],
  },
  declare(command, { words, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--port <n>', words.port, wholeNumber)
      .action(async (directory: string | undefined, flags: { port?: number }) => {
        const { serve: run } = await import('../commands/serve.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

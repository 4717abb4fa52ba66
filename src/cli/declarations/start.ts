import type { CommandDeclaration } from '../command-declaration.ts'
import { wholeNumber } from '../whole-number.ts'

export const start: CommandDeclaration = {
  name: 'start',
  about: {
    en: 'the briefing of the Korean peninsula, then the workbench',
    ja: '朝鮮半島の要旨を示し、ワークベンチを開く',
  },
  examples: {
    en: [['kizashi start', 'what `npm start` does']],
    ja: [['kizashi start', '`npm start` と同じ']],
  },
  declare(command, { words, terminal, finish }) {
    command.option('--port <n>', words.port, wholeNumber).action(async (flags: { port?: number }) => {
      const { start: run } = await import('../commands/start.ts')
      finish(await run(flags, terminal()))
    })
  },
}

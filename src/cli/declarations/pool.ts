import type { CommandDeclaration } from '../command-declaration.ts'

const question = { en: 'the id of a question or contingency', ja: '問いまたは事態のid' }

export const pool: CommandDeclaration = {
  name: 'pool',
  about: {
    en: 'what people hold of a question, and their pools',
    ja: '問いについての人々の予測と、その合成',
  },
  examples: {
    en: [['kizashi pool summit-2026 .', 'by name, with reasons']],
    ja: [['kizashi pool summit-2026 .', '名前と理由を添えて']],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('<question>', question[language])
      .argument('[dir]', words.situation)
      .option('--json', words.json)
      .action(async (id: string, directory: string | undefined, flags: { json?: true }) => {
        const { pool: run } = await import('../commands/pool.ts')
        finish(await run(id, directory, flags, terminal()))
      })
  },
}

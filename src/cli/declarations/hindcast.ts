import type { CommandDeclaration } from '../command-declaration.ts'
import type { HindcastFlags } from '../commands/hindcast.ts'

const say = {
  en: {
    every: 'how often an issue is made: month, quarter, half-year or year (else quarter)',
    from: 'the first issue (else the first day of the situation)',
    write: 'write the pages hindcast.md and hindcast.ja.md into the folder',
  },
  ja: {
    every: '発行の間隔：month、quarter、half-year、year（省けば quarter）',
    from: '最初の発行日（省けば情勢の初日）',
    write: 'フォルダーに hindcast.md と hindcast.ja.md を書く',
  },
}

export const hindcast: CommandDeclaration = {
  name: 'hindcast',
  about: {
    en: 'how the readings would have done on past days, scored on what came',
    ja: '過去の各時点で各読みが何と言ったはずかを、結果に照らして採点する',
  },
  examples: {
    en: [
      ['kizashi hindcast korean-peninsula', 'issues every quarter, scored; takes minutes'],
      ['kizashi hindcast . --every half-year --write', 'writes hindcast.md and hindcast.ja.md'],
    ],
    ja: [
      ['kizashi hindcast korean-peninsula', '四半期ごとの発行を採点（数分かかる）'],
      ['kizashi hindcast . --every half-year --write', 'hindcast.md と hindcast.ja.md を書く'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--every <step>', say[language].every)
      .option('--from <day>', say[language].from)
      .option('--write', say[language].write)
      .option('--json', words.json)
      .action(async (directory: string | undefined, flags: HindcastFlags) => {
        const { hindcast: run } = await import('../commands/hindcast.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

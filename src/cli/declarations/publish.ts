import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { PublishFlags } from '../commands/publish.ts'

const flagWords = {
  out: {
    en: 'the folder to make (else NAME-published here)',
    ja: '作るフォルダー（省けばここに 名前-published）',
  },
  authors: { en: 'leave in who reported and who forecast', ja: '報告者・予測者の名前を含める' },
  notes: { en: 'leave in notes and comments', ja: '注記とコメントを含める' },
  forecasts: { en: 'leave in forecasts of people', ja: '人の予測を含める' },
  reading: {
    en: 'beside the base only this reading; may be given several times (else all that do not say `unpublished: true`)',
    ja: '基本の読みのほかはこの読みだけ（繰り返し指定できる。省けば `unpublished: true` とした読み以外のすべて）',
  },
  noAnswers: {
    en: 'do not compute the first page now: done at once, but it comes later to whoever opens it',
    ja: '最初の頁を前もって計算しない（すぐ終わるが、開く人を待たせる）',
  },
  dryRun: { en: 'only list what would be left in and out', ja: '含めるものと省くものを示すだけにする' },
} as const

export const publish: CommandDeclaration = {
  name: 'publish',
  about: {
    en: 'the whole workbench, read-only, as a folder that opens from a disk or any web host',
    ja: 'ワークベンチ全体を、ディスクからもウェブからも開ける閲覧専用のフォルダーにする',
  },
  examples: {
    en: [
      ['kizashi publish . --dry-run', 'what would be left in, and what out'],
      ['kizashi publish . --out shared --reading slides', 'the base and one more reading'],
    ],
    ja: [
      ['kizashi publish . --dry-run', '何を含め、何を省くか'],
      ['kizashi publish . --out shared --reading slides', '基本の読みともう一つ'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[dir]', words.situation)
      .option('--out <folder>', flagWords.out[language])
      .option('--reading <id>', flagWords.reading[language], collect)
      .option('--authors', flagWords.authors[language])
      .option('--notes', flagWords.notes[language])
      .option('--forecasts', flagWords.forecasts[language])
      .option('--no-answers', flagWords.noAnswers[language])
      .option('--dry-run', flagWords.dryRun[language])
      .action(async (directory: string | undefined, flags: PublishFlags) => {
        const { publish: run } = await import('../commands/publish.ts')
        finish(await run(directory, flags, terminal()))
      })
  },
}

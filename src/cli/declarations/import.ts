import type { CommandDeclaration } from '../command-declaration.ts'
import type { ImportFlags } from '../commands/import.ts'

const words = {
  en: {
    format: 'gdelt, acled, ucdp, or a table described in tips.yaml',
    files: 'files to read (gzip and zip too), and after them the situation if it is not the current folder',
    encoding:
      'the encoding of the files, where the bytes do not show it: utf-8, shift_jis (cp932), utf-16le …',
    setAside: 'print the rows that were set aside as a table that Excel opens',
    dryRun: 'only say what would be proposed',
  },
  ja: {
    format: 'gdelt・acled・ucdp、または tips.yaml に記した表',
    files: '読み込むファイル（gzip・zipも可）。今のフォルダーでなければ、最後に情勢を書く',
    encoding: 'バイトから分からない場合の文字コード。utf-8、shift_jis（cp932）、utf-16le など',
    setAside: '除けた行を表計算ソフトで開ける表にする',
    dryRun: '提案の内容を示すだけで、受信箱には入れない',
  },
} as const

export const importFiles: CommandDeclaration = {
  name: 'import',
  about: {
    en: 'reads event data and proposes ledger entries by the rules in tips.yaml; writes none itself',
    ja: '事象データを読み、tips.yaml の規則に従って台帳への記録を提案する（台帳には書かない）',
  },
  examples: {
    en: [
      ['kizashi import gdelt 20251027220000.export.CSV .', 'a file of GDELT 2.0 events'],
      ['kizashi import acled my-export.csv .', 'your own ACLED export'],
      ['kizashi import launches 発射一覧.csv . --encoding cp932', 'a table of your own'],
      [
        'kizashi import ucdp GEDEvent.csv --set-aside > rows.csv',
        'what could not be read, for a spreadsheet',
      ],
    ],
    ja: [
      ['kizashi import gdelt 20251027220000.export.CSV .', 'GDELT 2.0 の事象ファイル'],
      ['kizashi import acled my-export.csv .', '自分で取得したACLEDのCSV'],
      ['kizashi import launches 発射一覧.csv . --encoding cp932', '自作の表'],
      ['kizashi import ucdp GEDEvent.csv --set-aside > rows.csv', '読めなかった行を表計算ソフトへ'],
    ],
  },
  declare(command, { language, words: shared, terminal, finish }) {
    const own = words[language]
    command
      .argument('<format>', own.format)
      .argument('<files...>', own.files)
      .option('--encoding <name>', own.encoding)
      .option('--dry-run', own.dryRun)
      .option('--set-aside', own.setAside)
      .option('--json', shared.json)
      .action(async (format: string, files: string[], flags: ImportFlags) => {
        const { importFiles: run } = await import('../commands/import.ts')
        finish(await run(format, files, flags, terminal()))
      })
  },
}

import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { CompareFlags } from '../commands/compare.ts'
import { wholeNumber } from '../whole-number.ts'

const own = {
  en: {
    names:
      'readings, the first the one compared with (else all); last the situation (else the current folder)',
    option: 'compare with this option taken (several together joined by +); may be given several times',
    whatIf: 'compare with this what-if (several together joined by +); may be given several times',
    change: 'compare with this change, typed as under `changes:` in a file; may be given several times',
    groups: 'divide gaps among so many groups of judgements, the rest together (above 12: sampled)',
    weight: 'weight of a reading in the pool, READING=N; may be given several times',
  },
  ja: {
    names: '読み。最初のものを基準に比べる（省けばすべて）。最後に情勢（省けば今のフォルダー）',
    option: 'この選択肢を採った場合と比べる（同時に採るものは + でつなぐ。繰り返し指定できる）',
    whatIf: 'この仮定を置いた場合と比べる（同時に置くものは + でつなぐ。繰り返し指定できる）',
    change: 'この変更を置いた場合と比べる。ファイルの changes: の下と同じ書き方（繰り返し指定できる）',
    groups: '差をいくつの判断の組に割り当てるか。残りはまとめる（12を超えると標本による）',
    weight: '合成での読みの重み。読み=数（繰り返し指定できる）',
  },
} as const

export const compare: CommandDeclaration = {
  name: 'compare',
  about: {
    en: 'where readings differ, and how much of each gap comes from which judgements',
    ja: '読みがどこで食い違い、答えの差がどの判断から来るか',
  },
  examples: {
    en: [
      [
        'kizashi compare tosaki slides korean-peninsula',
        'two readings of the situation that comes with Kizashi',
      ],
      ['kizashi compare --what-if deal-in-force korean-peninsula', 'what would follow if this were so'],
      ['kizashi compare . --weight base=2 --json', 'all readings of the folder at hand, for another program'],
    ],
    ja: [
      ['kizashi compare tosaki slides korean-peninsula', '付属の情勢の二つの読み'],
      ['kizashi compare --what-if deal-in-force korean-peninsula', 'もしそうなったら何が続くか'],
      ['kizashi compare . --weight base=2 --json', '手元のフォルダーのすべての読みを、別のプログラムへ'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[names...]', own[language].names)
      .option('--option <id>', own[language].option, collect)
      .option('--what-if <id>', own[language].whatIf, collect)
      .option('--change <yaml>', own[language].change, collect)
      .option('--weight <reading=n>', own[language].weight, collect)
      .option('--groups <n>', own[language].groups, wholeNumber)
      .option('--exact', words.exact)
      .option('--simulate <n>', words.simulate, wholeNumber)
      .option('--ensemble <n>', words.ensemble, wholeNumber)
      .option('--seed <n>', words.seed, wholeNumber)
      .option('--json', words.json)
      .action(async (names: readonly string[], flags: CompareFlags) => {
        const { compare: run } = await import('../commands/compare.ts')
        finish(await run(names, flags, terminal()))
      })
  },
}

import { collect } from '../collect.ts'
import type { CommandDeclaration } from '../command-declaration.ts'
import type { AddFlags } from '../commands/log-add.ts'

const say = {
  aboutArgument: {
    en: 'the id of an indicator, event or question, or FACTOR=STATE (several states: FACTOR=A,B)',
    ja: '指標・事象・問いのid、または 要因=状態（状態がいくつか考えられるときは 要因=甲,乙）',
  },
  date: {
    en: "the reporter's date: 2026-05-01, 2026-05 or 2026-05-01T22:10+09:00",
    ja: '伝えた側の暦での日付。2026-05-01、2026-05、2026-05-01T22:10+09:00 など',
  },
  seen: {
    en: 'of an indicator: somebody looked and saw it',
    ja: '指標：見て、見られた',
  },
  notSeen: {
    en: 'of an indicator: somebody looked and did not see it',
    ja: '指標：見たが、見られなかった',
  },
  outcome: {
    en: 'of an event: what came of it; of a question: yes or no, how it was resolved',
    ja: '事象：どうなったか。問い：yes か no（判定）',
  },
  confidence: {
    en: 'of a state: how sure one is, 0.9 or 90%',
    ja: '状態：どれほど確かか。0.9 または 90%',
  },
  probability: {
    en: 'of a question: a forecast, 0.35 or 35%',
    ja: '問い：予測。0.35 または 35%',
  },
  asOf: {
    en: 'instead of all that: the record is complete up to this day',
    ja: 'これだけを書く：この日まで記録は揃っている',
  },
  because: {
    en: 'the claims it stands on, c1,c2; may be given several times',
    ja: '根拠とする主張。c1,c2 のように（繰り返し指定できる）',
  },
  by: {
    en: 'who says so',
    ja: '誰の記録か',
  },
  note: {
    en: 'a remark',
    ja: '備考',
  },
  dryRun: {
    en: 'show what would be added and everything that would be told of it; write nothing',
    ja: '何が記録され、何が指摘されるかを示すだけで、書き込まない',
  },
}

export const logAdd: CommandDeclaration = {
  name: 'add',
  about: {
    en: 'adds one entry; asks for what is missing where somebody sits at the terminal',
    ja: '一件を記録する。端末の前に人がいれば、足りないことを尋ねる',
  },
  examples: {
    en: [
      [
        'kizashi log add summit --date 2026-05-01 --outcome walkout --because c1 --by me',
        'an event and what came of it',
      ],
      ['kizashi log add praise --seen --date 2026-05-01', 'an indicator (or --not-seen)'],
      ['kizashi log add talks=contacts --confidence 90% --date 2026-05', 'a state, known to the month'],
      ['kizashi log add summit-2026 --probability 35% --by me', 'a forecast, of today'],
      ['kizashi log add summit-2026 --outcome no --date 2027-01-01', 'how a question was resolved'],
      ['kizashi log add --as-of 2026-05-31', 'the record is complete up to here'],
      ['kizashi log add praise --seen --date 2026-05-01 --dry-run', 'look first'],
    ],
    ja: [
      ['kizashi log add summit --date 2026-05-01 --outcome walkout --because c1 --by me', '事象とその結果'],
      ['kizashi log add praise --seen --date 2026-05-01', '指標（見られなければ --not-seen）'],
      ['kizashi log add talks=contacts --confidence 90% --date 2026-05', '状態。月までしか分からないとき'],
      ['kizashi log add summit-2026 --probability 35% --by me', '今日の予測'],
      ['kizashi log add summit-2026 --outcome no --date 2027-01-01', '問いの判定'],
      ['kizashi log add --as-of 2026-05-31', 'ここまで記録は揃っている'],
      ['kizashi log add praise --seen --date 2026-05-01 --dry-run', '書く前に見る'],
    ],
  },
  declare(command, { words, language, terminal, finish }) {
    command
      .argument('[about]', say.aboutArgument[language])
      .argument('[dir]', words.situation)
      .option('--date <date>', say.date[language])
      .option('--seen', say.seen[language])
      .option('--not-seen', say.notSeen[language])
      .option('--outcome <id>', say.outcome[language])
      .option('--confidence <p>', say.confidence[language])
      .option('--probability <p>', say.probability[language])
      .option('--as-of <date>', say.asOf[language])
      .option('--because <claims>', say.because[language], collect)
      .option('--by <name>', say.by[language])
      .option('--note <text>', say.note[language])
      .option('--dry-run', say.dryRun[language])
      .option('--json', words.json)
      .action(async (about: string | undefined, directory: string | undefined, flags: AddFlags) => {
        const { logAdd: run } = await import('../commands/log-add.ts')
        finish(await run(about, directory, flags, terminal()))
      })
  },
}

import type { Language } from '../../report/language.ts'

export type LedgerCommand = 'log' | 'add' | 'list' | 'retract' | 'verify' | 'ids' | 'grade'

type Examples = readonly (readonly [string, string])[]

/** What `--help` says of the commands that keep a situation up to date. */
interface LedgerHelpWords {
  readonly aboutArgument: string
  readonly entry: string
  readonly claim: string
  readonly date: string
  readonly seen: string
  readonly notSeen: string
  readonly outcome: string
  readonly confidence: string
  readonly probability: string
  readonly asOf: string
  readonly because: string
  readonly by: string
  readonly note: string
  readonly dryRun: string
  readonly kind: string
  readonly since: string
  readonly until: string
  readonly why: string
  readonly seal: string
  readonly prefix: string
  readonly credibility: string
  readonly reliability: string
  readonly commands: Readonly<Record<LedgerCommand, { readonly about: string; readonly examples: Examples }>>
}

const en: LedgerHelpWords = {
  aboutArgument: 'the id of an indicator, event or question, or FACTOR=STATE (several states: FACTOR=A,B)',
  entry: 'the id of the entry to take back',
  claim: 'the id of the claim',
  date: "the reporter's date: 2026-05-01, 2026-05 or 2026-05-01T22:10+09:00",
  seen: 'of an indicator: somebody looked and saw it',
  notSeen: 'of an indicator: somebody looked and did not see it',
  outcome: 'of an event: what came of it; of a question: yes or no, how it was resolved',
  confidence: 'of a state: how sure one is, 0.9 or 90%',
  probability: 'of a question: a forecast, 0.35 or 35%',
  asOf: 'instead of all that: the record is complete up to this day',
  because: 'the claims it stands on, c1,c2; may be given several times',
  by: 'who says so',
  note: 'a remark',
  dryRun: 'show what would be added and everything that would be told of it; write nothing',
  kind: 'only entries of this kind: indicator, event, state, as-of, forecast, resolution, retraction',
  since: 'only entries from this day, month or year on',
  until: 'only entries up to this day, month or year',
  why: 'why it is taken back',
  seal: 'seal the entries that were written by hand, as they stand now',
  prefix: 'only ids that begin so, one a line, for the completion of a shell',
  credibility: 'credibility of what is said, 1 (confirmed) to 6 (cannot be judged), instead of being asked',
  reliability: 'reliability of the source, A to F, instead of being asked',
  commands: {
    log: {
      about: 'the ledger: what has happened, dated, only ever added to',
      examples: [
        ['kizashi log add summit --date 2026-05-01 --outcome walkout', 'an event'],
        ['kizashi log list --since 2026-01', 'what was entered'],
        ['kizashi log verify', 'does every entry stand as it was entered?'],
      ],
    },
    add: {
      about: 'adds one entry; asks for what is missing where somebody sits at the terminal',
      examples: [
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
    },
    list: {
      about: 'the entries in the order of their days, those taken back marked',
      examples: [
        ['kizashi log list korean-peninsula --kind event', 'the events'],
        ['kizashi log list --since 2026-01 --until 2026-03 --json', 'a quarter, for another program'],
      ],
    },
    retract: {
      about: 'takes an entry back by a later one; both stay to be seen',
      examples: [
        ['kizashi log retract 2026-05-01-k3f9qa --why "The report was withdrawn" --by me', 'and why'],
      ],
    },
    verify: {
      about: 'whether every entry stands as it was entered; exit code 1 where one changed or vanished',
      examples: [
        ['kizashi log verify', 'the folder at hand'],
        ['kizashi log verify --seal', 'seal what was written by hand'],
      ],
    },
    ids: {
      about: 'the ids that an entry can name, with their titles',
      examples: [
        ['kizashi log ids korean-peninsula', 'all of them'],
        ['kizashi log ids --prefix su', 'those that begin with su'],
      ],
    },
    grade: {
      about: 'grades a claim blind: first whether it is credible, and only then who says so',
      examples: [
        ['kizashi grade t-44', 'asks, writes the credibility down, then shows the source'],
        ['kizashi grade t-44 --credibility 2', 'without being asked'],
      ],
    },
  },
}

const ja: LedgerHelpWords = {
  aboutArgument: '指標・事象・問いのid、または 要因=状態（状態がいくつか考えられるときは 要因=甲,乙）',
  entry: '取り消す記録のid',
  claim: '主張のid',
  date: '伝えた側の暦での日付。2026-05-01、2026-05、2026-05-01T22:10+09:00 など',
  seen: '指標：見て、見られた',
  notSeen: '指標：見たが、見られなかった',
  outcome: '事象：どうなったか。問い：yes か no（判定）',
  confidence: '状態：どれほど確かか。0.9 または 90%',
  probability: '問い：予測。0.35 または 35%',
  asOf: 'これだけを書く：この日まで記録は揃っている',
  because: '根拠とする主張。c1,c2 のように（繰り返し指定できる）',
  by: '誰の記録か',
  note: '備考',
  dryRun: '何が記録され、何が指摘されるかを示すだけで、書き込まない',
  kind: 'この種類だけ：indicator、event、state、as-of、forecast、resolution、retraction',
  since: 'この日（月、年）以後の記録だけ',
  until: 'この日（月、年）までの記録だけ',
  why: '取り消す理由',
  seal: '手で書かれた記録に、今の内容で封をする',
  prefix: 'これで始まるidだけを一行に一つ出す（シェルの補完用）',
  credibility: '内容の信憑性。1（確認済み）〜6（判断できない）。指定すれば尋ねない',
  reliability: '情報源の信頼性。A〜F。指定すれば尋ねない',
  commands: {
    log: {
      about: '台帳。起きたことを日付とともに書き足していく',
      examples: [
        ['kizashi log add summit --date 2026-05-01 --outcome walkout', '事象を記録する'],
        ['kizashi log list --since 2026-01', '記録を見る'],
        ['kizashi log verify', '記録は書かれた時のままか'],
      ],
    },
    add: {
      about: '一件を記録する。端末の前に人がいれば、足りないことを尋ねる',
      examples: [
        ['kizashi log add summit --date 2026-05-01 --outcome walkout --because c1 --by me', '事象とその結果'],
        ['kizashi log add praise --seen --date 2026-05-01', '指標（見られなければ --not-seen）'],
        ['kizashi log add talks=contacts --confidence 90% --date 2026-05', '状態。月までしか分からないとき'],
        ['kizashi log add summit-2026 --probability 35% --by me', '今日の予測'],
        ['kizashi log add summit-2026 --outcome no --date 2027-01-01', '問いの判定'],
        ['kizashi log add --as-of 2026-05-31', 'ここまで記録は揃っている'],
        ['kizashi log add praise --seen --date 2026-05-01 --dry-run', '書く前に見る'],
      ],
    },
    list: {
      about: '記録を日付順に。取り消されたものには印を付ける',
      examples: [
        ['kizashi log list korean-peninsula --kind event', '事象だけ'],
        ['kizashi log list --since 2026-01 --until 2026-03 --json', '四半期分を別のプログラムへ'],
      ],
    },
    retract: {
      about: '後からの記録で取り消す。どちらも残る',
      examples: [['kizashi log retract 2026-05-01-k3f9qa --why "報道が撤回された" --by me', '理由を添えて']],
    },
    verify: {
      about: '記録が書かれた時のままか。変わったり消えたりしていれば終了コード1',
      examples: [
        ['kizashi log verify', '手元のフォルダー'],
        ['kizashi log verify --seal', '手で書いた記録に封をする'],
      ],
    },
    ids: {
      about: '記録で使えるidと、その名前',
      examples: [
        ['kizashi log ids korean-peninsula', 'すべて'],
        ['kizashi log ids --prefix su', 'su で始まるもの'],
      ],
    },
    grade: {
      about: '主張を伏せて評価する。まず内容の信憑性を、その後で初めて情報源を',
      examples: [
        ['kizashi grade t-44', '尋ね、信憑性を書き留めてから情報源を示す'],
        ['kizashi grade t-44 --credibility 2', '尋ねずに'],
      ],
    },
  },
}

export const ledgerHelpWords: Readonly<Record<Language, LedgerHelpWords>> = { en, ja }

import type { Language } from '../report/language.ts'

/** Everything `--help` says, in both languages. */
export interface HelpWords {
  readonly about: string
  readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  readonly usage: { readonly options: string; readonly command: string }
  readonly help: string
  readonly version: string
  readonly language: string
  readonly situation: string
  readonly reading: string
  readonly option: string
  readonly question: string
  readonly exact: string
  readonly simulate: string
  readonly ensemble: string
  readonly seed: string
  readonly json: string
  readonly csv: string
  readonly port: string
  readonly at: string
  readonly outcome: string
  readonly actors: string
  readonly draws: string
  readonly commands: Readonly<
    Record<CommandName, { readonly about: string; readonly examples: readonly (readonly [string, string])[] }>
  >
  readonly arguments: { readonly id: string; readonly code: string; readonly folder: string }
  readonly examples: string
}

export type CommandName =
  | 'brief'
  | 'forecast'
  | 'check'
  | 'stability'
  | 'show'
  | 'explain'
  | 'new'
  | 'serve'
  | 'start'

const en: HelpWords = {
  about:
    'What may a political situation turn into? Reads a situation written as plain text and answers with chances, ranges and the claims they stand on.',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  usage: { options: '[options]', command: '[command]' },
  help: 'show this help',
  version: 'show the version',
  language: 'language of the output: ja or en (else the locale decides)',
  situation: "the situation's folder, or the name of one that comes with Kizashi (else the current folder)",
  reading: 'the reading whose judgements are used',
  option: 'an option taken; may be given several times',
  question: 'answer only this question; may be given several times',
  exact: 'compute exactly, however long it takes',
  simulate: 'simulate this many histories',
  ensemble: 'how many draws of the judgements make the bands; 0 leaves them out',
  seed: 'the seed of all random numbers',
  json: 'print one JSON document',
  csv: 'print the curves as a table that Excel opens',
  port: 'the port of the workbench; 0 takes any free one',
  at: 'where a factor stands, if not at its start; may be given several times',
  outcome: 'an outcome to look at closely: what differs from today; may be given several times',
  actors: 'only these decide, parted by commas; what the others own is held still',
  draws: 'how many rankings of each kind are drawn for the footing; 0 leaves it out',
  commands: {
    brief: {
      about: 'the briefing: contingencies in order of concern, with word, number, band and claims',
      examples: [
        ['kizashi brief korean-peninsula', 'the situation that comes with Kizashi'],
        ['kizashi brief . --reading slides --lang ja', 'another reading, in Japanese'],
        ['kizashi brief . --exact --ensemble 0', 'every figure exact, no bands'],
      ],
    },
    forecast: {
      about: 'every figure and curve of the forecast',
      examples: [
        ['kizashi forecast korean-peninsula --question summit-2026', 'one question'],
        ['kizashi forecast . --option consult --json', 'with an option taken, for another program'],
        ['kizashi forecast . --csv > curves.csv', 'the curves for a spreadsheet'],
      ],
    },
    check: {
      about: 'reads the situation and says what is wrong, weak or unsupported',
      examples: [
        ['kizashi check .', 'the folder at hand'],
        ['kizashi check korean-peninsula --json', 'for another program'],
      ],
    },
    stability: {
      about: 'which outcomes could rest, who would break them and what would hold them',
      examples: [
        ['kizashi stability korean-agreement', 'packages for an agreement, in each reading'],
        ['kizashi stability . --at tension=crisis', 'with the environment elsewhere'],
        ['kizashi stability . --outcome arsenal=frozen,word=verified', 'one outcome, and what it would take'],
        ['kizashi stability . --actors us,north --json', 'two actors only, for another program'],
      ],
    },
    show: {
      about: 'one element in plain words: what it says, what it implies, its claims and sources',
      examples: [
        ['kizashi show talks korean-peninsula', 'a factor'],
        ['kizashi show t-44 korean-peninsula', 'a claim'],
      ],
    },
    explain: {
      about: 'what a message of `kizashi check` means and how to mend its cause',
      examples: [['kizashi explain unknown-id', 'a page about one message']],
    },
    new: {
      about: 'a new folder with a small situation that runs at once and explains itself',
      examples: [['kizashi new my-situation', 'then: kizashi brief my-situation']],
    },
    serve: {
      about: 'the workbench in the browser, for this computer alone',
      examples: [
        ['kizashi serve .', 'the folder at hand'],
        ['kizashi serve korean-peninsula --port 8080', 'at a port of your choice'],
      ],
    },
    start: {
      about: 'the briefing of the Korean peninsula, then the workbench',
      examples: [['kizashi start', 'what `npm start` does']],
    },
  },
  arguments: {
    id: 'the id of a factor, event, influence, contingency, claim …',
    code: 'the name in brackets after error or warning',
    folder: 'the folder to make',
  },
  examples: 'Examples:',
}

const ja: HelpWords = {
  about: '政治情勢はこれからどうなり得るか。文章として書かれた情勢を読み、確率と幅と根拠で答える。',
  headings: {
    'Usage:': '使い方：',
    'Arguments:': '引数：',
    'Options:': 'オプション：',
    'Commands:': 'コマンド：',
  },
  usage: { options: '[オプション]', command: '[コマンド]' },
  help: 'この説明を表示する',
  version: '版を表示する',
  language: '出力の言語。ja または en（省けばロケールに従う）',
  situation: '情勢のフォルダー、または付属の情勢の名前（省けば今のフォルダー）',
  reading: 'どの読み方の判断で計算するか',
  option: '採る政策オプション（繰り返し指定できる）',
  question: 'この問いだけに答える（繰り返し指定できる）',
  exact: '時間がかかっても厳密に計算する',
  simulate: 'この数の経過を模擬する',
  ensemble: '判断の幅から何組を引いて帯を作るか。0なら帯なし',
  seed: '乱数の種',
  json: 'JSON文書を一つ出力する',
  csv: '曲線を表計算ソフトで開ける表にする',
  port: 'ワークベンチのポート。0なら空いているもの',
  at: '始まりと違う所にある要因の状態（繰り返し指定できる）',
  outcome: '詳しく見る帰結。現状と違う所を書く（繰り返し指定できる）',
  actors: 'これらの主体だけが動く（コンマ区切り）。ほかの主体のものは止めておく',
  draws: '足場を見るために順位を何組ずつ引くか。0なら引かない',
  commands: {
    brief: {
      about: '要旨。懸念の大きい順に事態を並べ、言葉・数・帯・根拠を示す',
      examples: [
        ['kizashi brief korean-peninsula', '付属の情勢'],
        ['kizashi brief . --reading slides --lang en', '別の読み方を英語で'],
        ['kizashi brief . --exact --ensemble 0', 'すべて厳密に、帯なし'],
      ],
    },
    forecast: {
      about: '予測のすべての数と曲線',
      examples: [
        ['kizashi forecast korean-peninsula --question summit-2026', '一つの問い'],
        ['kizashi forecast . --option consult --json', '政策を採った場合を別のプログラムへ'],
        ['kizashi forecast . --csv > curves.csv', '曲線を表計算ソフトへ'],
      ],
    },
    check: {
      about: '情勢を読み、誤り・弱い所・根拠のない所を述べる',
      examples: [
        ['kizashi check .', '手元のフォルダー'],
        ['kizashi check korean-peninsula --json', '別のプログラムへ'],
      ],
    },
    stability: {
      about: 'どの帰結なら落ち着き得るか。崩すのは誰で、支えるのは何か',
      examples: [
        ['kizashi stability korean-agreement', '合意の組み合わせを、読みごとに'],
        ['kizashi stability . --at tension=crisis', '環境が別の状態にあるとき'],
        ['kizashi stability . --outcome arsenal=frozen,word=verified', '一つの帰結と、その条件'],
        ['kizashi stability . --actors us,north --json', '二つの主体だけ、別のプログラムへ'],
      ],
    },
    show: {
      about: '一つの要素を平たい言葉で。何を言い、何を含意し、何を根拠とするか',
      examples: [
        ['kizashi show talks korean-peninsula', '要因'],
        ['kizashi show t-44 korean-peninsula', '主張'],
      ],
    },
    explain: {
      about: '`kizashi check` の指摘の意味と直し方',
      examples: [['kizashi explain unknown-id', '一つの指摘についての説明']],
    },
    new: {
      about: 'すぐに動き、書き方を説明する小さな情勢のフォルダーを作る',
      examples: [['kizashi new my-situation', '続いて kizashi brief my-situation']],
    },
    serve: {
      about: 'ブラウザーのワークベンチ（この計算機だけに公開）',
      examples: [
        ['kizashi serve .', '手元のフォルダー'],
        ['kizashi serve korean-peninsula --port 8080', 'ポートを選ぶ'],
      ],
    },
    start: {
      about: '朝鮮半島の要旨を示し、ワークベンチを開く',
      examples: [['kizashi start', '`npm start` と同じ']],
    },
  },
  arguments: {
    id: '要因・事象・影響・事態・主張などのid',
    code: 'error や warning に続く括弧内の名前',
    folder: '作るフォルダー',
  },
  examples: '例：',
}

export const helpWords: Readonly<Record<Language, HelpWords>> = { en, ja }

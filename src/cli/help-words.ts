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
  readonly whatIf: string
  readonly change: string
  readonly question: string
  readonly exact: string
  readonly simulate: string
  readonly ensemble: string
  readonly seed: string
  readonly json: string
  readonly csv: string
  readonly port: string
  readonly examples: string
}

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
  whatIf: 'a what-if supposed; may be given several times',
  change: 'a change supposed, typed as under `changes:` in a file; may be given several times',
  question: 'answer only this question; may be given several times',
  exact: 'compute exactly, however long it takes',
  simulate: 'simulate this many histories',
  ensemble: 'how many draws of the judgements make the bands; 0 leaves them out',
  seed: 'the seed of all random numbers',
  json: 'print one JSON document',
  csv: 'print the curves as a table that Excel opens',
  port: 'the port of the workbench; 0 takes any free one',
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
  reading: 'どの読みの判断で計算するか',
  option: '採る政策オプション（繰り返し指定できる）',
  whatIf: '置く仮定（繰り返し指定できる）',
  change: '置く変更。ファイルの changes: の下と同じ書き方（繰り返し指定できる）',
  question: 'この問いだけに答える（繰り返し指定できる）',
  exact: '時間がかかっても厳密に計算する',
  simulate: 'この数の経過を模擬する',
  ensemble: '判断の幅から何組を引いて帯を作るか。0なら帯なし',
  seed: '乱数の種',
  json: 'JSON文書を一つ出力する',
  csv: '曲線を表計算ソフトで開ける表にする',
  port: 'ワークベンチのポート。0なら空いているもの',
  examples: '例：',
}

export const helpWords: Readonly<Record<Language, HelpWords>> = { en, ja }

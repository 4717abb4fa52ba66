import type { Language } from '../report/language.ts'

export type ScoringCommandName = 'estimate' | 'pool' | 'issue' | 'resolve' | 'score'

/** What `--help` says of forecasts and scores, in both languages. */
interface ScoringHelp {
  readonly commands: Readonly<
    Record<
      ScoringCommandName,
      { readonly about: string; readonly examples: readonly (readonly [string, string])[] }
    >
  >
  readonly question: string
  readonly outcome: string
  readonly by: string
  readonly best: string
  readonly low: string
  readonly high: string
  readonly confidence: string
  readonly reasons: string
  readonly date: string
  readonly settledOn: string
  readonly asOf: string
  readonly scoredUntil: string
  readonly note: string
  readonly scoreCsv: string
  readonly verify: string
}

const en: ScoringHelp = {
  commands: {
    estimate: {
      about: "enters a person's estimate of a question: blind first, a second round after",
      examples: [
        ['kizashi estimate summit-2026', 'asks lowest, highest, best, how sure, and why'],
        ['kizashi estimate summit-2026 . --by Sato --best 35%', 'without being asked'],
      ],
    },
    pool: {
      about: 'what people hold of a question, and their pools',
      examples: [['kizashi pool summit-2026 .', 'by name, with reasons']],
    },
    issue: {
      about: "freezes the model's forecast in one file whose hash can be checked",
      examples: [
        ['kizashi issue . --reading base', 'writes issues/DATE-base-HASH.json'],
        ['kizashi issue verify .', 'whether any was changed since'],
      ],
    },
    resolve: {
      about: 'enters how a question was settled',
      examples: [
        ['kizashi resolve summit-2026 no --date 2026-12-31', 'yes, no, annulled, ambiguous, or a number'],
      ],
    },
    score: {
      about: 'how the forecasts of people and of the model did',
      examples: [
        ['kizashi score .', 'Brier, log, peers, calibration, against base rates and no change'],
        ['kizashi score . --csv > scores.csv', 'a row for each forecaster and question'],
      ],
    },
  },
  question: 'the id of a question or contingency',
  outcome: 'yes, no, annulled, ambiguous, or the number where one was asked for',
  by: 'whose it is',
  best: 'the best guess: 35% or 0.35, or a number where one is asked for',
  low: 'the lowest plausible',
  high: 'the highest plausible',
  confidence: 'how sure that the truth lies between them, such as 80%',
  reasons: 'why, in a line',
  date: 'its day (else today)',
  settledOn: 'the day on which it was settled (else what the ledger says, else today)',
  asOf: 'what the forecast may know: the ledger up to this day',
  scoredUntil: 'score as of this day',
  note: 'a remark, such as where it was reported',
  scoreCsv: 'print a table that Excel opens',
  verify: 'holds every frozen forecast against its hash',
}

const ja: ScoringHelp = {
  commands: {
    estimate: {
      about: '問いについての人の予測を記す。一回目は他を見ずに、二回目は見てから',
      examples: [
        ['kizashi estimate summit-2026', '最低、最高、最良、自信、理由を順に尋ねる'],
        ['kizashi estimate summit-2026 . --by 佐藤 --best 35%', '尋ねずに記す'],
      ],
    },
    pool: {
      about: '問いについての人々の予測と、その合成',
      examples: [['kizashi pool summit-2026 .', '名前と理由を添えて']],
    },
    issue: {
      about: 'モデルの予測を、ハッシュで確かめられる一つのファイルに凍結する',
      examples: [
        ['kizashi issue . --reading base', 'issues/日付-base-ハッシュ.json を作る'],
        ['kizashi issue verify .', 'その後書き換えられていないか'],
      ],
    },
    resolve: {
      about: '問いがどう決着したかを記す',
      examples: [
        ['kizashi resolve summit-2026 no --date 2026-12-31', 'yes、no、annulled、ambiguous、または数'],
      ],
    },
    score: {
      about: '人とモデルの予測の成績',
      examples: [
        ['kizashi score .', 'ブライア、対数、ピア、較正、基準率や変化なしとの比較'],
        ['kizashi score . --csv > scores.csv', '予測者と問いごとに一行の表'],
      ],
    },
  },
  question: '問いまたは事態のid',
  outcome: 'yes、no、annulled（取り下げ）、ambiguous（判定不能）、または尋ねられた数',
  by: '誰の予測か',
  best: '最も確からしい値。35% か 0.35、数を尋ねる問いなら数',
  low: 'あり得る最低',
  high: 'あり得る最高',
  confidence: '真の値がその間にある自信（80%など）',
  reasons: '理由（一行で）',
  date: 'その日付（省けば今日）',
  settledOn: '決着した日（省けば台帳にある日、なければ今日）',
  asOf: 'この日までの台帳を知る予測とする',
  scoredUntil: 'この日の時点で採点する',
  note: '注。どこで報じられたかなど',
  scoreCsv: '表計算ソフトで開ける表を出力する',
  verify: '凍結した予測をすべてハッシュと照らす',
}

export const scoringHelp: Readonly<Record<Language, ScoringHelp>> = { en, ja }

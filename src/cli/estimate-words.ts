import type { Language } from '../report/language.ts'

interface EstimateWords {
  readonly asked: (title: string, question: string) => string
  readonly givenThat: (condition: string) => string
  readonly first: string
  readonly second: string
  readonly who: string
  readonly low: string
  readonly high: string
  readonly best: string
  readonly confidence: string
  readonly reasons: string
  readonly notProbability: (text: string) => string
  readonly notNumber: (text: string) => string
  readonly outOfOrder: (low: string, best: string, high: string) => string
  readonly settled: (question: string, date: string) => string
  readonly missing: string
  readonly brought: (low: string, high: string) => string
  readonly others: string
}

const en: EstimateWords = {
  asked: (title, question) => (title === question ? title : `${title}\n  ${question}`),
  givenThat: (condition) => `  given: ${condition}`,
  first: 'First round: answer alone. What others and the model say is shown afterwards.',
  second: 'Second round. What the group holds so far:',
  who: 'Your name:',
  low: 'Lowest plausible:',
  high: 'Highest plausible:',
  best: 'Best guess:',
  confidence: 'How sure are you that the truth lies between lowest and highest (such as 80%)?',
  reasons: 'Your reasons, in a line:',
  notProbability: (text) =>
    `“${text}” is no probability. Write it as 35% or 0.35; a plain 1 could be 1% or 100%.`,
  notNumber: (text) => `“${text}” is no number.`,
  outOfOrder: (low, best, high) =>
    `The best guess, ${best}, does not lie between the lowest, ${low}, and the highest, ${high}.`,
  settled: (question, date) =>
    `${question} was settled on ${date}: an estimate of that day or later would not count, and nothing was written.`,
  missing: 'Without a terminal to ask on, --by and --best are needed; nothing was written.',
  brought: (low, high) => `Your range, brought to 80 %: ${low} to ${high}`,
  others: 'What the group holds:',
}

const ja: EstimateWords = {
  asked: (title, question) => (title === question ? title : `${title}\n  ${question}`),
  givenThat: (condition) => `  条件：${condition}`,
  first: '一回目。ほかの人やモデルの答えを見ずに答える。それらは後で示す。',
  second: '二回目。これまでの集団の予測：',
  who: '名前：',
  low: 'あり得る最低：',
  high: 'あり得る最高：',
  best: '最も確からしい値：',
  confidence: '真の値が最低と最高の間にある自信は何％か（80%など）：',
  reasons: '理由（一行で）：',
  notProbability: (text) =>
    `「${text}」は確率として読めない。35% か 0.35 のように書く。1だけでは1％か100％か分からない。`,
  notNumber: (text) => `「${text}」は数として読めない。`,
  outOfOrder: (low, best, high) => `最も確からしい値 ${best} が、最低 ${low} と最高 ${high} の間にない。`,
  settled: (question, date) =>
    `「${question}」は ${date} に決着した。その日以後の予測は数えないので、何も書き込んでいない。`,
  missing: '端末で尋ねられないので --by と --best が要る。何も書き込んでいない。',
  brought: (low, high) => `80％にそろえた幅：${low}〜${high}`,
  others: '集団の予測：',
}

export const estimateWords: Readonly<Record<Language, EstimateWords>> = { en, ja }

import type { StudyFault } from '../../language/cross-impact/impact-study.ts'
import type { Language } from '../language.ts'
import type { lostInStudy } from './study-of-situation.ts'

/** What is wrong with a study's file, where, and what to do, in the person's language. */
export function studyFaultText(file: string, fault: StudyFault, language: Language): string {
  const place = 'line' in fault ? `${file}:${fault.line}${'column' in fault ? `:${fault.column}` : ''}` : file
  return `${place}\n  ${(language === 'ja' ? inJapanese : inEnglish)(fault)}\n`
}

function inEnglish(fault: StudyFault): string {
  switch (fault.kind) {
    case 'not-a-study':
      return `The file does not begin as a study does. Its first line has to be: ${fault.expected}`
    case 'cut-short':
      return `The file ends before the ${fault.missing} ${fault.missing === 'matrix' ? 'does' : 'do'}. It was probably cut short: save or copy it again.`
    case 'no-descriptor':
      return `"${fault.text}" belongs to no descriptor. Put the descriptor's name before it.`
    case 'no-variant':
      return `The descriptor "${fault.name}" has no variant. Give it at least one.`
    case 'text-in-cell':
      return `Cell ${fault.column} of this line holds "${fault.text}", where points are expected. Write a number; a blank cell is 0.`
    case 'row-length':
      return `This line holds ${fault.found} judgements; there are ${fault.needed} variants. Every variant needs one judgement on each.`
    case 'row-count':
      return `The matrix has ${fault.found} lines; there are ${fault.needed} variants. Each variant has one line.`
    case 'too-large':
      return `The study has ${fault.found} variants; the limit is ${fault.limit}.`
    case 'not-a-solution':
      return `"${fault.text}" is no solution. One reads: " 1 2 1",35,0,0,9,"label"`
  }
}

const missingInJapanese = { descriptors: '記述子', matrix: '行列', solutions: '解' } as const

function inJapanese(fault: StudyFault): string {
  switch (fault.kind) {
    case 'not-a-study':
      return `研究のファイルの始まり方ではない。一行目は次の通り：${fault.expected}`
    case 'cut-short':
      return `${missingInJapanese[fault.missing]}の途中でファイルが終わっている。保存か複製をやり直す。`
    case 'no-descriptor':
      return `「${fault.text}」が属する記述子がない。その前に記述子の名を書く。`
    case 'no-variant':
      return `記述子「${fault.name}」に選択肢がない。少なくとも一つ書く。`
    case 'text-in-cell':
      return `この行の${fault.column}番目の欄は「${fault.text}」で、点数ではない。数を書く（空欄は0）。`
    case 'row-length':
      return `この行の判断は${fault.found}件だが、選択肢は${fault.needed}ある。どの選択肢にも、すべての選択肢への判断が一つずつ要る。`
    case 'row-count':
      return `行列は${fault.found}行だが、選択肢は${fault.needed}ある。選択肢ごとに一行とする。`
    case 'too-large':
      return `研究の選択肢は${fault.found}で、上限は${fault.limit}である。`
    case 'not-a-solution':
      return `「${fault.text}」は解ではない。次のように書く：" 1 2 1",35,0,0,9,"名"`
  }
}

const lostWords = {
  en: {
    dials: 'factors that do not move by themselves',
    gates: 'requirements of states',
    final: 'final states',
    impossible: 'impossible configurations',
  },
  ja: { dials: '自らは動かない要因', gates: '状態の要件', final: '最終状態', impossible: 'あり得ない組合せ' },
} as const

/** What the written file leaves unsaid; an empty text where nothing is lost. */
export function lostText(lost: ReturnType<typeof lostInStudy>, language: Language): string {
  if (lost.length === 0) return ''
  const words = lost.map((one) => lostWords[language][one])
  return language === 'ja'
    ? `このファイルでは表せないもの：${words.join('、')}。結果は kizashi futures と異なり得る。\n`
    : `The file cannot say: ${words.join(', ')}. Its results may differ from those of kizashi futures.\n`
}

import type { CompareWords } from './compare-words-en.ts'

/** 比較の日本語。 */
export const ja: CompareWords = {
  title: '比較',
  sideKey: (id, title) => `${id}：${title}`,
  nothing: '比べるものがない',
  nothingWords:
    '読みは一つだけである。`readings/` に別の読みを書くか、`--what-if`・`--option` を付けて比べる。',
  nothingAsked: '情勢がまだ何も問うていない。答えを比べられる事態も問いもない。',

  headline: (question, first, second) => `最も食い違うのは${question}：${first}対${second}`,
  headlineMeasure: (side, question, first, second) =>
    `${side}の場合、${question}は${first}から${second}になる`,
  headlineSame: '1ポイント以上違う答えはない',
  ledeShares: (gap, shares) =>
    `この${gap}ポイントのうち、${shares.map(({ amount, group }) => `${amount}は${group}`).join('、')}についての判断による。`,
  ledeJudgements: (differing, same, silent) =>
    `食い違う判断は${differing}、同じ判断は${same}。${silent === 0 ? '' : `ほかに${silent}は、資料が何も述べていないために同じであり、一致ではない。`}`,
  ledeHidden: (question, raising, lowering) =>
    `${question}で答えが近いのは偶然である。${raising}と${lowering}がほぼ打ち消し合っている。`,

  answers: '答えの比較',
  answersNote: (draws) =>
    `差の大きい順。${draws === 0 ? '' : '括弧内は帯（判断の試算の九割）。'}各項の下に、差（ポイント）と、そのうちどれだけが何についての判断から来るかを示す。`,
  questions: '問い',
  answer: (side, value, band) => `${side} ${value}${band === null ? '' : `（${band}）`}`,
  pool: (value) => `合成 ${value}`,
  gap: (side, amount, shares) => `${side} ${amount}${shares === '' ? '' : `：${shares}`}`,
  share: (amount, group) => `${group} ${amount}`,
  others: (amount) => `その他 ${amount}`,
  notDivided: '割り当てられない（途中に、前提が一度も成り立たない組がある）',
  silent: (readings) => `${readings}は、これについて何も述べていない。基準のままであり、一致ではない。`,
  fewer: (count) => `ほかに、差が1に満たない答えが${count}ある。`,
  structure: '数でないもの（要件・結果・日付）',
  otherGroups: 'その他の判断（まとめて）',
  aboveAll: (group) => `（主に${group}）`,

  supposed: 'もしそうなったら',
  supposedNote: '合計は対立を隠すことがある。仮定を置くと差が開く、あるいは縮まる事態を示す。',
  supposedAnswer: (question, values, before) => `${question}：${values}（仮定なしでは${before}）`,
  agreeUnder: '差の変化は2ポイントに満たない。',

  harms: (actor) => `何を害とみるか（${actor}にとって）`,
  harmsNote: '害の点数。1点は二倍の悪さ、負は望ましいこと。',
  harm: (side, points) => `${side} ${points}`,
  unnamed: '記載なし',

  judgements: '食い違う判断',
  judgementsNote: '答えを大きく動かすものから順に、双方の根拠とともに示す。',
  absent: 'この判断はない',
  value: (value, range) => (range === null ? value : `${value}（${range}）`),
  noClaim: '根拠なし',
  silences: (reading) => `${reading}の資料が何も述べていないこと`,

  method: '計算の仕方',
  reused: (reused, asked) => `計算${asked}件のうち${reused}件は、前回までの結果を使った。`,
  exact: 'すべて厳密。',
  simulated: (runs, each, seed) =>
    `どの側にも同じ乱数を用いた模擬（中央の値で${runs}通り${each === '0' ? '' : `、試算ごとに${each}通り`}、種${seed}）。`,
  every: (coalitions, runs) =>
    `割り当ては、${coalitions}通りの組すべて${runs === null ? '' : `（各${runs}通り模擬）`}によるシャープレイ値。`,
  merged: (groups) =>
    `一つずつでは効きの小さい次のものは、まとめて数えた（別々にする数は --groups で変えられる）：${groups}。`,
  sampled: (orders, runs) =>
    `割り当ては、無作為な順序${orders}通り（各${runs}通り模擬）によるシャープレイ値。標本の誤差はコンマ数ポイント（--json に区間がある）。`,
  pooled: (weights) => `合成は読みの加重平均（${weights}）。食い違いはそのまま並べてある。`,
  weight: (reading, share) => `${reading} ${share}`,
}

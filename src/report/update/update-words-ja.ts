import type { UpdateWords } from './update-words-en.ts'

/** `kizashi update` の文。 */
export const ja: UpdateWords = {
  title: (asOf, reading) => `${asOf}時点（読み：${reading}）`,
  entries: (count) => `台帳の記録${count}件。`,
  leftOut: (count, date) => `${date}より後の記録${count}件は数えていない。`,
  noEntries: '台帳にまだ記録がない。以下は予測そのものである。',
  silence: (date) => `必ず報じられる事象で台帳にないものは、${date}まで起きていない。`,
  movedSinceBeginning: '台帳が動かしたもの（何も知らない時点から今まで）',
  movedSince: (date) => `${date}から動いたもの`,
  unit: '単位は％ポイント。その時点で動かした分である。0.5ポイント未満は省く。',
  change: (before, after) => `${before} → ${after}`,
  byPercent: (points) => `${points}ポイント`,
  frozen: (value) => `文書では${value}。その後に判断か、その日より前の記録が改められた。`,
  time: '何も報じられずに時が過ぎたこと',
  timeShort: '時の経過',
  others: (count) => `ほかの記録${count}件`,
  hardly: (kind) => `ほとんど動かなかった${kind}`,
  questions: '問い',
  contingencies: '事態',
  events: ['事象', '起きた回数', 'これから', '見込まれる回数'],
  factors: (asOf, to) => ['要因', asOf, to],
  quantities: '期末の数量',
  surprises: 'この読みにとって意外だった記録',
  span: (value, low, high) => `${value}（${low}〜${high}）`,
  likelihood: (value) =>
    `この読みでの台帳の対数尤度：${value}。読みを比べると、大きいほうがよく見通していた。`,
  readings: '各読みは台帳をどれだけ見通していたか（対数尤度）',
  noChance: (entry) => `起こり得ない：${entry}`,
  seen: (indicator) => `観察された：${indicator}`,
  notSeen: (indicator) => `観察されなかった：${indicator}`,
  state: (state, confidence) => `${state}（確信度${confidence}）`,
  or: (states) => states.join('または'),
  exact: (configurations, sweeps) => `厳密（組合せ${configurations}、計算${sweeps}回）。`,
  byParticles: (particles, worth) =>
    `粒子${particles}個による。最も減ったときの実効数は${worth}。誤差の区間は --json にある。--exact なら誤差なく計算する。`,
  impossible: {
    entry: (entry, date, reading) => `読み「${reading}」では、${date}の記録は起こり得ない：${entry}。`,
    silence: (date, reading) => `読み「${reading}」では、${date}まで何も報じられないことはあり得ない。`,
    possible: (factor, states) => `その時点であり得たのは、${factor}：${states}。`,
    bySituation:
      '情勢そのものがそれを許していない。要件（requires）、0の頻度や確率、始まりの状態、入ることのない状態のいずれかによる。',
    bySilence:
      '台帳にないことがそれを許していない。必ず報じられる事象（reported: always）が起きていなければならない。',
    byEntry: (entry, date) => `${date}の記録と両立しない：${entry}。`,
    mend: '誤った記録を取り消す（"retracts"）か、状態の確信度を1より小さくするか、情勢がそれを許すように改める。',
  },
}

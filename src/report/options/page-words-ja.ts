import type { OptionsPageWords } from './page-words-en.ts'

/** 「選択肢」の頁の日本語。 */
export const ja: OptionsPageWords = {
  waiting: 'どの選択肢が持ちこたえるか',
  working: (isRough) =>
    isRough
      ? '少ない模擬と少ない試算による粗い数値である。本計算を続けている。'
      : 'すべての選択肢をすべての読みで試している',
  looking: {
    signs: '比較は済んだ。兆候を調べている。',
    pathways: '比較は済んだ。兆候を待って採る計画を試している。',
    tippings: '比較は済んだ。順位を変える判断を探している。',
  },
  stopped: (isRough) => (isRough ? '止めた。ここにあるのは粗い数値である。' : '答えが出る前に止めた。'),
  rough: '粗い値',
  progress: '選択肢の比較',
  emptyAction: '選択肢と評価基準の書き方',
  emptyExample:
    'options:\n  hold-talks:\n    title: 対話を続ける\n    actor: us\n    from: 2026-01-01\n    cost: low\n    adds: {events: {deal: {rate: 0.5..1}}}\ncriteria:\n  no-war:\n    title: 戦争の回避\n    ask: {event: war, by: 2029-01-20}\n    want: low\n    at-most: 5%',

  holding: (count) =>
    count === 0 ? 'どこでも持ちこたえる選択肢はない' : `選択肢${count}件は、どの読みでも持ちこたえる`,
  holdingNote: (isOneView) =>
    `選択肢を一つずつ採った場合。◎はどの価値観でも役立つ、○は一部の価値観で役立ち害はない、△は一方の狙いにかない他方を損なう、×は損になる、·は効果が見分けられない。${
      isOneView ? '' : '後悔は、試したすべての中の最善に及ばない度合いで、試算の九割がこれ以内。'
    }`,
  points: '数値は何もしない場合との差（点）。100点は、すべての基準が必ず満たされることを表す。',
  option: '選択肢',
  mark: {
    throughout: 'どの価値観でも役立つ',
    partly: '一部で役立ち、害はない',
    divided: '一方にかない、他方を損なう',
    harms: '損になる',
    unseen: '効果が見分けられない',
  },
  markOneView: {
    throughout: '役立つ',
    partly: '役立つ',
    divided: '善し悪しが分かれる',
    harms: '損になる',
    unseen: '効果が見分けられない',
  },
  regretBy: (letter) => `${letter}での後悔`,
  cost: '費用',
  noCost: '記載なし',
  unbeaten: '他に劣らない',
  unbeatenIn: (readings, isAll) => (isAll ? 'どの読みでも' : `${readings}で`),
  beaten: '劣る',
  unbeatenNote: '他に劣らない：すべての基準で同等以上、費用も高くなく、どこかで優る選択肢がほかにないこと。',
  doNothing: '何もしない',
  own: '自分の組合せ',
  Own: '自分の組合せ',

  criteria: '基準ごとに見た、選択肢の結果',
  criteriaNote: (hasBands) =>
    `一つの基準への答えを、すべての選択肢について同じ目盛で示す。${
      hasBands ? '帯は判断の幅（試算の九割）。' : ''
    }縦の線は、最初の読みで何もしない場合。`,
  criterion: '基準',
  choose: '基準',
  wanted: (isHigh) => (isHigh ? '高いほどよい' : '低いほどよい'),
  limitMark: (bound) => `限度 ${bound}`,
  noChange: '変わらない',
  rowLabel: (name, parts) => `${name}：${parts}`,
  inReading: (reading, value, band) => `${reading} ${value}${band === null ? '' : `、判断の幅${band}`}`,

  matrix: 'すべての基準を一度に',
  matrixNote:
    '各選択肢によって、基準が満たされる確率が何ポイント上がるか（▲）下がるか（▽）。「·」は差が見分けられないもの。最初の行は、何もしない場合の答え。',
  matrixOf: (reading) => `読み：${reading}`,
  betterBy: (amount) => `${amount}よくなる`,
  worseBy: (amount) => `${amount}悪くなる`,

  combine: '自分で組み合わせる',
  combineNote:
    '一緒に採るものを選ぶ。ほかの選択肢と並べて試し、ほかの頁もそれを採った場合の見通しを示すようになる。',
  from: (date) => `${date}から`,
  costs: (cost) => `費用${cost}`,
  needs: (titles) => `${titles}が要る`,
  excludes: (titles) => `${titles}とは同時に採れない`,
  lacking: (titles, needed) => `${titles}は、${needed}なしには採れない。`,
  clashing: (one, other) => `${one}と${other}は同時に採れない。`,
  chosen: (count) => (count === 0 ? '何も選んでいない。' : `${count}つ選んでいる。`),
  addNeeded: '必要なものを加える',
  tryIt: 'この組合せを試す',
  putBack: '組合せをやめる',
  together: '組合せ',
  taken: '採るもの',
  leaves: '除くもの',
  nobodyCombines: '試す価値のある組合せはなかった。',
  gainWords: (reading, gain, band) => `${reading} ${gain}${band === null ? '' : `（${band}）`}`,
  regret: (amount) => `後悔 ${amount}`,

  limits: '限度はどれほど守られるか',
  limitsNote: (draws) =>
    `${
      draws === null ? '中央の値による。' : `読みごとの試算${draws}組のうち、答えが限度に収まるものの割合。`
    }限度はここで変えられる。計算し直すことはない。`,
  limitLabel: (criterion, isMost) => `限度（${isMost ? '以下' : '以上'}）：${criterion}`,
  noLimit: 'なし',
  limit: '限度',
  allAtOnce: 'すべてを同時に',
  asWritten: '書かれた限度に戻す',
  ownLimits: (count) => `${count}つの限度は自分で変えたもの。アドレスとこの端末に残る。`,
  notANumber: (limits) => `限度は${limits}数で書く。空欄なら限度なし。`,
  withinPercent: '0から100までの',
  anyNumber: '',

  flipsNote: (isByEnsemble) =>
    `一方の価値観から他方へ重みを移すとき、または一方の読みから他方へ確信を移すとき、何が最善か。${
      isByEnsemble ? '点数は試算の平均。' : ''
    }`,

  failuresOf: 'どの組合せ',
  failuresWait: '本計算とともに示す。',
  noFailures: 'どの限度も、ほとんど常に守るか、ほとんど常に破る。条件を見分けるものがない。',

  signsTitle: 'いま採るもの、兆候を待って採るもの',
  signsOn: '選択肢を採りうる日',
  signsWait: '兆候は、本計算の後に調べる。',
  plans: '二段の計画',
  plansWait: '計画は、兆候の後に試す。',
  indicatorsSeen: '指標',
  tippingsWait: '順位を変える判断は、最後に探す。',
  noTippings: '判断の幅からの試算がないため、手掛かりがない。',
  judgementsMoved: '判断',
  noIndicators: '指標が書かれていないため、待つべき兆候もない。',
  now: '待つまでもないもの',
  nowNote: (titles) => `その日に何が見えても、どの価値観でも役立つ：${titles}。`,
  claims: '拠り所となる主張',
}

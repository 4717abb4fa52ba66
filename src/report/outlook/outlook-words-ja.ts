import type { OutlookWords } from './outlook-words-en.ts'

/** ブリーフィングが台帳について述べる文。 */
export const ja: OutlookWords = {
  asOf: (date) => `台帳：${date}まで`,
  leftAside: (count, date) =>
    `判断のみによる予測で、台帳（${date}まで${count}件）は反映していない。反映した見通しは、順位も異なりうるが、ワークベンチか \`kizashi update\` で見られる。`,
  overall: (raised, lowered, all) =>
    raised + lowered === 0
      ? `台帳全体で1ポイント以上動いた事態は、${all}件のうちにない。`
      : `台帳全体では、${all}件の事態のうち${raised}件が1ポイント以上上がり、${lowered}件が下がった。`,
  most: (title, change) =>
    `最も動いたのは${/[「」]/.test(title) ? `『${title}』` : `「${title}」`}（${change}）。`,
  rowMoved: (points) => `${points}ポイント`,
  rowFrom: (before, band) =>
    band === null ? `台帳なしでは${before}。` : `台帳なしでは${before}（判断の幅を動かすと${band}）。`,
  rowStill: (before, band) =>
    band === null
      ? `差引き変わらず。台帳なしでも${before}。`
      : `差引き変わらず。台帳なしでも${before}（判断の幅を動かすと${band}）。`,
  rowMost: (what, points) =>
    `最も効いたのは${/[「」]/.test(what) ? `『${what}』` : `「${what}」`}（${points}）。`,
  rowTime: (points) => `最も効いたのは、何も報じられなかったこと（${points}）。`,
  listNoteNow: '点は台帳を踏まえた今の値、',
  listNoteBefore: '輪は台帳なしの予測。帯',
  listNoteBand: 'は判断の幅で、台帳なしの予測についてだけ試算したもの（輪に属する）。',
  rulerLabel: (now, before, span) =>
    [
      `台帳を踏まえて${now}`,
      before === null ? null : `台帳なしでは${before}`,
      span === null ? null : `その判断の幅${span}`,
    ]
      .filter((part) => part !== null)
      .join('、'),
  columnNow: '台帳を踏まえて',
  columnBefore: '台帳なし',
  columnLow: '下（台帳なし）',
  columnHigh: '上（台帳なし）',
  quantitiesNote: (date) => `台帳を踏まえた${date}の平均。ばらつきは計算していない。`,
  restLedger: '台帳',
  restEntries: (count) => `${count}件`,
  restExact: (error) => `厳密に量った。打切り誤差は${error}以下。`,
  restParticles: (particles, seed) => `${particles}個の粒子で量った。種 ${seed}。`,
  restBand: '判断の幅と「答えを動かすもの」は、台帳なしの予測のもの。',
}

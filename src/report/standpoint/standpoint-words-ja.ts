import type { StandpointWords } from './standpoint-words-en.ts'

/** どこから見ているか、示す数値がいつのものかを述べる文。 */
export const ja: StandpointWords = {
  withOptions: (titles) => `${titles}をとった場合。`,
  whatIf: (titles) => `仮定：${titles}。`,
  changed: (texts) => `ここだけの変更（保存していない）：${texts}。`,
  asOf: (date) => `${date}現在。`,
  drop: '戻す',
  look: '別の前提で見る',
  options: 'とる選択肢',
  whatIfs: '仮定',
  asOfLabel: '台帳の時点',
  wholeLedger: '台帳の全体',
  go: 'この前提で見る',
  none: 'この状況には、選択肢も仮定も日付のある記録もない。',
  needs: (titles) => `${titles}を要するため、併せてとる`,
  excludes: (titles) => `${titles}とは両立しない`,
  unknown: {
    reading: (text) => `「${text}」という読みはない。最初の読みで示す。`,
    option: (text) => `「${text}」という選択肢はない。除いて示す。`,
    'what-if': (text) => `「${text}」という仮定はない。除いて示す。`,
    'as-of': (text) => `「${text}」は2026-05-27のような日付ではない。台帳の全体で示す。`,
  },
  kept: (date, version) => `${date}の計算（版 ${version}）。その後、文面も計算の仕組みも変わっていない。`,
  justNow: 'いま計算した値。',
  computing: '計算している…',
  stale: (date) => `${date}の計算。`,
  staleFiles: (names) => `その後、${names}が変わった。`,
  staleLedger: (count) => (count === 0 ? 'その後、台帳が変わった。' : `その後、台帳に${count}行が加わった。`),
  staleErrors: 'その後、文面に誤りが生じた。',
  doNotQuote: 'この数値は引用しない。',
}

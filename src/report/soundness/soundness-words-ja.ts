import type { SoundnessWords } from './soundness-words-en.ts'

/** `kizashi check` の文。 */
export const ja: SoundnessWords = {
  size: (factors, configurations, events, influences) =>
    `要因${factors}（組合せ${configurations}）、事象${events}、影響${influences}。`,
  others: (contingencies, questions, options, indicators, ledger) =>
    `事態${contingencies}、問い${questions}、選択肢${options}、指標${indicators}、台帳の記載${ledger}。`,
  cited: (cited, all, share) => `判断${all}件のうち${cited}件に根拠となる主張がある（${share}）。`,
  coverageTitle: '資料の記述のうち情勢が担う割合（種類別）',
  coverage: (type, carried, all, share) => [type, `${carried} / ${all}`, share],
  driftTitle: '放っておいた場合：影響が何もないとき各要因はどこへ流れるか',
  drifts: (state, year, term, settles) =>
    `始まりは${state}。離れる確率は一年以内に${year}、期間内に${term}。落ち着く先は${settles}。`,
  staysAlone: (state) => `${state}のまま。`,
  share: (state, share) => `${state}（${share}）`,
  list: (items) => items.join('、'),
  onlyMoved: '事象だけが動かす。',
  uncited: '根拠となる主張はない。',
  contingencyTitle: '影響をすべて除いても残る割合（事態別）',
  contingencyHead: ['事態', '確率', '流れだけ', '割合'],
  influenceTitle: '各影響が働いている時間（期間に占める割合）',
  eventTitle: '事象：書かれた頻度と結果としての頻度（年あたり）',
  eventHead: ['事象', '書かれた頻度', '平均', '外からの見方', '働く点'],
  sampled: (runs) => `割合は${runs}通りの経過の模擬による。誤差は約2ポイント。`,
  weak: '弱い所',
  driftsUncited: (factor, share) =>
    `「${factor}」は放っておいても大きく動く（期間内に${share}）が、その間隔と傾きに根拠となる主張がない。`,
  mostlyDrift: (contingencies) =>
    `影響をすべて除いても確率の三分の二を超えて残る。因果ではなく頻度と始まりの置き方に拠る：${contingencies}。`,
  steep: (event, least, greatest) =>
    `「${event}」：働く点が${least}〜${greatest}に及ぶ。±4を超えると頻度は16倍以上、または16分の1以下になる。`,
  offBaseRate: (event, average, low, high) =>
    `「${event}」：情勢が含意する頻度は年${average}回で、基準率の${low}〜${high}を外れる。`,
  none: '調べた範囲に弱い所はない。',
}

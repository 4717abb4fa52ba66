import type { WatchWords } from './watch-words-en.ts'

/** `kizashi watch` の文。 */
export const ja: WatchWords = {
  title: (asOf, reading) => `${asOf}時点で何を見るべきか（読み：${reading}）`,
  next: '見れば最も多くが分かるもの',
  about: {
    harm: '事態について（害の大きさで重み付け）',
    questions: '問いについて（どれも同じ重み）',
  },
  until: (horizon) =>
    `指標は次に見るとき、事象は${horizon}までに起こるか否か。五分五分の問いに決着がつけば1ビット。`,
  nothing: '対象となる答えはすべて決まっている。順位を付けるものがない。',
  indicator: (day) => `指標、次に見る日は${day}`,
  due: '指標、今が見るとき',
  event: (day) => `事象、${day}まで`,
  row: (what, chance, bits) => `${what}。確率${chance}。${bits}ビット`,
  tells: (title, now) => `${title}：今は${now}`,
  ifSeen: (seen, not) => `観察されれば${seen}、されなければ${not}`,
  ifHappens: (happens, not) => `起これば${happens}、起こらなければ${not}`,
  statuses: '指標の状況',
  levels: { normal: '平常', watch: '注意', warning: '警戒' },
  unseen: '未確認',
  statusHead: ['指標', '水準', '最後に見た日', '見直しの期限'],
  seen: 'あり',
  notSeen: 'なし',
  stale: (day) => `${day}（期限切れ）`,
  because: (contingency, points) => `「${contingency}」を${points}点支持する`,
  since: (day, entry) => `${day}から（${entry}）`,
  before: (level) => `それまでは${level}`,
  method: (particles, watch, warning) =>
    `水準：最後に見たものを今日見たとして、害のある事態のオッズを${watch}点以上上げれば注意、${warning}点以上上げれば警戒。1点は2倍。粒子${particles}個による。`,
}

import type { FuturesWords } from './futures-words-en.ts'

/** `kizashi futures` の文。 */
export const ja: FuturesWords = {
  title: '整合する将来像',
  found: (count, configurations, families) =>
    `${configurations}通りの組合せのうち${count}通りが整合する。そこではどの要因にも別の状態へ移る理由がない。自らは動かない要因だけが異なるものをまとめると${families}つの型になる。`,
  foundAlike: (count, configurations) =>
    `${configurations}通りの組合せのうち${count}通りが整合する。そこではどの要因にも別の状態へ移る理由がない。`,
  none: (configurations) =>
    `${configurations}通りの組合せのうち整合するものはない。ほかがどうであれ、いずれかの要因に別の状態へ移る理由がある。`,
  listed: (listed, leftOut) =>
    `行き着く組合せの多い${listed}通りを調べる。残る${leftOut}通りは数えただけである。`,
  complete: (nodes, tolerance) => `探索は完了した（調べた節${nodes}、許容${tolerance}点）。ほかにはない。`,
  incomplete: (nodes, tolerance) =>
    `節${nodes}で探索を打ち切った（許容${tolerance}点）。ほかにもあり得る。--most-nodes で増やせる。`,
  islands: (parts) => `次の組の間には何も働かず、それぞれの将来像は自由に組み合わさる：${parts}。`,
  island: (factors, count) => `${factors}（${count}通り）`,
  manyFactors: (count) => `${count}要因`,
  uses: (influences) => `行列は要因間の影響${influences}件からなる。`,
  withLeans: '傾きも用いた。',
  withDiagonal: '自らへの影響と慣性も用いた。',
  leftOut: (parts) => `除いたもの：${parts}。`,
  onEvents: (count) => `事象への影響${count}件`,
  severalSources: (count) => `複数の要因から働く影響${count}件`,
  leansOf: (count) => `${count}要因の傾き（--leans で入れる）`,
  diagonalOf: (count) => `自らへの影響と慣性${count}件（--diagonal で入れる）`,
  list: (items) => items.join('、'),
  loose:
    '状態の優劣を決める判断が少ないため、多くの将来像が残る。--leans を付ければ、何も働かないときの傾きも考慮する。',
  tableHead: ['型', '数', '行き着く', '終わり', '時間', '近く', '保つ', '優位'],
  tableNote: (rule, basins, runs) =>
    `「行き着く」は${rule}の遷移でそこへ至る組合せの割合（${basins}）。「終わり」と「時間」は、模擬した経過${runs}通りのうちそこへ至る所で終わる割合と、そこにいる時間の割合。「近く」はその型か、一要因だけ異なる所で終わる割合。「保つ」は判断の幅からの試算のうち、型の最初の一つが整合する割合。「優位」は最も弱い状態が次の状態に勝る点数。`,
  exactBasins: '厳密',
  sampledBasins: (starts) => `無作為に選んだ${starts}通りの始点による`,
  rules: {
    global: '一斉',
    local: '一要因ずつ',
    incremental: '一段ずつ',
    adiabatic: '速い要因から',
    sequential: '順次',
  },
  standsHead: '留まる',
  standsNote: (beta, steps) =>
    `「留まる」は、偶然を含む遷移（一点の重み${beta}）が、一様な始点から${steps}歩の後にその型にある割合。`,
  agree: (family, basin, ends) =>
    `構造と時間は型${family}で一致する。行き着く組合せがこれより多い型はなく（${basin}）、経過もそこで終わることが最も多い（${ends}）。`,
  differ: (basinFamily, basin, endFamily, ends) =>
    `構造と時間は一致しない。行き着く組合せは型${basinFamily}が最も多い（${basin}）が、経過は型${endFamily}へ至る所で終わることが多い（${ends}）。`,
  elsewhere: (share) => `経過の${share}は、挙げた将来像のどれにも至らない所で終わる。`,
  common: 'どの将来像にも共通',
  commonListed: '挙げたどの将来像にも共通',
  family: (id) => `型${id}`,
  others: (count) => `残る${count}型は --json で示す。`,
  anyState: (factors) => `次の要因はどの状態でもよい：${factors}。`,
  someStates: (factor, states) => `${factor}：${states}`,
  either: (states) => states.join('か'),
  weakest: (factor, state, rival, lead) =>
    `最も弱い所：${factor}は「${state}」で、「${rival}」に${lead}点勝る。`,
  tied: (factor, state, rival) =>
    `最も弱い所：${factor}は「${state}」だが、「${rival}」と同点で、どちらでもよい。`,
  behind: (factor, state, rival, by) =>
    `最も弱い所：${factor}は「${state}」で、「${rival}」に${by}点及ばない（許容の内）。`,
  unopposed: 'どの状態にも、取って代わる状態がない。',
  nothingSays: 'いずれについても判断がない。',
  speaksFor: (what, points, claims) => `支える：${what}（${points}）${claims}`,
  speaksAgainst: (what, points, claims) => `逆らう：${what}（${points}）${claims}`,
  claims: (ids) => (ids.length === 0 ? '' : `　${ids.join(' ')}`),
  breaks: (what, direction, by, factor, rival) =>
    `${what}が${by === '0' ? '少しでも' : `${by}点を超えて`}${direction === 'up' ? '高ければ' : '低ければ'}、${factor}は「${rival}」へ移る`,
  breaksTitle: '崩れる条件',
  withinRange: '（判断の幅の内）',
  balance: (factor, state) => `${factor}：${state}`,
  score: (state, points) => `${state} ${points}`,
  barred: (state, points) => `（${state} ${points}、ここでは取れない）`,
  resting: 'ここで取れる別の状態はない',
  todayTitle: '現状から',
  todayIs: (date) =>
    `現状とは、始期（${date}）に各要因が最もありそうな状態。--present 要因=状態 や --as-of で変えられる。`,
  todayStays: (family) => `現状はそのまま整合する（型${family}）。`,
  todayLeads: (family, steps) => `現状は整合しない。${steps}歩で型${family}に至る。`,
  todayCycles: (length) => `現状からは${length}通りの組合せを巡り続け、落ち着かない。`,
  todayUnlisted: '現状は、挙げたもの以外の将来像に至る。',
  step: (number, moves) => `${number}. ${moves}`,
  leversTitle: '行き先を変えるもの',
  leversNone: '一つや二つの要因を変えても、現状から別の型には至らない。',
  leversTo: (destination) => `${destination}へ`,
  toFamily: (id) => `型${id}`,
  toCycle: (length) => `${length}通りを巡る循環`,
  toUnlisted: '挙げていない将来像',
  both: '、かつ',
  by: (names) => `［選択肢：${names}］`,
  decided: (names) => `（決めるのは${names}）`,
  optionsTitle: '選択肢（一つだけ採った場合）',
  optionsSame: (count) =>
    count === 1
      ? '唯一の選択肢も、現状の行き先を変えない。'
      : `${count}の選択肢のいずれも、現状の行き先を変えない。`,
  optionLeads: (option, destination) => `${option}：${destination}`,
  optionsOthers: (count) => `残る${count}の選択肢では変わらない。`,
  readingsTitle: '別の読み',
  readingFinds: (reading, count, largest) =>
    `${reading}：そこでは${count}通りが整合する。行き着く組合せが最も多いもの：${largest}。`,
  readingFindsNone: (reading) => `${reading}：そこでは整合するものがない。`,
  same: (family) => `${family}と同じもの`,
  together: (count, families) =>
    `すべての読みの判断を平均すると${count}通りが整合し、ここに挙げたもののうちでは${families}が残る。食い違いはこの数には現れない。`,
  noFamily: 'なし',
  readingAgrees: (reading, families) => `${reading}：${families}はここでも整合する。`,
  readingDissents: (reading, families, factor, rival, by) =>
    `${reading}：${families}は整合しない。${factor}は「${rival}」のほうが${by}点勝る。`,
  classesTitle: '境目の鋭さ',
  classes: (parts) => `不整合がこの点数以下の組合せの数　${parts}。`,
  classOf: (tolerance, count) => `${tolerance}点：${count}`,
  uncounted: '数えていない',
  cycles: (count, share) => `組合せの${share}は落ち着かない（循環${count}）。`,
  appearingTitle: '判断の幅の中でのみ整合するもの',
  appears: (share) => `試算の${share}で：`,
  unlike: (family) => `${family}に似て、次が異なる：`,
  notChance: '整合するからといって起こりやすいとは限らない。確率を述べるのは経過の割合だけである。',
  unknownFamily: (id, known) => `型${id}はない。あるのは${known}。`,
}

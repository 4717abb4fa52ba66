import type { OptionsWords } from './options-words-en.ts'

/** 「選択肢」の日本語。 */
export const ja: OptionsWords = {
  title: (actor) => (actor === null ? '選択肢' : `${actor}の選択肢`),
  scope: (readings, draws, values) =>
    [
      `読み${readings}通り`,
      draws === 0 ? '判断は中央の値のみ' : `判断の幅からの試算は各${draws}組`,
      `価値観${values}通り`,
    ].join('　'),

  nothingToChoose: '選ぶべきものがない',
  nothingToChooseWords:
    'この主体の選択肢か、評価の基準が書かれていない。`options`・`criteria`・`values` に書く。基準がなければ事態がその代わりとなる。',
  headline: (helping, all, dividing, isOneView) => {
    if (helping === 0 && dividing === 0) return `選択肢${all}件に、役立つものはない`
    const help =
      helping === 0
        ? `選択肢${all}件に、常に役立つものはない`
        : `選択肢${all}件のうち${helping}件は${isOneView ? '役立つ' : '何を重んじても役立つ'}`
    return dividing === 0 ? help : `${help}。${dividing}件は価値観によって採否が分かれる`
  },
  ledeBest: (view, names, low, high) =>
    `「${view}」で最も得るものが多いのは${names}（${low === high ? low : `${low}〜${high}`}点）。`,
  ledeDivided: (names) => `${names}は一方の狙いにかない、他方を損なう。採否は何を重んじるかによる。`,
  ledeRobust: (name) =>
    `${name}は、どの価値観からも損にならないものだけを採る。最善に及ばない度合いも最も小さい。`,
  ledeRobustPlain: (name) => `${name}は、どの価値観からも損にならないものだけを採る。`,
  ledeLimits: (share) => `それでも、すべての限度を同時に守れるのは試算の${share}にとどまる。`,
  combination: (number) => `組合せ${number}`,
  Combination: (number) => `組合せ${number}`,

  effects: '選択肢ごとの効果',
  effectsNote: (isByCriteria) =>
    `何もしない場合との差を点で示す。100点は、すべての基準が必ず満たされることを表す。「·」は差が見分けられないもの。各選択肢の下に、費用と、${
      isByCriteria ? '各基準が満たされる確率が何ポイント上がるか' : '各事態の確率が何ポイント変わるか'
    }を示す。`,
  view: (letter, title) => `${letter}　${title}`,
  readingKey: (id, title) => `${id}：${title}`,
  alike: 'すべての基準を等しく',
  byHarm: '事態をその害に応じて',
  measure: '選択肢',
  cost: (cost) => `費用${cost}`,
  verdicts: {
    helps: 'どの価値観・読みでも役立つ（少なくとも損にならない）',
    depends: '一方の狙いにかない、他方を損なう',
    harms: '基準に照らして損になる',
    unseen: '効果が見分けられない',
  },
  verdictsOneView: {
    helps: '役立つ',
    depends: '善し悪しが分かれる',
    harms: '損になる',
    unseen: '効果が見分けられない',
  },
  change: (criterion, amount) => `${criterion} ${amount}`,
  noChange: '目に見えて動く基準はない',
  to: (low, high) => `${low}〜${high}`,
  separator: '、',

  combinations: '組合せ',
  combinationsNote: (draws) =>
    draws === 0
      ? '中央の値での差。'
      : '中央の値での差と、試算の九割が入る幅。後悔は、試したすべての中の最善に及ばない度合いで、試算の九割がこれ以内。',
  helpingBy: (view) => `${view}で役立つもののすべて`,
  helpingAll: 'いずれかの価値観で役立ち、どの価値観からも損にならないもののすべて',
  asked: '指定されたもの',
  needing: '必要とするものを添えて',
  taken: (titles) => `採るもの：${titles}`,
  without: (titles) => `次を除くすべて：${titles}`,
  exclusive: (one, other) => `${one}と${other}は同時に採れない。`,
  gainIn: (reading, gain, band) => `${reading} ${gain}${band === null ? '' : `（${band}）`}`,
  regret: (amount) => `後悔 ${amount}`,
  refused: (titles) => `${titles}：これらは同時に採れない。`,
  lacking: (titles, needed) => `${titles}：${needed}なしには採れない。`,

  limits: '限度を守る割合',
  limitsNote: (draws) => (draws === 0 ? '中央の値による。' : '試算のうち、答えが限度に収まるものの割合。'),
  limit: (title, bound) => `${title} ${bound}`,
  atMost: (bound) => `≦${bound}`,
  atLeast: (bound) => `≧${bound}`,
  allLimits: 'すべてを同時に',
  nothing: '何もせず',
  short: (number) => `組${number}`,

  flips: '順位の入れ替わる所',
  flipsSingle: '選択肢を一つだけ採るなら：',
  flipsAll: '試したすべての中では：',
  flipValues: (first, second) => `重みを${first}から${second}へ移すと`,
  flipReadings: (first, second, view) => `${view}で、確信を読み${first}から${second}へ移すと`,
  pieces: (pieces) =>
    pieces.map(({ name, to }) => (to === null ? name : `${to}までは${name}`)).join('、そこからは'),
  always: (name) => `終始${name}`,
  noFlipByReading: 'どの読みが正しくても、これは変わらない。',
  noFlipByValues: 'どの価値観をとっても、これは変わらない。',
  doNothing: '何もしないこと',

  tipping: '順位を変える判断',
  tippingNote:
    '一つ（または二つ同時）の判断をどれだけ動かせば、別の選択肢が前に出るか。最小の動きを、その値で計算し直して示す。差は点。',
  tippingRest: 'それより下の順位で、最も入れ替わりやすい二つ：',
  tippingPlace: (view, reading) => (reading === null ? view : `${view}、${reading}`),
  tips: (first, second, lead, change, isWithin) =>
    `${first}（差${lead}）は、${change}なら${second}に前を譲る${isWithin ? '' : '（幅の外）'}。`,
  tippingMoved: (subject, to, from) => `「${subject}」が${from}でなく${to}`,
  noTipping: (first, isBest) =>
    isBest
      ? `幅のある判断を一つ二つ、3点の内で動かしても、${first}が首位のまま。`
      : '幅のある判断を一つ二つ、3点の内で動かしても、入れ替わる二つはない。',
  level: (first, second) => `${first}と${second}は、今のままでも差が認められない。`,

  failures: (name) => `${name}がうまくいかない条件`,
  failuresNote: 'どの試算で失敗し、その多くに何が共通するか。',
  breaks: (criterion, share) => `${criterion}：試算の${share}で限度を超える。`,
  worse: (view, share) => `${view}では、試算の${share}で何もしないより悪い。`,
  box: (conditions, density, coverage) =>
    `${conditions}のとき、その${density}で失敗する。失敗全体の${coverage}がここに入る。`,
  noBox: 'これらの試算を見分ける判断の組は見つからない。',
  inReadings: (readings) => `読みが${readings}`,
  judgedAt: (subject, range) => `「${subject}」が${range}`,
  lower: (share) => `幅の下側${share}`,
  upper: (share) => `幅の上側${share}`,
  stretch: (from, to) => `幅の${from}〜${to}`,
  and: '、かつ',

  information: '知ることの値打ち',
  informationNote: '点で示す。調べる費用は引いていない。',
  nothingToLearn: (group) => `${group}判断について何が分かっても、最善の選択は変わらない。`,
  worth: (view, everything) => `${view}：すべてを知れば${everything}点`,
  worthReading: (amount) => `どの読みが正しいか ${amount}`,
  worthJudgement: (subject, amount) => `${subject} ${amount}`,

  signs: '何を待つか',
  signsNote: '指定した日に採るとすれば、採否を分ける兆候。点で示す。読みは等しく数える。',
  takeIf: (option, sign) => `${option}：「${sign}」が見られたときだけ採る`,
  takeUnless: (option, sign) => `${option}：「${sign}」が見られないときだけ採る`,
  signGains: (view, seen, unseen, chance) =>
    `${view}では、見られれば${seen}（見られる見込み${chance}）、見られなければ${unseen}。`,
  signMatters: (option, sign) => `${option}の重みは「${sign}」が見られるかどうかで変わる。`,
  noSign: '指標を一度見ただけで採否が分かれる選択肢はない。その日に役立つものは、何が見えても役立つ。',

  pathways: 'いま採るものと、兆候を見てから採るもの',
  pathwaysNote:
    '二段の計画。いくつかは各々の日から採り、指定した日に指標を見て、見え方に応じて残りを採る。値打ちは、指標を見ない最善の計画との差。',
  pathwayBy: (view) => `${view}：`,
  pathwayNow: (options) => `いま採るもの：${options}。`,
  lookedAt: (seen, unseen) => {
    if (unseen === null) return `${seen}が見られれば`
    return seen === null ? `${unseen}が見られなければ` : `${seen}が見られ${unseen}が見られなければ`
  },
  pathwayBranch: (look, chance, options) => `${look}（見込み${chance}）、${options}も採る。`,
  pathwayElse: 'そのほかの場合は何も加えない。',
  after: (option, before) => `${option}（${before}の後）`,
  between: (low, high) => `${low}〜${high}`,
  pathwayWorth: (worth, interval, fixed) =>
    `指標を見ない最善（${fixed}）との差は${worth}点${interval === null ? '' : `（${interval}）`}。`,
  noPathway: (view) =>
    `${view}では、その日まで待つに値するものは試した中にない。役立つものは、いま採るのがよい。`,

  method: '計算の仕方',
  reused: (reused, asked) => `計算${asked}件のうち${reused}件は、前回までの結果を使った。`,
  exact: 'すべて厳密。',
  simulated: (runs, each, seed) =>
    `どの選択肢にも同じ乱数を用いた模擬（中央の値で${runs}通り${each === '0' ? '' : `、試算ごとに${each}通り`}、種${seed}）。`,
  unanswered: (criteria) => `答えがなく、除いた基準：${criteria}。`,
  standIn: '基準が書かれていないため、事態を代わりとした。重みは2の「害の点」乗。',
  caution: '効果は判断から導かれる。選択肢が何をどれだけ動かすかも判断であり、根拠の上に立つ。',
}

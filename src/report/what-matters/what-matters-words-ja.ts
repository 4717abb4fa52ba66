import type { WhatMattersWords } from './what-matters-words-en.ts'

/** `kizashi explain 問い` の文。 */
export const ja: WhatMattersWords = {
  title: (name, when) => `「${name}」の決め手${when === '' ? '' : `（${when}）`}`,
  given: (condition) => `条件：${condition}`,
  answer: (phrase) => `答え：${phrase}。`,
  expected: (amount) => `見込み：${amount}。`,
  noAnswer: '条件が成り立つ見込みがないため、説明できることがない。',
  method: (configurations, judgements) =>
    `厳密（組合せ${configurations}通り）。${judgements}件の判断に懸かっている。台帳の記録は踏まえず、判断のとおりの予測を説明する。`,
  simulated: (runs, judgements) =>
    `模擬（経過${runs}通り、尤度比による微分）。${judgements}件の判断に懸かっている。台帳の記録は踏まえず、判断のとおりの予測を説明する。`,
  simulatedLegend:
    '変化は、ほかをそのままに、今の値での傾きで一段動かした分。括弧内は標本による95％区間。幅の両端での答え、言葉が変わる値、分散の内訳は、厳密な計算が要るため省く。',
  withInterval: (change, low, high) => `${change}（${low}〜${high}）`,
  notTold: (count) =>
    `ほかの${count}件の判断は、この数の経過では0と区別できない（効かないか、わずかか、まれな経過でだけ効く）。`,
  noneTold: 'どの判断の効きも、この数の経過では0と区別できない。',
  nothingMoves: 'これを動かす判断はない。',
  judgements: '答えを左右する判断（重い順）',
  legend: (answer) =>
    `棒は、その判断だけを幅の両端まで動かしたときの答え。┃は今の答え（${answer}）。変化は、ほかをそのままにしてその一段だけ動かした分。`,
  more: {
    points: '1点上げると',
    rate: '頻度が2倍なら',
    tempo: '見直しの間隔が2倍なら',
    chance: '10ポイント上げると',
    number: '1割増なら',
  },
  withMore: (more, change) => `${more}${change}`,
  percentPoints: (value) => `${value}ポイント`,
  noRange: '幅の記載なし',
  uncited: '根拠となる主張なし',
  andOthers: (count) => `（ほか${count}件）`,
  others: (count, share) =>
    `ほかの${count}件の判断は、合わせて重みの${share}を占める（重みは、判断の幅が答えを動かす量の一次近似）。`,
  tipping: '答えの言葉が変わるのは',
  tippingTo: (word, edge) => `「${word}」（${edge}）へ：`,
  tippingChange: (subject, from, to) => `${subject}：${from} → ${to}`,
  beyond: '記された幅の外',
  together: '二つ合わせて：',
  notTipping: (word, edge) =>
    `「${word}」（${edge}）へ：最も重い六つのどれも、3点または8倍まで動かしても単独では届かない。最も重い二つを幅の端まで動かしても届かない。`,
  toRead: '読むべきもの：重いのに根拠の薄い判断',
  grounds: {
    uncited: '主張なし',
    ungraded: '主張に等級なし',
    'low-grade': '主張の等級が低い',
  },
  share: (percent) => `重みの${percent}`,
  paths: 'そこに至る最も多い経過',
  moves: 'そこに至る経過とそうでない経過を分ける動き（年あたりの回数、起きるまで）',
  movesHead: ['', '至る場合', '至らない場合'],
  explainExact: (id) =>
    `「${id}」は量が超えるかどうかの問いで、模擬でしか答えられない。--exact と --variance を外せば説明する。`,
  tooLong: (minutes) =>
    `すべてを計算すると、1スレッドで約${minutes}分かかる。--exact を付ければ計算する。--variance を外せば短くなる。`,
  tooLarge: (of, cells) =>
    `「${of}」の表が${cells}欄になり、厳密にはたどれない。kizashi forecast --ensemble 200 が、どの判断と連動するかを示す。`,
  progress: '判断を動かして計算中',
  variance: '答えのばらつきはどこから来るか（すべての幅を引いたとき）',
  varianceWords: (deviation, points, answers) =>
    `すべての判断の幅を同時に引くと、答えは${deviation}（標準偏差）ばらつく。判断の対象ごとに、その分散に占める割合を示す。単独の分と、ほかとの絡みを含む分。95％区間は標本による（${points}点、計算${answers}回）。`,
  varianceHead: ['', '単独', '', '全体'],
  varianceRest: (judgements) => `その他すべて（判断${judgements}件）`,
  ofCalendar: (title) => `暦：${title}`,
  fromTo: (low, high) => `${low}〜${high}`,
  nothing: '≈ 0',
  varianceNothing: '≈ 0：0と区別できない。',
  varianceTogether: (share) => `どれも単独では説明しない分（絡み合いと標本の誤差）：${share}。`,
}

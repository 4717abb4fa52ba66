import type { ComparePageWords } from './page-words-en.ts'

/** 「読み比べ」の頁の日本語。 */
export const ja: ComparePageWords = {
  waiting: '読みはどこで違うか',
  alone: '読みはまだ一つである',
  aloneWords:
    '同じ状況についての別の分析者の判断を、これと並べられる。違う判断だけを書いた一つのファイルでよい。書けば、その答えと、どの判断がどれだけの差を生むかがここに並ぶ。',
  begin: '自分の読みを始める',
  beginWords:
    '基本の読みと同じところから始め、専用のファイルに書く。以後「判断」のページで変えたものはそこに書かれ、基本の読みは変わらない。ファイルに「unpublished: true」とある間は、公開するものに含まれない。',
  beginTitle: '誰の読みか',
  beginDo: '始めて、その読みから見る',
  begun: (title) => `読みの開始：${title}`,
  aloneAction: '二つ目の読みの書き方',
  aloneExample:
    'reading: second-opinion\ntitle: 別の見方\nbased-on: [the-source]\nsilent: [what-it-says-nothing-about]\nchanges:\n  events:\n    deal: {rate: 0.1..0.3 per year, because: [a-claim]}\n  factors:\n    talks: {lean: {open: 0.5..1.5}}',
  aloneFile: 'situation.yaml と並ぶ readings/second-opinion.yaml として保存する。',
  nothingAsked: (hasJudgements, hasInterests) =>
    `まだ何も問われていないため、比べる答えがない。${
      hasJudgements
        ? '食い違う判断は下に示す。'
        : hasInterests
          ? '数値の判断に食い違いはなく、主体が何を望むかについて食い違っている。'
          : '数値の判断に食い違いはない。'
    }`,
  interests: '主体が望むこと',
  interestsNote: '一方だけが挙げるもの。確率には関わらず、帰結の安定性に関わる。',
  interestsShared: (count, isInOrder) => `双方が挙げるもの${count}${isInOrder ? '' : '（順序が異なる）'}`,
  noInterest: '他方の挙げないものはない',

  working: {
    judgements: '食い違う判断は出た。答えを計算している。',
    rough: '判断の幅を除いた粗い答えである。本計算を続けている。',
    answers: '答えは出た。差を生むものを調べている。',
    whole: '台帳の記録に照らしている',
    nothing: '読みを比べている',
  },
  stopped: '止めた。ここにあるのはすべてではない。',
  progress: '読みの比較',
  choose: (place) => (place === 0 ? '一つ目の読み' : '二つ目の読み'),
  swap: '入れ替える',

  gaps: 'どこで、どれだけ違うか',
  gapsNote: (hasBands) =>
    `差の大きい順（ポイント）。${
      hasBands ? '帯はそれぞれの判断の幅。帯が重なるところでは、二人は判断の幅の中で一致しうる。' : ''
    }行を選ぶと、その差を生むものを示す。`,
  contingency: '事態',
  gap: '差',
  gapUnclear: '差があるとは言えない',
  noGap: '≒0',
  others: (count) => `ほか${count}件を示す`,
  fewer: '少なく示す',
  rowLabel: (title, sides) => `${title}：${sides}`,
  sideLabel: (side, value, band) => `${side} ${value}${band === null ? '' : `、判断の幅${band}`}`,
  silentFlag: (readings) => `${readings}は沈黙`,
  overlap: (count) => `このうち${count}件は帯が重なり、二人は一致しうる。`,
  questions: '期日のある問い',

  fewMake: (count, part, gap, name, isChance) =>
    `${name}の差${gap}${isChance ? 'ポイント' : ''}の${part}は、${count}つの事柄についての判断から来る`,
  manyMake: (gap, name, isChance) =>
    `${name}の差${gap}${isChance ? 'ポイント' : ''}は、多くの判断が少しずつ生んでいる`,
  waterfallNote: (method, count) =>
    method === 'every'
      ? `判断の組を一つずつ一方の読みから他方へ置き換えたときの変化を、すべての順序で平均したもの（シャープレイ値、${count}通りの組）。足すと差に一致する。`
      : `判断の組を一つずつ一方の読みから他方へ置き換えたときの変化を、無作為な順序${count}通りで平均したもの（シャープレイ値）。組が多くすべての順序は尽くせないため、標本の誤差を添える。`,
  raises: '上げる',
  lowers: '下げる',
  waterfallWait: '差を生むものは、答えに続いて示す。',
  notDivided: 'この差は分けられない。二つの読みの途中に、前提が一度も成り立たない組がある。',
  judgementColumn: '何についての判断か、それぞれの理由',
  part: '差のうち',
  interval: (span) => `標本の誤差 ${span}`,
  intervalHead: '標本の誤差',
  stepLabel: (title, amount, isUp) => `${title}：${amount}${isUp ? '上げる' : '下げる'}`,
  endLabel: (side, value) => `${side}：${value}`,
  otherGroups: (count) => (count === 0 ? '端数' : `その他${count}組`),
  unclear: '影響があるとは言えない',
  claimsOf: (count) => (count === 0 ? '根拠なし' : `根拠${count}件`),
  reasons: '理由',

  settle: '決着をつけるもの',
  settleNote:
    '期日の来ていない問いのうち、二人の答えが大きく違うもの。その結果が、どちらが正しいかを最もよく告げる。',
  nothingSettles: '二人を見分けるほどの未決の問いはない。',
  record: (name, ratio) => `${name}に${ratio}倍`,
  recordMost: (name) => `${name}に1万倍を超える`,
  recordTitle: 'これまでの記録は、どちらに合うか',
  recordNote: (entries) => `台帳の${entries}件と、その間何もなかったこととに、それぞれが与えていた確率の比。`,
  recordEven: '記録からは見分けられない',
  recordSame: 'どちらも同じ確率を与えていた。',
  recordNoise: '差は標本の誤差に収まる。',
  recordStrength: [
    'どちらかを退けるには足りない。',
    '一方に有利だが、強くはない。',
    'はっきりと一方に有利である。',
    '強く一方に有利である。',
  ],
  recordNeither: 'どちらも見通していなかった',
  recordNeitherWords: 'どちらも、実際に起きたことに確率を与えていない。何についてかは「証拠」の頁にある。',
  recordOnly: (name) => `${name}だけが余地を残していた`,
  recordOnlyWords: (name) => `${name}は、実際に起きたことに確率を与えていない。`,
  recordWait: '最後に調べる。',
  noLedger: '台帳がないため、記録に照らすことはできない。',

  supposedAnswer: '事態',
  without: '仮定なし',
  silences: '何も述べていないこと',
  silencesNote: 'そこでは基準の判断をそのまま用いている。沈黙であって、一致ではない。',
  silentOn: (name) => `${name}の資料`,
  notSilent: '基準と同じだけ述べている',
  harmsHead: '事態',
  all: '食い違う判断のすべて',
  things: (count) => `${count}件`,
  thing: '要素',
  allNote: (count) => `${count}件`,
  sameNote: (same, silent) =>
    silent === 0
      ? `同じ判断は${same}件。`
      : `同じ判断は${same}件。ほかに${silent}件は資料が沈黙しているために同じであり、一致ではない。`,
}

import type { QuestionsWords } from './questions-words-en.ts'

/** 「問い」のページの文。 */
export const ja: QuestionsWords = {
  title: (open, settled, waiting) =>
    [
      `未決の問い${open}件`,
      ...(waiting === 0 ? [] : [`判定待ち${waiting}件`]),
      settled === 0 ? '決着した問いはまだない' : `決着${settled}件`,
    ].join('、'),
  titleEmpty: '問いはまだない',
  emptyWords:
    '問いとは、見れば答えの決まるもの。期日があり、記録が答える。状況の questions: に書くと、予測が答え、台帳とともに動き、決着したときに採点される。',
  lede: '記録がいずれ答えること。それぞれに、何も知らない時点の答えと、台帳を踏まえた今の答えを並べる。',
  noLedger: '台帳にまだ記録がないので、答えは動いていない。予測の答えはブリーフィングにある。',
  working: '答えを更新している',
  workingRough: '答えを更新している。それまでの数値は粗い',
  stopped: '途中で止めた。答えは粗いか、まだない。',
  openTitle: '未決の問いと、台帳が動かした幅',
  openNote: '期日の順。○ははじめ、点は今。▲と▽は、届いた時点で最も動かした記録とその分（％ポイント）。',
  noOpen: 'どの問いも、決着したか、台帳から答えが出ている。',
  heads: { date: '期日', question: '問い', now: '今', way: 'はじめから今まで', cause: '最も動かした記録' },
  wayLabel: (title, before, after) => `${title}：はじめ${before}、今は${after}`,
  wasAtStart: (before) => `はじめ${before}`,
  given: (what) => `条件：${what}`,
  waitingTitle: '台帳から答えが出ていて、判定を待つ問い',
  waitingNote: '台帳はここまで答えている。決着を記すのは人であり、右のように打つ。採点はその後になる。',
  waitingHeads: { question: '問い', outcome: '台帳の答え', because: '根拠', command: '決着の記し方' },
  silence: '必ず報じられる事象が台帳にない',
  contradictedTitle: '台帳と食い違う決着',
  contradicted: (title, outcome) => `${title}：台帳では「${outcome}」。`,
  settledTitle: '決着した問い',
  settledHeads: {
    question: '問い',
    outcome: '結果',
    settled: '決着',
    start: 'はじめの答え',
    best: '最良の予測',
    worst: '最悪の予測',
  },
  brierNote: '名前の横はブライア得点。0が完全、1は断言して外れ。',
  noneSettled: '台帳に決着の記された問いはまだない。上の答えは、決着してから採点される。',
  howToSettle: 'kizashi resolve 問い yes|no',
  overdue: (titles) => `期日を過ぎ、決着が記されていない：${titles}。`,
  scoresTitle: '予測の成績',
  noScores: '答えの出た予測はまだない。決着した問いを前もって予測した人も、凍結されたモデルの予測もない。',
  howToForecast: 'kizashi estimate 問い   # 人の予測\nkizashi issue           # モデルの予測を凍結する',
  counts: (yes, no, numbers) =>
    `採点した問い${yes + no + numbers}件：「はい」${yes}、「いいえ」${no}${numbers === 0 ? '' : `、数${numbers}`}。`,
  againstTitle: '基準との比較（同じ問い・同じ日）',
  calibrationTitle: '言ったとおりの割合で起きたか（較正）',
  forecaster: '予測者',
}

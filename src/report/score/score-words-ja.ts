import type { ScoreWords } from './score-words-en.ts'

/** `kizashi score`、`pool`、`estimate`、`resolve`、`issue` の文。 */
export const ja: ScoreWords = {
  title: (situation) => `成績：${situation}`,
  until: (date) => `${date}まで`,
  nothingForecast: '問いの予測はまだなく、凍結したモデルの予測もない。',
  howToForecast: '始めるには：kizashi estimate 問い（人の予測）、kizashi issue（モデルの予測）',
  nothingSettled: '予測された問いはまだ一つも決着していない。決着を記すには：kizashi resolve 問い yes|no',
  settled: (yes, no, numbers) =>
    `決着した問い${yes + no + numbers}件：「はい」${yes}、「いいえ」${no}${numbers === 0 ? '' : `、数${numbers}`}。`,
  unanswered: (annulled, ambiguous) =>
    [
      ...(annulled.length === 0 ? [] : [`取り下げ（採点しない）：${annulled.join('、')}。`]),
      ...(ambiguous.length === 0 ? [] : [`判定不能（採点しない）：${ambiguous.join('、')}。`]),
    ].join(''),
  late: (ids) => `決着の前に誰も予測しておらず、採点しない：${ids.join('、')}。`,
  early: (ids) =>
    `期日より早く決着：${ids.join('、')}。ベースライン得点とピア得点では残りの日を0と数える（カバー率）。`,
  leaning:
    '起きたことはすぐに決着し、起きないことは期日まで決着しないので、これまでに決着した問いは「はい」に偏る。--due は期日の過ぎた問いだけを採点する。',
  onlyDue: '期日の過ぎた問いだけを採点している。',
  scale:
    'ブライア得点：0が完全、1は断言して外れ、常に50％なら0.25（0〜2の尺度では2倍）。対数得点：0が完全、−∞は起きたことを「あり得ない」とした場合。ベースライン得点：0は50％と同じ、100は断言して的中。ピア得点：同じ日の他の予測者との比較で平均0。予測は本人が改めるまで有効とし、問いは一件ずつ等しく数える。',
  sections: {
    forecasters: '予測者',
    families: '問いの種類別',
    against: '同じ問い・同じ日での比較',
    calibration: '最初の予測の較正',
    parts: '最初の予測のブライア得点の内訳',
    when: 'いつ起きたか',
    numbers: '数の予測',
    evidence: '台帳を予見していた読みはどれか',
    questions: '問いごと',
    proposals: '台帳から答えが出ていて、まだ決着が記されていない問い',
    contradicted: '台帳と食い違う決着',
    overdue: '期日を過ぎ、決着が記されていない問い',
    notes: '注',
  },
  forecasterHead: ['', '問い', 'ブライア', '減衰後', '対数', 'ベース', 'ピア', 'カバー率'],
  forecastersNote:
    '「減衰後」は、期日までの予測を残り時間とともに下げた場合のブライア得点。「カバー率」は、問いの期間のうち予測のあった日の割合。',
  pools: {
    'people-geometric': '人々（オッズの幾何平均）',
    'people-median': '人々（中央値）',
    'people-sample': '人々（標本として）',
    'readings-linear': '読みの平均',
  },
  reading: (id) => `読み ${id}`,
  families: {
    event: '期日までに起きるか',
    reach: '期日までにそうなるか',
    at: 'その日にそうであるか',
    before: 'どちらが先か',
    above: '量を超えるか',
    count: '何回か',
    mean: 'どれほどか',
  },
  familyHead: ['', '問い', 'ブライア', '対数', 'ベース'],
  references: { baseRate: '基準率', noChange: '変化なし', lastIssue: '前回の発行' },
  againstHead: ['', '比較の相手', '問い', '差', '95％', '改善率'],
  againstNote:
    '差はブライア得点の差で、0より小さければ相手より良い。「改善率」は相手の損失をどれだけ減らしたか。問いは互いに独立とみなす。',
  secondRound: '自分の一回目',
  range: (low, high) => `${low}〜${high}`,
  tooFew: (needed) => `件数不足：問い${needed}件未満では数だけを示す。得点の内訳も読み取らない。`,
  countOfBin: (range, yes, count) => `${range}：${count}件中${yes}件`,
  calibrationHead: ['予測', '問い', '実現', '割合', '95％（ウィルソン）'],
  spiegelhalter: (z, chance) =>
    `シュピーゲルハルターのz：${z}。すべての確率が正しくても、これ以上の隔たりが出る確率は${chance}。`,
  partsHead: ['', 'ブライア', '較正誤差', '識別', '不確実性', '信頼度', '分解度', 'AUC', '適合率'],
  partsNote:
    'CORP：ブライア＝較正誤差−識別＋不確実性。マーフィー（10区分）：信頼度、分解度。AUC：0.5は偶然と同じ。適合率：起きたことについての平均。',
  warnings: (from, hits, threat, peirce, alarms) =>
    `警告（${from}以上）：捕捉率${hits}、スレットスコア${threat}、パース${peirce}、空振り率${alarms}。`,
  whenHead: ['', '順位確率得点', '期間ごとのブライア（0〜2）'],
  whenNote: '順位確率得点：0が完全、1が最悪。時期の小さな外れは大きな外れより損失が小さい。',
  whenOf: (questions, came) => `${questions.join(' → ')}：${came}`,
  cameBy: (question) => `${question} の期間に起きた`,
  cameLater: 'どの期間にも起きなかった',
  numbersHead: ['', 'CRPS', '改善率', '80％の幅'],
  numbersNote: 'CRPSは問いの単位で、0が完全。「改善率」は、数が始まりのままであるとした場合との比較。',
  held: '入った',
  missed: '外れた',
  evidenceHead: ['', 'いつまで', '確率の対数', '最良の読みに比べて何分の一か'],
  evidenceNote: '台帳にあることすべてに、それぞれの読みが与えた確率。',
  noEvidence: '台帳で更新した予測がまだ凍結されていないので、読みの対数尤度はない。',
  questionHead: ['問い', '結果', '決着', '最良', 'ブライア', '最悪', 'ブライア'],
  outcomes: { yes: 'はい', no: 'いいえ', annulled: '取り下げ', ambiguous: '判定不能' },
  proposal: (id, outcome, date, entries) =>
    `${id}：${outcome}、${date}${entries.length === 0 ? '（必ず報じられる事象が台帳にない）' : `（${entries.join('、')}）`}`,
  proposeCommand: (id, outcome, date) => `kizashi resolve ${id} ${outcome} --date ${date}`,
  hindsight: (count, all) =>
    `発行${all}件のうち${count}件は、知識の及ぶ日より後に凍結された。後知恵での検証にあたる。`,
  leftOut: (file, reason) => `${file} は使わない：${reason}。`,
  faults: {
    unreadable: '読めない',
    'not-json': 'JSONになっていない',
    'not-an-issue': '凍結した予測ではない',
    changed: '内容がハッシュと合わず、凍結の後に書き換えられている',
    renamed: 'ファイル名にハッシュがない',
  },
  open: (count) => `予測されてまだ決着していない問い：${count}件。`,

  poolKinds: {
    geometric: 'オッズの幾何平均',
    linear: '平均',
    median: '中央値',
    trimmed: '最小と最大を除く',
    recent: 'オッズ（新しいほど重く）',
    extremised: 'オッズ（極端化）',
  },
  poolRefusals: {
    certainty: 'オッズでは合成しない：0か1の予測があり、それだけで決まってしまう。',
    discussed: '極端化しない：根拠を話し合った集団では、同じ根拠を二度数えることになる。',
    'too-few': '予測が4件に満たないので、最小と最大を除かない。',
  },
  noPool: 'なし',
  poolHead: ['', '最良', '80％の幅', '回', '日付'],
  nobodyEstimated: 'まだ誰も予測していない。',
  meanOfPoints: '各点の平均',
  person: (letter) => `参加者${letter}`,
  reasons: '理由',
  modelSaid: (reading, answer, date) => `モデル（読み ${reading}、${date}）：${answer}`,
}

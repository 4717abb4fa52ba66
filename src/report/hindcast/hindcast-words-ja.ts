import type { HindcastWords } from './hindcast-words-en.ts'

/** 振り返り検証のページの文。 */
export const ja: HindcastWords = {
  title: (situation) => `振り返り検証：${situation}`,
  made: '`kizashi hindcast` が作成（手書きではない）。',
  lead: (days, asOf, readings) =>
    `${days}の各時点で、モデルが読み ${readings}において何と言ったはずかを、その日までの日付の記録だけを使って計算し、${asOf}までの台帳に照らして採点した。`,
  sections: {
    limits: 'このページから言えること、言えないこと',
    prospects: '3・6・12か月以内に起きるか',
    brier: 'ブライア得点',
    log: '対数得点',
    differences: '得点の差',
    corp: 'ブライア得点の内訳',
    reliability: '言ったことと起きたこと',
    events: '事象ごと',
    questions: '期日の過ぎた問い',
    early: '期日前に決着した問い（採点しない）',
    evidence: '台帳を見通していた読みはどれか',
    missed: '外れたものと、その根拠',
    foreseen: '事象ごとの、基準率との比較',
    open: '公正な検証：まだ決着していない問い',
  },
  limits: {
    hindsight:
      '**これは後知恵の検証である。** モデルは結果の一部が知られた後に作られ、判断はすべて現在の本文のものである。公正な検証となるのは、末尾に挙げる、まだ決着していない問いだけである。',
    baseRates: (until, events) =>
      `${events}の基準率は、最初の時点より後、${until}までの件数から数えたものである。基準率も、それに拠る判断も、採点される結果の一部をすでに知っている。`,
    calendar:
      '暦の日付（選挙、軍事パレード、会談の機会）は、後に決まったものも含め、最初の時点から知られていたものとして扱う。',
    dated: (writers) => `記録は、公になった日ではなく、物事の起きた日から数える。台帳の記入者：${writers}。`,
    makeup: (looks, seen, notSeen, events, states, grades) =>
      `台帳には発生${events}件、状態${states}件、指標の観察${looks}件がある。観察のうち「見られた」は${seen}件、「見られなかった」は${notSeen}件で、何かが見えそうなところばかりを見れば、モデルは過信に傾く。各記録の根拠の評価（最良のもの）は、${grades}。`,
    dependence: (prospects, events, came) =>
      `${prospects}件の期間（時点・長さ・事象の組）は${events}の事象に属し、そのうち一度でも起きた事象は${came}にすぎない。期間は重なり合い、互いに独立ではない。区間はすべて事象を単位に再抽出して求めたが、事象が少ないため、それでも狭すぎる。`,
    rare: '大半の事象はまれで、常に「起きない」と言うだけでも得点は良くなる。意味をもつのは差である。',
  },
  ungraded: '評価なし',
  family:
    '情勢が「必ず報じられる」とする事象のすべてについて、各時点から、すでに終わった期間のすべてを採点する。選別はしていない。台帳にあるものは起き、ないものは起きなかった。予測の対象は、その時点の翌日以降に少なくとも一度起きることである。',
  forecasters: {
    linear: '読みの平均',
    geometric: '読みのオッズ合成',
    'base-rate': '基準率',
    'no-change': '「直前の期間と同じ」',
    never: '常に「起きない」',
    even: '常に50％',
  },
  noChangeOfQuestion: '変化なし',
  reading: (id) => `\`${id}\``,
  months: (months) => `${months}か月`,
  all: '全体',
  prospectsCame: '期間（起きた数）',
  brierNote:
    'ブライア得点は0〜1で、0が完全、1は断言して外れ。オッズの合成は0を受け付けないため、対象の期間が少ない場合はその数を括弧で示す。',
  logNote: '起きたことに与えた確率の自然対数の平均。0が完全、−∞は起きたことを「あり得ない」とした場合。',
  sameProspects: {
    'base-rate': '基準率のある事象の期間だけで比べたもの：',
    'no-change': '直前の同じ長さの期間が情勢の期間内にあるものだけで比べたもの：',
  },
  verdict: {
    interval: (mean, range) => `${mean}、95％区間${range}`,
    better: (what, difference) => `${what}より良い（${difference}）`,
    worse: (what, difference) => `${what}より悪い（${difference}）`,
    even: (what, difference) => `${what}とは区別できない（${difference}）`,
    sentence: (who, parts) => `全期間を通じた「${who}」は、${parts.join('、')}。差が0を下回れば良い。`,
    expected: (said, came) => `起きると見込んだ期間は${said}件、実際に起きたのは${came}件。`,
  },
  disputed: (events, figures) =>
    `起きたかどうかに争いのある事象：${events}。台帳のとおりに採点したが、これを除くとブライア得点は${figures}。`,
  differenceHead: '…の得点 − …の得点',
  range: (low, high) => `${low}〜${high}`,
  differenceNote: '0を下回れば前者が良い。括弧内は、事象を単位に再抽出した95％区間。',
  corpHead: ['', '期間', 'ブライア', '較正のずれ', '識別力', '不確実性'],
  corpNote:
    'CORP分解：ブライア＝較正のずれ−識別力＋不確実性。「較正のずれ」は正しい頻度を言っていれば得られた分、「識別力」は起きる期間と起きない期間を見分けて得た分。同じ少数の事象に曲線を当てはめるため、どちらも過大に出る。',
  said: '言った確率',
  cameOf: (came, count, said) => `${count}件中${came}件（平均${said}）`,
  nobody: '–',
  reliabilityNote:
    '何件中何件が起きたかと、言った確率の平均。互いに独立でない期間の件数なので、区間は示さない。',
  eventHead: (names) => [
    '事象',
    '期間',
    '起きた',
    ...names.map((name) => `確率：${name}`),
    ...names.map((name) => `ブライア：${name}`),
  ],
  eventNote: '各事象の期間の平均。損失の大きい順。',
  questionHead: (readings) => ['問い', '答え', '決着', ...readings],
  questionNote: (count) =>
    `答えが出る前の各時点で言ったこと。結果にかかわらず、期日の過ぎた問いだけを採点する。${count}件では結論は出せない。`,
  unseen: (questions) =>
    `${questions}：対象の事象が「必ず報じられる」とされていないため、予測には誰も記録しなかった発生も含まれる。`,
  earlyNote:
    '期日より前に起きた問い。同種の問いがまだ残っているので、いま採点すれば「はい」と言った者に有利になる。',
  ambiguous: (ids) => `答えの出なかった問い（採点しない）：${ids}。`,
  overdue: (ids) => `期日を過ぎ、決着が記されていない問い：${ids}。`,
  scoreHead: ['', '問い', 'ブライア', '対数'],
  outcomes: { yes: 'はい', no: 'いいえ' },
  evidenceNote: (best, times, other) =>
    `各読みが、台帳にあることすべてに与えた確率の自然対数。最終的に、起きたことは${best}において${other}の${times}倍起こりやすかった。`,
  evidenceHead: (readings) => ['基準日', ...readings],
  surpriseHead: (readings) => ['記録', '日付', ...readings],
  surprising: '最も意外だった記録',
  dividing: '読みの差が最も大きい記録',
  surpriseNote:
    'それまでの記録と、直前の記録以降の沈黙を踏まえた、各記録の尤度の対数。観察では確率の、事象では年率の対数（0を上回ることもある）であり、読みどうしを比べるもので、記録の種類どうしを比べるものではない。',
  missedHead: (names) => ['時点', '期間', '事象', ...names, '結果'],
  missedNote: (count) => `読みの平均の損失が最も大きい${count}件。`,
  didNotCome: '起きず',
  rate: (reading, value) => `${reading}での率：${value}。`,
  ranged: (value, range) => `${value}（幅：${range}）`,
  occasions: (list) => `機会：${list}。`,
  raisedBy: (list) => `増減させるもの：${list}。`,
  nothingRaises: 'この事象を増減させる影響は、モデルにない。',
  note: (text) => `情勢の注：「${text}」`,
  restsOn: '根拠：',
  claim: (id, says, grade) => `\`${id}\`${grade === null ? '' : `（${grade}）`}：${says}`,
  whatCame: (date, entry, claims) => `起きたこと（${date}）：${entry}。${claims}`,
  foreseenHead: (names) => ['事象', '起きた', ...names.map((name) => `確率：${name}`), '改善'],
  foreseenNote:
    '基準率のある事象。「改善」は、基準率のブライア得点から読みの平均の得点を引き、期間について合計したもの。0を上回れば、判断が件数に勝った。暦の機会はモデルだけを助け、基準率を助けない。',
  came: (came, prospects) => `${prospects}件中${came}件`,
  foreseen: (event) => `${event}：基準率よりもよく見通され、実際に起きた。根拠：`,
  entryNote: (note) => `（${note}）`,
  open: (count, list) =>
    `まだ決着していない問いは${count}件ある。今日 \`kizashi issue\` で凍結すれば、期日に \`kizashi score\` で採点できる：${list}。`,
  separator: '、',
}

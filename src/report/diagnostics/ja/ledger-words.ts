import type { WordsOfCode } from '../words-of-code.ts'

const unreadable: Readonly<Record<string, string>> = {
  torn: '閉じる括弧の前で行が終わっている',
  'not-json': 'JSONになっていない',
  'not-an-object': '記録は波括弧で書く：{"date": …}',
  'too-long': '一行は10万字まで',
  'merge-mark': 'gitが二つの版を合わせたときに残した印',
}

const expected: Readonly<Record<string, string>> = {
  text: '文字列を書く',
  'true-or-false': 'true か false を書く',
  probability: '0から1の数を書く（0.35など）',
  'one-factor': '一つの要因とその状態（一つか並び）を書く：{"talks": "contacts"}',
  resolution: '"yes"、"no"、"annulled"、"ambiguous" のどれかを書く',
  'number-resolution': '数、"annulled"、"ambiguous" のどれかを書く',
  number: '数を書く',
  confidence: '0より大きく1以下の数を書く（0.8など）',
  round: '1（話し合う前）か 2（話し合った後）を書く',
  'list-of-claims': '主張の id を並べて書く',
  date: '日付を書く：2025-03-01、2025-03、2025、2025-03-01T22:10+09:00など',
}

const kindNames: Readonly<Record<string, string>> = {
  indicator: '指標',
  event: '事象',
  state: '状態',
  'as-of': '基準日',
  forecast: '予測',
  resolution: '判定',
  retraction: '取り消し',
}
const kindName = (kind: string | undefined) => kindNames[kind ?? ''] ?? kind

export const ledgerWords = {
  'entry-unreadable': ({ line, reason }) => ({
    title: `台帳の${line}行目は、一件の記録として完結していない。`,
    label: unreadable[reason!] ?? `${reason}`,
    help:
      reason === 'merge-mark'
        ? '印を消し、両方の行を残す。.gitattributes に「ledger.jsonl merge=union」と書けば、この印は付かない。'
        : '一件の記録を、一行の一つのJSONオブジェクトで書く。ほかの行は読んでいる。',
  }),
  'entry-without-kind': () => ({
    title: '何の記録かが書かれていない。',
    label: 'indicator、event、state、question、as-of、retracts のどれもない',
    help: '記録は、指標・事象・状態・基準日・予測・判定・取り消しのどれかである。',
  }),
  'entry-of-two-kinds': ({ kinds }) => ({
    title: `一件の記録に複数のことが書かれている：${kinds}。`,
    label: '一件に一つの観察を書く',
    help: 'それぞれを別の行にする。',
  }),
  'entry-incomplete': ({ kind, keys }) => ({
    title: `${kindName(kind)}の記録に ${keys} がない。`,
    label: `${keys} を加える`,
  }),
  'entry-value': ({ key, expected: kind, found }) => ({
    title: `記録の ${key} が「${found}」となっている。`,
    label: expected[kind!] ?? `${kind}`,
  }),
  'entry-key-unknown': ({ kind, key }) => ({
    title: `${kindName(kind)}の記録に「${key}」という項目はない。`,
    label: 'ここでは使えない',
  }),
  'entry-before-start': ({ date, from }) => ({
    title: `記録の日付 ${date} が、情勢の始まり ${from} より前である。`,
    label: `${from} より前`,
    help: 'その時点までに分かっていたことは start に書く。',
  }),
  'entry-after-end': ({ date, to }) => ({
    title: `記録の日付 ${date} が、情勢の終わり ${to} より後である。`,
    label: '問いのどれにも関わらない',
    help: '期間を延ばすなら situation.yaml の to を改める。',
  }),
  'event-on-start': ({ event, from }) => ({
    title: `「${event}」が、情勢の始まる日 ${from} に記録されている。`,
    label: '初日の事象は始まりの状態に含まれる',
    help: 'それがもたらしたことを start に書くか、始まりを一日早める。',
  }),
  'event-needs-day': ({ event, date }) => ({
    title: `「${event}」は必ず報じられる事象なので日が分かるはずだが、台帳には ${date} とある。`,
    label: '日まで書く',
    help: '日を書くか、事象から reported: always を外す。',
  }),
  'entry-at-last-day': ({ date, day }) => ({
    title: `${date} の記録は ${day} のものとして扱う。`,
    label: '当てはまる最後の日に置いた',
    help: '日が分かっていれば書く。',
  }),
  'entry-id-twice': ({ id }) => ({
    title: `内容の違う二件の記録が、同じ id「${id}」を持つ。`,
    label: '後のほうは使わない',
    help: '一方の id を消す。id のない記録には内容から id が付く。',
  }),
  'entry-repeated': ({ id }) => ({
    title: `記録「${id}」が二度書かれている。`,
    label: '一度だけ数える',
    help: 'その日に二度起きたのであれば、それぞれに時刻か注を付ける。',
  }),
  'retracts-nothing': ({ id }) => ({
    title: `id が「${id}」の記録はなく、何も取り消されない。`,
    label: '取り消す相手がない',
  }),
  'retracts-retraction': ({ id }) => ({
    title: `「${id}」は取り消しの記録であり、それを取り消すことはできない。`,
    label: '取り消しの取り消し',
    help: '元の観察を新しい行として書き直す。',
  }),
  'state-says-nothing': ({ factor, states }) => ({
    title: `記録は「${factor}」の状態をすべて並べており（${states}）、何も絞り込まない。`,
    label: '状態のすべて',
    help: '当てはまり得る状態だけを並べる。',
  }),
  'looks-too-close': ({ indicator, date, other, lookDays }) => ({
    title: `指標「${indicator}」の ${other} と ${date} の観察が、間隔${Math.round(Number(lookDays))}日の半分より近い。`,
    label: '前の観察とは独立なものとして数える',
    help: '同じ観察に拠るのであれば、一方を取り消す。',
  }),
  'estimate-out-of-order': ({ low, best, high }) => ({
    title: `最も確からしい値 ${best} が、最低 ${low} と最高 ${high} の間にない。`,
    label: '最低、最も確からしい値、最高の順に大きくなるように書く',
  }),
  'resolved-twice': ({ question, outcome, other }) => ({
    title: `問い「${question}」の判定が ${outcome} であり、その前の判定は ${other} である。`,
    label: '後のこちらを採る',
    help: '誤っている方を取り消す：`{"retracts": ID}`',
  }),
} satisfies Record<string, WordsOfCode>

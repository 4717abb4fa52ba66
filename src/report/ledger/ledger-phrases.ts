import type { EntryKind, ResolutionOutcome } from '../../language/ledger-entry.ts'
import type { Language } from '../language.ts'

/** The words in which the ledger is told. */
interface LedgerPhrases {
  readonly kinds: Readonly<Record<EntryKind, string>>
  readonly indicator: (title: string, seen: boolean) => string
  readonly confident: (what: string, confidence: string) => string
  readonly asOf: string
  readonly forecast: (question: string, probability: string) => string
  readonly resolution: (question: string, outcome: ResolutionOutcome) => string
  readonly retraction: (id: string) => string
  readonly retracted: string
  readonly retractedBy: (id: string, by: string | null, note: string) => string
  readonly because: (claims: readonly string[]) => string
  readonly by: (name: string) => string
  readonly count: (shown: number, all: number, retracted: number) => string
  readonly none: string
  readonly added: (id: string) => string
  readonly wouldAdd: string
  readonly tornAside: (file: string) => string
  readonly mergeSet: string
  readonly reach: (before: string | null, after: string | null, counting: number) => string
}

const en: LedgerPhrases = {
  kinds: {
    indicator: 'indicator',
    event: 'event',
    state: 'state',
    'as-of': 'as-of',
    forecast: 'forecast',
    resolution: 'resolution',
    retraction: 'retraction',
  },
  indicator: (title, seen) => `${title}: ${seen ? 'seen' : 'not seen'}`,
  confident: (what, confidence) => `${what} (confidence ${confidence})`,
  asOf: 'The record is complete up to the end of this day',
  forecast: (question, probability) => `${question}: ${probability}`,
  resolution: (question, outcome) => `${question}: resolved ${outcome}`,
  retraction: (id) => `Takes back ${id}`,
  retracted: 'RETRACTED',
  retractedBy: (id, by, note) =>
    `taken back by ${id}${by === null ? '' : ` (${by})`}${note === '' ? '' : `: ${note}`}`,
  because: (claims) => `because of ${claims.join(', ')}`,
  by: (name) => `by ${name}`,
  count: (shown, all, retracted) =>
    `${shown === all ? '' : `${shown} of `}${all} ${all === 1 ? 'entry' : 'entries'}, ${retracted} taken back.`,
  none: 'The ledger has no entry yet. `kizashi log add --help` shows how to add one.',
  added: (id) => `Added ${id}`,
  wouldAdd: 'This would be added. Nothing has been written.',
  tornAside: (file) =>
    `The ledger ended in a line that was never finished. It was set aside in ${file}; look whether it should be entered again.`,
  mergeSet: 'Told git in .gitattributes to keep both sides when two ledgers meet.',
  reach: (before, after, counting) =>
    `${counting} ${counting === 1 ? 'entry counts' : 'entries count'}; the record reaches to ${after ?? 'no day'}${before === after ? ' as before' : before === null ? '' : ` instead of ${before}`}.`,
}

const jaOutcomes: Readonly<Record<string, string>> = {
  yes: 'はい',
  no: 'いいえ',
  annulled: '取り下げ',
  ambiguous: '判定不能',
}

const ja: LedgerPhrases = {
  kinds: {
    indicator: '指標',
    event: '事象',
    state: '状態',
    'as-of': '基準日',
    forecast: '予測',
    resolution: '判定',
    retraction: '取り消し',
  },
  indicator: (title, seen) => `${title}：${seen ? '見られた' : '見られなかった'}`,
  confident: (what, confidence) => `${what}（確度${confidence}）`,
  asOf: 'この日の終わりまで、記録は揃っている',
  forecast: (question, probability) => `${question}：${probability}`,
  resolution: (question, outcome) => `${question}：「${jaOutcomes[outcome] ?? outcome}」と判定`,
  retraction: (id) => `${id} を取り消す`,
  retracted: '取消',
  retractedBy: (id, by, note) =>
    `${id} で取り消し${by === null ? '' : `（${by}）`}${note === '' ? '' : `：${note}`}`,
  because: (claims) => `根拠：${claims.join('、')}`,
  by: (name) => `記録者：${name}`,
  count: (shown, all, retracted) =>
    `${shown === all ? `全${all}件` : `${all}件のうち${shown}件`}、取り消し${retracted}件。`,
  none: '台帳にはまだ記録がない。加え方は kizashi log add --help。',
  added: (id) => `${id} を記録した`,
  wouldAdd: 'このように記録される。まだ何も書き込んでいない。',
  tornAside: (file) =>
    `台帳の最後の行が書きかけだったので、${file} に移した。改めて記録すべきものか確かめる。`,
  mergeSet: '二つの台帳が合わさるとき両方の行を残すよう、.gitattributes でgitに伝えた。',
  reach: (before, after, counting) =>
    `有効な記録は${counting}件。記録は${after === null ? 'どの日にも及ばない' : `${after} まで及ぶ`}${before === after ? '（変わらない）' : before === null ? '' : `（これまでは ${before} まで）`}。`,
}

export const ledgerPhrases: Readonly<Record<Language, LedgerPhrases>> = { en, ja }

import type { Situation } from '../../language/situation.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

/** An entry as somebody is writing it: what is not said yet is empty. */
export interface EntryDraft {
  /** `indicator praise`, `event summit`, `state talks`, `as-of`; empty until chosen. */
  readonly about: string
  readonly seen: '' | 'yes' | 'no'
  /** Id of an event's outcome, or of a factor's state. */
  readonly which: string
  /** Of a state, in percent. */
  readonly confidence: string
  /** EDTF, on the reporter's calendar. */
  readonly date: string
  readonly claims: readonly string[]
  readonly by: string
  readonly note: string
}

export const emptyDraft: EntryDraft = {
  about: '',
  seen: '',
  which: '',
  confidence: '',
  date: '',
  claims: [],
  by: '',
  note: '',
}

export type SubjectKind = 'indicator' | 'event' | 'state' | 'as-of'

export function subjectOfDraft({ about }: Pick<EntryDraft, 'about'>): {
  readonly kind: SubjectKind | null
  readonly id: string
} {
  const [kind = '', id = ''] = about.split(' ')
  const isKind = kind === 'indicator' || kind === 'event' || kind === 'state' || kind === 'as-of'
  return { kind: isKind ? kind : null, id }
}

/** Something to choose from, by its id, with its title. */
export interface Choosable {
  readonly id: string
  readonly title: string
}

/** What an entry can be about, in the order in which it is offered. */
export function subjectsOf(
  { indicators, events, factors }: Situation,
  language: Language,
): readonly { readonly kind: 'indicator' | 'event' | 'state'; readonly all: readonly Choosable[] }[] {
  const named = (kind: string, list: Parameters<typeof choosable>[0]) =>
    choosable(list, language).map(({ id, title }) => ({ id: `${kind} ${id}`, title }))
  return [
    { kind: 'indicator', all: named('indicator', indicators) },
    { kind: 'event', all: named('event', events) },
    { kind: 'state', all: named('state', factors) },
  ]
}

/** What came of the event, or which state the factor was in; nothing to choose for others. */
export function whichOf(draft: Pick<EntryDraft, 'about'>, situation: Situation, language: Language) {
  const { kind, id } = subjectOfDraft(draft)
  if (kind === 'state')
    return choosable(situation.factors.find((one) => one.id === id)?.states ?? [], language)
  if (kind !== 'event') return []
  const outcomes = situation.events.find((one) => one.id === id)?.outcomes ?? []
  return choosable(
    outcomes.flatMap((outcome) => (outcome.id === null ? [] : [{ id: outcome.id, title: outcome.title }])),
    language,
  )
}

function choosable(
  list: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[],
  language: Language,
): Choosable[] {
  return list.map(({ id, title }) => ({ id, title: pickText(title, language) || id }))
}

/** Whether enough is said for the entry to be looked at. */
export function isTold(draft: EntryDraft): boolean {
  const { kind } = subjectOfDraft(draft)
  if (kind === null || draft.date.trim() === '') return false
  return kind === 'indicator' ? draft.seen !== '' : kind !== 'state' || draft.which !== ''
}

/** The entry's members as JSON of the ledger has them, but for the id. */
export function membersOfDraft(draft: EntryDraft): Record<string, unknown> {
  const { kind, id } = subjectOfDraft(draft)
  const { seen, which, date, claims, by, note } = draft
  const confidence = kind === 'state' ? shareOf(draft.confidence) : null
  return {
    [kind === 'as-of' ? 'as-of' : 'date']: date.trim().normalize('NFKC'),
    ...(kind === 'indicator' ? { indicator: id, seen: seen === 'yes' } : {}),
    ...(kind === 'event' ? { event: id, ...(which === '' ? {} : { outcome: which }) } : {}),
    ...(kind === 'state' ? { state: { [id]: which } } : {}),
    ...(confidence === null ? {} : { confidence }),
    ...(claims.length === 0 ? {} : { because: [...claims] }),
    ...(by.trim() === '' ? {} : { by: by.trim() }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  }
}

/** `35`, `35 %` and `３５％` as 0.35; null where nothing is written; what is no number stays, for the language to tell. */
export function shareOf(written: string): number | string | null {
  const text = written.normalize('NFKC').replace('%', '').trim()
  if (text === '') return null
  // Dividing decimal digits by 100 as text spares 0.07000000000000001.
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(`${text}e-2`) : written
}

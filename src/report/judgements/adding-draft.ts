import { textOfDay } from '../../language/dates.ts'
import type { Edit } from '../../language/edit/edit.ts'
import type { NewElement } from '../../language/edit/new-element.ts'
import { proposedId } from '../../language/edit/proposed-id.ts'
import type { Situation, Target } from '../../language/situation.ts'
import { elementWords } from '../element-words.ts'
import type { Language } from '../language.ts'

/** What can be added with a form. */
export const addable = ['contingency', 'factor', 'event', 'influence'] as const
export type Addable = (typeof addable)[number]

/** What is being filled in, as it is typed; what is not said yet is empty. */
export interface AddingDraft {
  readonly title: string
  /** Empty: the one proposed. */
  readonly id: string
  /** Of a factor: what it may be, separated by commas. */
  readonly states: string
  /** Of a factor: which of its states it begins in, by its place. */
  readonly start: string
  readonly tempo: string
  readonly rate: string
  /** `event flood`, `state tide high`, `outcome flood dam`; of an event what it sets, of a contingency what is asked. */
  readonly about: string
  /** Of an influence: `state tide high`. */
  readonly from: string
  readonly by: string
  readonly harm: string
  readonly points: string
}

export const emptyAdding: AddingDraft = {
  title: '',
  id: '',
  states: '',
  start: '',
  tempo: '',
  rate: '',
  about: '',
  from: '',
  by: '',
  harm: '',
  points: '',
}

/** The states that somebody lists, each with an id made of its name. */
export function listedStates(text: string): readonly { readonly id: string; readonly title: string }[] {
  const titles = text
    .split(/[,、，;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = new Set<string>()
  return titles.map((title) => {
    const id = proposedId(title, known, 'state')
    known.add(id)
    return { id, title }
  })
}

/** The id that is written where none is typed. */
export function idOfDraft({ title, id }: AddingDraft, kind: Addable, situation: Situation): string {
  if (id.trim() !== '') return id.trim().normalize('NFC')
  if (title.trim() === '') return ''
  const { factors, events, quantities, questions, contingencies } = situation
  const known = [...factors, ...events, ...quantities, ...questions, ...contingencies]
  return proposedId(
    title,
    known.map((one) => one.id),
    kind,
  )
}

/** The edit that a form stands for; null where something is still to be said. */
export function editOfDraft(kind: Addable, draft: AddingDraft, situation: Situation): Edit | null {
  if (kind === 'influence') return influenceEdit(draft)
  const element = elementOf(kind, draft, situation)
  return element === null ? null : { kind: 'element', element }
}

function elementOf(
  kind: Exclude<Addable, 'influence'>,
  draft: AddingDraft,
  situation: Situation,
): NewElement | null {
  const title = draft.title.trim()
  if (title === '') return null
  const named = { id: idOfDraft(draft, kind, situation), title }
  switch (kind) {
    case 'factor': {
      const states = listedStates(draft.states)
      const start = states[Number(draft.start)] ?? states[0]
      if (states.length < 2 || start === undefined) return null
      return { section: 'factors', ...named, states, start: start.id, tempo: draft.tempo }
    }
    case 'event': {
      const sets = targetOf(draft.about)
      if (draft.rate.trim() === '') return null
      return {
        section: 'events',
        ...named,
        rate: draft.rate,
        sets: sets?.kind === 'state' ? { factor: sets.factor, state: sets.state } : null,
      }
    }
    case 'contingency': {
      const asked = targetOf(draft.about)
      if (draft.harm.trim() === '' || (asked?.kind !== 'event' && asked?.kind !== 'state')) return null
      const ask =
        asked.kind === 'event' ? { event: asked.event } : { factor: asked.factor, state: asked.state }
      const by = draft.by.trim() === '' ? textOfDay(situation.to) : draft.by.trim()
      return { section: 'contingencies', ...named, ask, by, harm: draft.harm }
    }
  }
}

function influenceEdit({ from, about, points }: AddingDraft): Edit | null {
  const [condition, to] = [targetOf(from), targetOf(about)]
  if (condition?.kind !== 'state' || to === null || points.trim() === '') return null
  const { factor, state } = condition
  return { kind: 'influence', from: [[{ factor, states: [state] }]], to, text: points }
}

function targetOf(written: string): Target | null {
  const [kind, id, part] = written.split(' ')
  if (id === undefined) return null
  if (kind === 'event') return { kind, event: id }
  if (part === undefined) return null
  if (kind === 'state') return { kind, factor: id, state: part }
  return kind === 'outcome' ? { kind, event: id, outcome: part } : null
}

/** Something to choose, by the word that a draft keeps of it. */
export interface Choice {
  readonly value: string
  readonly title: string
}

export function stateChoices(situation: Situation, language: Language): Choice[] {
  const words = elementWords(situation, language)
  return situation.factors.flatMap(({ id, states }) =>
    states.map((state) => ({ value: `state ${id} ${state.id}`, title: words.state(id, state.id) })),
  )
}

export function eventChoices(situation: Situation, language: Language): Choice[] {
  const words = elementWords(situation, language)
  return situation.events.map(({ id }) => ({ value: `event ${id}`, title: words.event(id) }))
}

export function outcomeChoices(situation: Situation, language: Language): Choice[] {
  const words = elementWords(situation, language)
  return situation.events.flatMap(({ id, outcomes }) =>
    outcomes.flatMap((outcome) =>
      outcome.id === null
        ? []
        : [{ value: `outcome ${id} ${outcome.id}`, title: words.outcome(id, outcome.id) }],
    ),
  )
}

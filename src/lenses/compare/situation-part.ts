import type { Day } from '../../language/day.ts'
import type {
  Ask,
  Assignment,
  Clause,
  Condition,
  Interest,
  Judgement,
  Text,
} from '../../language/situation.ts'

/** What ids in a part stand for. */
export type IdsOf = 'actor' | 'claim' | 'source' | 'option' | 'state'

/** What one part of an element says, as plain data; only one of these. */
export type PartValue =
  | { readonly present: true }
  | { readonly flag: true }
  | { readonly text: Text }
  /** As written: a date in EDTF, a grade, a name that ranges share, a change that a measure makes. */
  | { readonly written: string }
  /** A place in a source. */
  | { readonly locator: string }
  | { readonly ids: readonly string[]; readonly of: IdsOf }
  | { readonly event: string }
  | { readonly factor: string }
  | { readonly contingency: string }
  | { readonly condition: Condition }
  | { readonly sets: Assignment }
  | { readonly ask: Ask }
  | { readonly day: Day }
  | { readonly days: number }
  | { readonly number: NumberPart }
  | { readonly interests: readonly Pick<Interest, 'kind' | 'about'>[] }
  | { readonly ranking: readonly (readonly Clause[])[] }
  /** One of the words that the language has for it. */
  | { readonly choice: 'low' | 'high' | 'none' | 'medium' }

export type NumberPart = Pick<Judgement, 'scale' | 'low' | 'high' | 'nominal'>

/** Kinds of elements, and what else has parts. `judgement`: by its address. `impossible` and `alike`: by the condition, as JSON. */
export type PartKind =
  | 'situation'
  | 'actor'
  | 'factor'
  | 'event'
  | 'influence'
  | 'calendar'
  | 'quantity'
  | 'indicator'
  | 'contingency'
  | 'question'
  | 'criterion'
  | 'values'
  | 'option'
  | 'what-if'
  | 'claim'
  | 'impossible'
  | 'alike'
  | 'judgement'

/** A part of something inside an element: of a state, an outcome, the harm to an actor, the weight of a criterion or an interest. */
export type PartOf =
  | { readonly kind: 'state' | 'outcome' | 'actor' | 'criterion'; readonly id: string }
  | { readonly kind: 'interest'; readonly interest: Pick<Interest, 'kind' | 'about'> }
  /** Where a measure changes something: the keys that lead there, joined by dots. */
  | { readonly kind: 'change'; readonly id: string }

/** Keys of the language; `element` is that the thing is there at all, `alters` what a measure changes or adds. */
export type PartName =
  | 'element'
  | 'title'
  | 'note'
  | 'because'
  | 'viewpoint'
  | 'interests'
  | 'ranking'
  | 'weight'
  | 'owner'
  | 'states'
  | 'ordered'
  | 'one-way'
  | 'requires'
  | 'only-by-event'
  | 'final'
  | 'sets'
  | 'reported'
  | 'base-rate'
  | 'date'
  | 'event'
  | 'unit'
  | 'factor'
  | 'look'
  | 'seen'
  | 'ask'
  | 'given'
  | 'harm'
  | 'part-of'
  | 'want'
  | 'at-most'
  | 'at-least'
  | 'actor'
  | 'from'
  | 'cost'
  | 'excludes'
  | 'needs'
  | 'alters'
  | 'says'
  | 'source'
  | 'at'
  | 'via'
  | 'by'
  | 'grade'
  | 'moves-with'

/** One part of an element. */
export interface SituationPart {
  readonly kind: PartKind
  readonly id: string
  readonly of: PartOf | null
  readonly part: PartName
  readonly value: PartValue
}

/** A part of a situation that two sides have otherwise and that is no number of a judgement; null where a side has none. */
export interface OtherDifference extends Omit<SituationPart, 'value'> {
  readonly first: PartValue | null
  readonly second: PartValue | null
}

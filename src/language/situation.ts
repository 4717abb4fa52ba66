import type { Day } from './day.ts'
import type { Span } from './span.ts'

/** Words for people, by language tag; `und` where the analyst did not say which language. */
export type Text = Readonly<Record<string, string>>

export type Scale = 'points' | 'chance' | 'rate' | 'tempo' | 'number'

/**
 * One number that somebody judged, with its honest range.
 * Units by scale: points; chance in 0..1; rate per year; tempo in years; number in the quantity's own unit.
 */
export interface Judgement {
  /** What it is about (kind, target, source), the same in every reading: `points|talks=deal|line=soft`. */
  readonly address: string
  readonly scale: Scale
  readonly low: number
  readonly high: number
  /** Midpoint of points, chances and numbers; geometric mean of rates and tempos. */
  readonly nominal: number
  /** Judgements that share a name share one draw. */
  readonly movesWith?: string
  /** What options and what-ifs add to it where that is a range: each effect is drawn by itself. The figures above are the sums. */
  readonly added?: Added
  readonly because: readonly string[]
  readonly note?: Text
  readonly at: Span
}

/** A judgement taken apart: the range it has by itself, and the effects added to it, in points, each with an address of its own. */
export interface Added {
  readonly low: number
  readonly high: number
  readonly effects: readonly Effect[]
}

/** The points that a measure adds to a judgement. */
export interface Effect extends Judgement {
  /** Id of the option or what-if. */
  readonly measure: string
}

/** All of these hold: each named factor is in one of the listed states. */
export type Clause = readonly { readonly factor: string; readonly states: readonly string[] }[]
/** Any of these clauses holds. */
export type Condition = readonly Clause[]

/** What most elements share. `because` are ids of claims. */
export interface Element {
  readonly id: string
  readonly title: Text
  readonly because: readonly string[]
  readonly note?: Text
  readonly at: Span
}

export interface Actor extends Element {
  readonly interests: readonly Interest[]
  readonly ranking: readonly (readonly Clause[])[]
}
/** A statement of preference; the first of an actor matters most. */
export interface Interest {
  readonly kind: 'want' | 'avoid'
  readonly about: { readonly condition: Condition } | { readonly event: string }
  /** What it counts for where an actor's interests are added up instead of compared in their order; null without one. */
  readonly weight: Judgement | null
  readonly because: readonly string[]
  readonly note?: Text
  readonly at: Span
}

export interface State {
  readonly id: string
  readonly title: Text
  readonly requires: Condition | null
  readonly onlyByEvent: boolean
  readonly final: boolean
}

export interface Factor extends Element {
  /** Ids of actors who decide it jointly; none: the environment. */
  readonly owner: readonly string[]
  readonly states: readonly State[]
  readonly ordered: boolean
  readonly oneWay: boolean
  /** Weight of each state at the start, by state; they sum to 1 at their nominal values. */
  readonly start: readonly Judgement[]
  /** Mean time between reconsiderations by present state, in years; null where it moves by events alone. */
  readonly tempo: readonly Judgement[] | null
  /** Points of each state with no influence at work; null is 0. */
  readonly lean: readonly (Judgement | null)[]
  readonly inertia: Judgement | null
}

/** Sets some factors, each to a state. */
export type Assignment = Readonly<Record<string, string>>

export interface Outcome {
  /** Its name; `rest` is the remainder; null where outcomes are a plain list or a single `sets`. */
  readonly id: string | null
  readonly title: Text
  /** Null for a named `rest`: what the others leave over. */
  readonly chance: Judgement | null
  readonly sets: Assignment
  readonly at: Span
}

export interface EventDefinition extends Element {
  readonly owner: readonly string[]
  readonly rate: Judgement
  readonly baseRate: { readonly rate: Judgement; readonly because: readonly string[] } | null
  readonly requires: Condition | null
  readonly outcomes: readonly Outcome[]
  /** True where its absence from the ledger means that it did not happen. */
  readonly alwaysReported: boolean
}

export type Target =
  | { readonly kind: 'state'; readonly factor: string; readonly state: string }
  /** An ordered factor: its states from the first to the last get 0, 1, 2, … times the points. */
  | { readonly kind: 'factor'; readonly factor: string }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'outcome'; readonly event: string; readonly outcome: string }

export interface Influence {
  /** Canonical text, `line=soft > talks=leaders`: also how `show` and the coverage name it. */
  readonly id: string
  readonly from: Condition
  readonly to: Target
  readonly points: Judgement
  readonly because: readonly string[]
  readonly note?: Text
  readonly at: Span
}

export interface CalendarEntry extends Omit<Element, 'id'> {
  /** Its id, or where it has none its date and place among the entries of that date. */
  readonly id: string
  readonly date: Day
  readonly what:
    | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
    | { readonly kind: 'window'; readonly event: string; readonly chance: Judgement }
}

export interface Quantity extends Element {
  readonly unit: Text
  readonly start: Judgement
  /** Growth per year by factor and state, in the unit. */
  readonly grows: readonly { readonly factor: string; readonly state: string; readonly perYear: Judgement }[]
  readonly jumps: readonly { readonly event: string; readonly by: Judgement }[]
}

export interface Indicator extends Element {
  /** Days between two looks that count as independent; null where not said. */
  readonly lookDays: number | null
  readonly factor: string
  /** Chance of seeing it given each state of the factor, by state. */
  readonly seen: readonly Judgement[]
}

export type Ask =
  | { readonly kind: 'event'; readonly events: readonly string[]; readonly by: Day }
  | { readonly kind: 'count'; readonly events: readonly string[]; readonly by: Day }
  | { readonly kind: 'at'; readonly condition: Condition; readonly at: Day }
  | { readonly kind: 'reach'; readonly condition: Condition; readonly by: Day }
  | {
      readonly kind: 'before'
      readonly events: readonly string[]
      readonly before: readonly string[]
      readonly by: Day
    }
  | { readonly kind: 'mean'; readonly quantity: string; readonly at: Day }
  | { readonly kind: 'above'; readonly quantity: string; readonly at: Day; readonly above: number }

export interface Question extends Element {
  readonly ask: Ask
  readonly given: Ask | null
}

export interface Contingency extends Question {
  /** Harm in points by actor: one point is twice as bad, a negative one benign. */
  readonly harm: Readonly<Record<string, Judgement>>
  readonly partOf: string | null
}

export interface Criterion extends Element {
  readonly ask: Ask
  readonly given: Ask | null
  readonly want: 'low' | 'high'
  readonly atMost: number | null
  readonly atLeast: number | null
}

export interface Values extends Element {
  readonly actor: string | null
  readonly weights: Readonly<Record<string, Judgement>>
}

export interface Option extends Element {
  readonly actor: string | null
  readonly from: Day
  readonly cost: 'none' | 'low' | 'medium' | 'high' | null
  readonly excludes: readonly string[]
  readonly needs: readonly string[]
  readonly sets: Assignment
  readonly alters: Alterations
}

/**
 * What a measure changes and adds, as it is written: by the keys that lead there, joined by dots (`adds.events.deal.rate`),
 * the text on one line. An item of a list is known by its own text; `moves-with` is what all of it moves with.
 */
export type Alterations = Readonly<Record<string, string>>

/** A named trial. */
export interface WhatIf extends Element {
  /** Null: from the start. */
  readonly from: Day | null
  readonly sets: Assignment
  readonly alters: Alterations
}

export interface Claim {
  readonly id: string
  readonly says: Text
  readonly source: string | null
  readonly at: string | null
  readonly via: { readonly source: string; readonly at: string | null } | null
  /** An actor's id, or a name, perhaps in several languages; null: the source's author. */
  readonly by: Text | null
  /** EDTF, as written. */
  readonly date: string | null
  /** Admiralty code: reliability of the source, credibility of the claim. */
  readonly grade: { readonly reliability: string; readonly credibility: number } | null
  readonly note?: Text
  readonly span: Span
}

/** A source in CSL-JSON, as given. */
export interface Source {
  readonly id: string
  readonly csl: Readonly<Record<string, unknown>>
  readonly at: Span
}

/** A reading as its file describes it, without the changes it makes. */
export interface ReadingHead {
  readonly id: string
  readonly title: Text
  readonly basedOn: readonly string[]
  /** Ids of elements its source says nothing about. */
  readonly silent: readonly string[]
  /** It is left out of what is published, unless it is asked for. */
  readonly unpublished?: true
  readonly note?: Text
  readonly at: Span | null
}

/**
 * A checked situation, with one reading's changes applied. Plain data: it can be sent to a thread.
 * Elements stand in the order of their ids, so that file order changes no answer; states keep their written order,
 * influences the order of their ids, calendar entries the order of date and then of writing.
 */
export interface Situation {
  readonly title: Text
  readonly from: Day
  readonly to: Day
  readonly viewpoint: string | null
  readonly reading: ReadingHead
  readonly actors: readonly Actor[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly factors: readonly Factor[]
  readonly events: readonly EventDefinition[]
  readonly influences: readonly Influence[]
  readonly impossible: readonly Condition[]
  /** Configurations that meet one of these are one outcome where actors compare outcomes. */
  readonly alike: readonly Condition[]
  readonly calendar: readonly CalendarEntry[]
  readonly quantities: readonly Quantity[]
  readonly indicators: readonly Indicator[]
  readonly contingencies: readonly Contingency[]
  readonly options: readonly Option[]
  readonly whatIfs: readonly WhatIf[]
  readonly criteria: readonly Criterion[]
  readonly values: readonly Values[]
  readonly questions: readonly Question[]
}

/**
 * What is run: a situation in one reading, and the regimes that options and what-ifs bring, each from its date.
 * The first regime starts at `situation.from`. Every regime has the same factors, states, events and questions;
 * `sets` are assignments made once on entering it, after that day's calendar.
 */
export interface Course {
  readonly situation: Situation
  readonly options: readonly string[]
  readonly whatIfs: readonly string[]
  readonly regimes: readonly {
    readonly from: Day
    readonly situation: Situation
    readonly sets: readonly Assignment[]
  }[]
}

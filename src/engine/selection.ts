import type { Course, Situation } from '../language/situation.ts'
import { everything } from './compile-chain.ts'
import type { Keep } from './keep.ts'
import { relevantTo, rootsOf } from './relevance.ts'

/** Ids of what is asked for alone; a kind that is left out is then not asked for at all. */
export interface Only {
  readonly questions?: readonly string[]
  readonly contingencies?: readonly string[]
  readonly events?: readonly string[]
  /** States of factors and quantities too. */
  readonly factors?: true
}

/** What a forecast is to answer. `whole`: everything, states of factors and quantities included. */
export interface Selection {
  readonly whole: boolean
  readonly questions: ReadonlySet<string>
  readonly contingencies: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

export function selectionOf(course: Course, only: Only | undefined): Selection {
  const { questions, contingencies, events } = course.situation
  const ids = (elements: readonly { readonly id: string }[], chosen: readonly string[] | undefined) =>
    new Set(only ? chosen : elements.map(({ id }) => id))
  return {
    whole: only === undefined || only.factors === true,
    questions: ids(questions, only?.questions),
    contingencies: ids(contingencies, only?.contingencies),
    events: ids(events, only?.events),
  }
}

/** The elements of a situation that are to be answered. */
export function selectedIn(
  { factors, quantities, events, questions, contingencies }: Situation,
  to: Selection,
) {
  return {
    factors: to.whole ? factors : [],
    quantities: to.whole ? quantities : [],
    events: events.filter(({ id }) => to.events.has(id)),
    questions: questions.filter(({ id }) => to.questions.has(id)),
    contingencies: contingencies.filter(({ id }) => to.contingencies.has(id)),
  }
}

/** What a chain must keep to answer the selection. */
export function keepFor(course: Course, selection: Selection): Keep {
  const { situation } = course
  if (selection.whole) return everything(situation)
  const asked = [
    ...situation.questions.filter(({ id }) => selection.questions.has(id)),
    ...situation.contingencies.filter(({ id }) => selection.contingencies.has(id)),
  ]
  const asks = asked.flatMap(({ ask, given }) => (given ? [ask, given] : [ask]))
  const roots = rootsOf(situation, asks)
  return relevantTo(course, { factors: roots.factors, events: [...roots.events, ...selection.events] })
}

import type { Ask, Clause, Condition, Situation, Target } from '../language/situation.ts'
import { longDate } from './dates.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import { pickText } from './text.ts'

/** Names of a situation's elements, as its titles give them; an id stands for what has no title. */
export interface ElementWords {
  readonly actor: (id: string) => string
  readonly factor: (id: string) => string
  /** A state with its factor's name. */
  readonly state: (factor: string, state: string) => string
  /** A state's own name. */
  readonly stateAlone: (factor: string, state: string) => string
  readonly event: (id: string) => string
  readonly outcome: (event: string, outcome: string) => string
  readonly condition: (condition: Condition) => string
  readonly target: (target: Target) => string
  /** An option or a what-if. */
  readonly measure: (id: string) => string
  readonly ask: (ask: Ask) => string
}

/** The names of a situation's elements in a language. */
export function elementWords(situation: Situation, language: Language): ElementWords {
  const phrases = phrasesOf(language)
  const titles = (elements: readonly { id: string; title: Readonly<Record<string, string>> }[]) =>
    new Map(elements.map(({ id, title }) => [id, pickText(title, language) || id]))
  const actors = titles(situation.actors)
  const factors = titles(situation.factors)
  const states = new Map(situation.factors.map((factor) => [factor.id, titles(factor.states)]))
  const events = titles(situation.events)
  const quantities = titles(situation.quantities)
  const outcomes = new Map(situation.events.map((event) => [event.id, event.outcomes]))

  const factor = (id: string) => factors.get(id) ?? id
  const stateAlone = (of: string, id: string) => states.get(of)?.get(id) ?? id
  const state = (of: string, id: string) => phrases.stateOf(factor(of), stateAlone(of, id))
  const event = (id: string) => events.get(id) ?? id
  const outcomeAlone = (of: string, id: string) => {
    const title = outcomes.get(of)?.find((outcome) => outcome.id === id)?.title
    return (title && pickText(title, language)) || (id === 'rest' ? phrases.rest : id)
  }
  const outcome = (of: string, id: string) => phrases.outcomeOf(event(of), outcomeAlone(of, id))
  const clause = (parts: Clause) =>
    phrases.all(
      parts.map((part) =>
        phrases.stateOf(
          factor(part.factor),
          phrases.either(part.states.map((id) => stateAlone(part.factor, id))),
        ),
      ),
    )
  const condition = (any: Condition) =>
    any.length === 0 || any.some((parts) => parts.length === 0)
      ? phrases.always
      : phrases.any(any.map(clause))
  const target = (to: Target) => {
    if (to.kind === 'state') return state(to.factor, to.state)
    if (to.kind === 'factor') return phrases.upwards(factor(to.factor))
    return to.kind === 'event' ? event(to.event) : outcome(to.event, to.outcome)
  }
  const measures = titles([...situation.options, ...situation.whatIfs])
  const eventList = (ids: readonly string[]) => phrases.either(ids.map(event))
  const ask = (asked: Ask) => {
    const dated = (what: string, when: string) =>
      language === 'ja' ? `${what}（${when}）` : `${what} (${when})`
    if (asked.kind === 'at')
      return dated(condition(asked.condition), phrases.on(longDate(asked.at, language)))
    if (asked.kind === 'mean' || asked.kind === 'above')
      return quantities.get(asked.quantity) ?? asked.quantity
    const what = asked.kind === 'reach' ? condition(asked.condition) : eventList(asked.events)
    return dated(what, phrases.by(longDate(asked.by, language)))
  }
  return {
    actor: (id) => actors.get(id) ?? id,
    factor,
    state,
    stateAlone,
    event,
    outcome,
    measure: (id) => measures.get(id) ?? id,
    condition,
    target,
    ask,
  }
}

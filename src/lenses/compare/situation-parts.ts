import type {
  Actor,
  CalendarEntry,
  Claim,
  Contingency,
  Criterion,
  Element,
  EventDefinition,
  Factor,
  Indicator,
  Judgement,
  Option,
  Outcome,
  Quantity,
  Question,
  Situation,
  State,
  Text,
  Values,
  WhatIf,
} from '../../language/situation.ts'
import type { IdsOf, PartKind, PartName, PartOf, PartValue, SituationPart } from './situation-part.ts'

type Parts = { readonly [P in PartName]?: PartValue | null | false }

/** Everything in a situation that readings can have otherwise, but for the judgements that answers hang on. */
export function situationParts(situation: Situation): SituationPart[] {
  const { viewpoint, impossible, alike } = situation
  const of = <E extends { readonly id: string }>(
    kind: PartKind,
    elements: readonly E[],
    parts: (element: E) => SituationPart[],
  ) => elements.flatMap((element) => [whole(kind, element.id), ...parts(element)])
  return [
    ...partsWith('situation', '', null, { viewpoint: viewpoint !== null && idsOf('actor', [viewpoint]) }),
    ...of('actor', situation.actors, ofActor),
    ...of('factor', situation.factors, ofFactor),
    ...of('event', situation.events, ofEvent),
    ...situation.influences.flatMap(({ id, note }) => partsWith('influence', id, null, { note: told(note) })),
    ...of('calendar', situation.calendar, ofEntry),
    ...impossible.map((one) => whole('impossible', JSON.stringify(one))),
    ...alike.map((one) => whole('alike', JSON.stringify(one))),
    ...of('quantity', situation.quantities, ofQuantity),
    ...of('indicator', situation.indicators, ofIndicator),
    ...of('contingency', situation.contingencies, ofContingency),
    ...of('question', situation.questions, (one) => ofQuestion('question', one)),
    ...of('criterion', situation.criteria, ofCriterion),
    ...of('values', situation.values, ofValues),
    ...of('option', situation.options, ofOption),
    ...of('what-if', situation.whatIfs, ofWhatIf),
    ...of('claim', situation.claims, ofClaim),
  ]
}

function partsWith(kind: PartKind, id: string, of: PartOf | null, parts: Parts): SituationPart[] {
  const names = Object.keys(parts) as PartName[]
  return names.flatMap((part) => {
    const value = parts[part]
    return value ? [{ kind, id, of, part, value }] : []
  })
}

function whole(kind: PartKind, id: string, of: PartOf | null = null): SituationPart {
  return { kind, id, of, part: 'element', value: { present: true } }
}

function told(text: Text | undefined): PartValue | null {
  return text === undefined ? null : { text }
}

function idsOf(of: IdsOf, ids: readonly string[]): PartValue | null {
  return ids.length === 0 ? null : { ids, of }
}

function writtenOf(text: string | null | undefined): PartValue | null {
  return text === null || text === undefined ? null : { written: text }
}

function numberOf({ scale, low, high, nominal }: Judgement): PartValue {
  return { number: { scale, low, high, nominal } }
}

function common({ title, because, note }: Omit<Element, 'id' | 'at'>): Parts {
  return { title: told(title), because: idsOf('claim', because), note: told(note) }
}

function ofActor(actor: Actor): SituationPart[] {
  const { id, interests, ranking } = actor
  const bare = interests.map(({ kind, about }) => ({ kind, about }))
  return [
    ...partsWith('actor', id, null, {
      ...common(actor),
      interests: interests.length > 0 && { interests: bare },
      ranking: ranking.length > 0 && { ranking },
    }),
    ...interests.flatMap(({ weight, because, note }, place) =>
      partsWith(
        'actor',
        id,
        { kind: 'interest', interest: bare[place]! },
        {
          weight: weight && numberOf(weight),
          because: idsOf('claim', because),
          note: told(note),
        },
      ),
    ),
  ]
}

function ofFactor(factor: Factor): SituationPart[] {
  const { id, owner, states, ordered, oneWay } = factor
  return [
    ...partsWith('factor', id, null, {
      ...common(factor),
      owner: idsOf('actor', owner),
      states: idsOf(
        'state',
        states.map((state) => state.id),
      ),
      ordered: ordered && { flag: true },
      'one-way': oneWay && { flag: true },
    }),
    ...states.flatMap((state) => ofState(id, state)),
  ]
}

function ofState(factor: string, { id, title, requires, onlyByEvent, final }: State): SituationPart[] {
  const of = { kind: 'state', id } as const
  return [
    whole('factor', factor, of),
    ...partsWith('factor', factor, of, {
      title: told(title),
      requires: requires && { condition: requires },
      'only-by-event': onlyByEvent && { flag: true },
      final: final && { flag: true },
    }),
  ]
}

function ofEvent(event: EventDefinition): SituationPart[] {
  const { id, owner, requires, outcomes, baseRate, alwaysReported } = event
  return [
    ...partsWith('event', id, null, {
      ...common(event),
      owner: idsOf('actor', owner),
      requires: requires && { condition: requires },
      reported: alwaysReported && { flag: true },
      'base-rate': baseRate && numberOf(baseRate.rate),
    }),
    ...outcomes.flatMap((outcome, place) => ofOutcome('event', id, outcome, place)),
  ]
}

/** An outcome without a name is known by its place, from 1. */
function ofOutcome(
  kind: 'event' | 'calendar',
  id: string,
  { id: name, title, sets }: Outcome,
  place: number,
): SituationPart[] {
  const of = { kind: 'outcome', id: name ?? String(place + 1) } as const
  return [
    whole(kind, id, of),
    ...partsWith(kind, id, of, { title: told(title), sets: Object.keys(sets).length > 0 && { sets } }),
  ]
}

function ofEntry(entry: CalendarEntry): SituationPart[] {
  const { id, date, what } = entry
  return [
    ...partsWith('calendar', id, null, {
      ...common(entry),
      date: { day: date },
      event: what.kind === 'window' && { event: what.event },
    }),
    ...(what.kind === 'window' ? [] : what.outcomes.flatMap((one, at) => ofOutcome('calendar', id, one, at))),
  ]
}

function ofQuantity(quantity: Quantity): SituationPart[] {
  return partsWith('quantity', quantity.id, null, { ...common(quantity), unit: told(quantity.unit) })
}

function ofIndicator(indicator: Indicator): SituationPart[] {
  const { id, factor, lookDays, seen } = indicator
  return [
    ...partsWith('indicator', id, null, {
      ...common(indicator),
      factor: { factor },
      look: lookDays !== null && { days: lookDays },
    }),
    ...seen.flatMap((judgement) =>
      partsWith('indicator', id, { kind: 'state', id: stateSeen(judgement) }, { seen: numberOf(judgement) }),
    ),
  ]
}

/** Addresses of what is seen end with the state. */
function stateSeen({ address }: Judgement): string {
  return address.slice(address.lastIndexOf('|') + 1)
}

type Asking = Pick<Question, 'id' | 'title' | 'because' | 'note' | 'ask' | 'given'>

function ofQuestion(kind: 'question' | 'contingency' | 'criterion', question: Asking): SituationPart[] {
  const { id, ask, given } = question
  return partsWith(kind, id, null, { ...common(question), ask: { ask }, given: given && { ask: given } })
}

function ofContingency(contingency: Contingency): SituationPart[] {
  const { id, harm, partOf } = contingency
  return [
    ...ofQuestion('contingency', contingency),
    ...partsWith('contingency', id, null, { 'part-of': partOf !== null && { contingency: partOf } }),
    ...Object.entries(harm).flatMap(([actor, points]) =>
      partsWith('contingency', id, { kind: 'actor', id: actor }, { harm: numberOf(points) }),
    ),
  ]
}

function ofCriterion(criterion: Criterion): SituationPart[] {
  const { id, want, atMost, atLeast } = criterion
  const limit = (value: number | null): PartValue | false =>
    value !== null && { number: { scale: 'number', low: value, high: value, nominal: value } }
  return [
    ...ofQuestion('criterion', criterion),
    ...partsWith('criterion', id, null, {
      want: { choice: want },
      'at-most': limit(atMost),
      'at-least': limit(atLeast),
    }),
  ]
}

function ofValues(values: Values): SituationPart[] {
  const { id, actor, weights } = values
  return [
    ...partsWith('values', id, null, { ...common(values), actor: actor !== null && idsOf('actor', [actor]) }),
    ...Object.entries(weights).flatMap(([criterion, weight]) =>
      partsWith('values', id, { kind: 'criterion', id: criterion }, { weight: numberOf(weight) }),
    ),
  ]
}

function ofMeasure(kind: 'option' | 'what-if', measure: Option | WhatIf): SituationPart[] {
  const { id, from, sets, alters } = measure
  return [
    ...partsWith(kind, id, null, {
      ...common(measure),
      from: from !== null && { day: from },
      sets: Object.keys(sets).length > 0 && { sets },
    }),
    ...Object.entries(alters).flatMap(([way, text]) =>
      partsWith(kind, id, { kind: 'change', id: way }, { alters: { written: text } }),
    ),
  ]
}

function ofOption(option: Option): SituationPart[] {
  const { id, actor, cost, excludes, needs } = option
  return [
    ...ofMeasure('option', option),
    ...partsWith('option', id, null, {
      actor: actor !== null && idsOf('actor', [actor]),
      cost: cost !== null && { choice: cost },
      excludes: idsOf('option', excludes),
      needs: idsOf('option', needs),
    }),
  ]
}

function ofWhatIf(whatIf: WhatIf): SituationPart[] {
  return ofMeasure('what-if', whatIf)
}

function ofClaim({ id, says, source, at, via, by, date, grade, note }: Claim): SituationPart[] {
  return partsWith('claim', id, null, {
    says: told(says),
    source: source !== null && idsOf('source', [source]),
    at: at !== null && { locator: at },
    via: via && writtenOf([via.source, via.at ?? ''].join(' ').trim()),
    by: by && told(by),
    date: writtenOf(date),
    grade: grade && writtenOf(`${grade.reliability}${grade.credibility}`),
    note: told(note),
  })
}

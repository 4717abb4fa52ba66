import {
  type AskText,
  type ConditionText,
  dateOf,
  type FactorText,
  type SituationText,
  type TargetText,
} from './random-situation.ts'

/** The same situation with other ids for factors and states, in another alphabetical order. */
export function relabelled(situation: SituationText): {
  changed: SituationText
  nameOf: (name: string) => string
} {
  // Descending where the old ids ascend: the digits of the space stand the other way round.
  const factor = (id: string) => (/^f\d$/.test(id) ? `z${9 - Number(id[1])}` : id)
  const state = (id: string) => `old-${id}`
  const states = (ids: string | string[]) => (Array.isArray(ids) ? ids.map(state) : state(ids))
  const sets = (record: Record<string, string>) => mapEntries(record, factor, state)
  const condition = (where: ConditionText) => mapEntries(where, factor, states)
  const target = (to: TargetText): TargetText => {
    if (typeof to === 'string') return factor(to)
    const [id, part] = Object.entries(to)[0]!
    return /^f\d$/.test(id) ? { [factor(id)]: state(part) } : to
  }
  const ask = (one: AskText): AskText => ('state' in one ? { ...one, state: condition(one.state) } : one)
  const changed: SituationText = {
    ...situation,
    factors: mapEntries(situation.factors, factor, (one) => relabelledFactor(one, state, condition)),
    events: mapEntries(situation.events, keep, (event) => ({
      ...event,
      ...(event.requires ? { requires: condition(event.requires) } : {}),
      outcomes: mapEntries(event.outcomes, keep, (outcome) => ({
        ...outcome,
        sets: sets(outcome.sets ?? {}),
      })),
    })),
    influences: situation.influences.map(({ from, to, points }) => ({
      from: condition(from),
      to: target(to),
      points,
    })),
    calendar: situation.calendar.map((entry) =>
      'event' in entry
        ? entry
        : {
            ...entry,
            outcomes: entry.outcomes.map(({ chance, sets: own }) => ({ chance, sets: sets(own) })),
          },
    ),
    quantities: mapEntries(situation.quantities, keep, (quantity) => ({
      ...quantity,
      grows: mapEntries(quantity.grows, factor, (grows) => mapEntries(grows, state, keep)),
    })),
    questions: mapEntries(situation.questions, keep, ({ ask: asked, given }) => ({
      ask: ask(asked),
      ...(given ? { given: ask(given) } : {}),
    })),
  }
  const nameOf = (name: string) =>
    name.replace(/^(f\d)=(s\d)$/, (_, f: string, s: string) => `${factor(f)}=${state(s)}`)
  return { changed, nameOf }
}

function relabelledFactor(
  one: FactorText,
  state: (id: string) => string,
  condition: (where: ConditionText) => ConditionText,
): FactorText {
  return {
    ...one,
    states: mapEntries(one.states, state, (rules) =>
      rules.requires ? { ...rules, requires: condition(rules.requires) } : rules,
    ),
    start: typeof one.start === 'string' ? state(one.start) : mapEntries(one.start, state, keep),
    ...(one.lean ? { lean: mapEntries(one.lean, state, keep) } : {}),
  }
}

/** Twice the time from the start to every date, tempos twice as long, rates and growth half as high. */
export function scaledInTime(situation: SituationText): SituationText {
  const first = dayOf(situation.from)
  const date = (text: string) => dateOf(first + 2 * (dayOf(text) - first))
  const ask = (one: AskText): AskText =>
    'by' in one ? { ...one, by: date(one.by) } : ({ ...one, at: date(one.at) } as AskText)
  return {
    ...situation,
    to: date(situation.to),
    factors: mapEntries(situation.factors, keep, (factor) => ({
      ...factor,
      ...(factor.tempo ? { tempo: `${2 * Number.parseInt(factor.tempo, 10)} days` } : {}),
    })),
    events: mapEntries(situation.events, keep, (event) => ({
      ...event,
      rate: `${Number.parseFloat(event.rate) / 2} per year`,
    })),
    calendar: situation.calendar.map((entry) => ({ ...entry, date: date(entry.date) })),
    quantities: mapEntries(situation.quantities, keep, (quantity) => ({
      ...quantity,
      grows: mapEntries(quantity.grows, keep, (grows) => mapEntries(grows, keep, (growth) => growth / 2)),
    })),
    questions: mapEntries(situation.questions, keep, ({ ask: asked, given }) => ({
      ask: ask(asked),
      ...(given ? { given: ask(given) } : {}),
    })),
  }
}

/** Everything whose order means nothing, the other way round: states keep theirs, entries of one date too. */
export function shuffled(situation: SituationText): SituationText {
  const reversed = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).reverse())
  const isOneDate = new Set(situation.calendar.map(({ date }) => date)).size < situation.calendar.length
  return {
    ...situation,
    factors: reversed(situation.factors),
    events: reversed(situation.events),
    influences: [...situation.influences].reverse(),
    calendar: isOneDate ? situation.calendar : [...situation.calendar].reverse(),
    questions: reversed(situation.questions),
  }
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

function keep<Value>(value: Value): Value {
  return value
}

function mapEntries<In, Out>(
  record: Readonly<Record<string, In>>,
  key: (key: string) => string,
  value: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [key(name), value(one)]))
}

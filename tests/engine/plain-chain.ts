import type {
  Assignment,
  Condition,
  EventDefinition,
  Factor,
  Influence,
  Outcome,
  Situation,
} from '../../src/language/situation.ts'

// The meaning of a situation written out configuration by configuration, straight from its definition and sharing
// nothing with the compiler: slow, and only for the nominal values.

export type Configuration = Readonly<Record<string, string>>

export function configurationsOf(situation: Situation): Configuration[] {
  return situation.factors.reduce<Configuration[]>(
    (all, factor) => all.flatMap((x) => factor.states.map((state) => ({ ...x, [factor.id]: state.id }))),
    [{}],
  )
}

export function holdsIn(condition: Condition, x: Configuration): boolean {
  return condition.some((clause) => clause.every(({ factor, states }) => states.includes(x[factor]!)))
}

export function startChance(situation: Situation, x: Configuration): number {
  return situation.factors.reduce((chance, factor) => {
    const place = factor.states.findIndex(({ id }) => id === x[factor.id])
    return chance * factor.start[place]!.nominal
  }, 1)
}

/** Rates per year at which the factor leaves x for each other state. */
export function factorRates(situation: Situation, factor: Factor, x: Configuration): Map<string, number> {
  const rates = new Map<string, number>()
  const present = factor.states.findIndex(({ id }) => id === x[factor.id])
  if (!factor.tempo || factor.states[present]!.final) return rates
  const allowed = factor.states.map(
    (_, place) => place === present || mayEnter(situation, factor, x, present, place),
  )
  const weights = factor.states.map((state, place) => {
    const onState = (influence: Influence) => stepsToward(influence, factor, state.id, place)
    const points = situation.influences
      .filter((influence) => holdsIn(influence.from, x))
      .reduce((sum, influence) => sum + onState(influence) * influence.points.nominal, 0)
    const lean = factor.lean[place]?.nominal ?? 0
    return allowed[place]
      ? 2 ** (lean + points + (place === present ? (factor.inertia?.nominal ?? 0) : 0))
      : 0
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [place, state] of factor.states.entries()) {
    if (place !== present && weights[place]! > 0) {
      rates.set(state.id, weights[place]! / total / factor.tempo[present]!.nominal)
    }
  }
  return rates
}

function stepsToward({ to }: Influence, factor: Factor, state: string, place: number): number {
  if (to.kind === 'state') return to.factor === factor.id && to.state === state ? 1 : 0
  return to.kind === 'factor' && to.factor === factor.id ? place : 0
}

function mayEnter(
  situation: Situation,
  factor: Factor,
  x: Configuration,
  present: number,
  place: number,
): boolean {
  const state = factor.states[place]!
  if (state.onlyByEvent || (state.requires && !holdsIn(state.requires, x))) return false
  if (factor.oneWay && place !== present + 1) return false
  if (factor.ordered && Math.abs(place - present) !== 1) return false
  return !situation.impossible.some((condition) => holdsIn(condition, { ...x, [factor.id]: state.id }))
}

/** How many times its usual rate or odds an event has in x; 0 where its gate is shut. */
export function eventMultiple(situation: Situation, event: EventDefinition, x: Configuration): number {
  if (event.requires && !holdsIn(event.requires, x)) return 0
  return (
    2 **
    pointsOn(situation, x, (influence) => influence.to.kind === 'event' && influence.to.event === event.id)
  )
}

function pointsOn(situation: Situation, x: Configuration, isOn: (influence: Influence) => boolean): number {
  return situation.influences
    .filter((influence) => isOn(influence) && holdsIn(influence.from, x))
    .reduce((sum, influence) => sum + influence.points.nominal, 0)
}

/** Where the outcomes lead from x, with their chances; `event` null for a plain calendar entry. */
export function outcomesIn(
  situation: Situation,
  event: string | null,
  outcomes: readonly Outcome[],
  x: Configuration,
): { to: Configuration; chance: number }[] {
  const remainder = 1 - outcomes.reduce((sum, { chance }) => sum + (chance?.nominal ?? 0), 0)
  const named = outcomes.some(({ id }) => id === 'rest')
  const all: { id: string | null; chance: number; sets: Assignment }[] = [
    ...outcomes.map(({ id, chance, sets }) => ({ id, chance: chance?.nominal ?? remainder, sets })),
    ...(named ? [] : [{ id: 'rest', chance: remainder, sets: {} }]),
  ]
  const weights = all.map(({ id, chance }) => {
    const isOn = ({ to }: Influence) => to.kind === 'outcome' && to.event === event && to.outcome === id
    return chance * 2 ** pointsOn(situation, x, isOn)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return all.map(({ sets }, place) => ({ to: { ...x, ...sets }, chance: weights[place]! / total }))
}

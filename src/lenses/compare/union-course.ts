import type { Course, Factor, Judgement, Situation } from '../../language/situation.ts'

/**
 * A course in which every number of two sides can stand: built as the first side is, with the influences, leans and inertias that only
 * the other has. What a side does not have is worth no points there. All else of the other side that is not a
 * number is left out (see `structureDiffers`).
 */
export function unionCourse(skeleton: Course, other: Situation): Course {
  const { situation } = skeleton
  const known = new Set(situation.influences.map(({ id }) => id))
  const added = other.influences.filter(({ id }) => !known.has(id))
  const factors = new Map(other.factors.map((factor) => [factor.id, factor]))
  const united: Situation = {
    ...situation,
    factors: situation.factors.map((factor) => unitedFactor(factor, factors.get(factor.id))),
    influences: [...situation.influences, ...added].sort((one, two) => (one.id < two.id ? -1 : 1)),
  }
  return { ...skeleton, situation: united, regimes: [{ ...skeleton.regimes[0]!, situation: united }] }
}

function unitedFactor(factor: Factor, other: Factor | undefined): Factor {
  if (other === undefined) return factor
  return {
    ...factor,
    lean: factor.lean.map((lean, place) => lean ?? other.lean[place] ?? null),
    inertia: factor.inertia ?? other.inertia,
  }
}

/** Whether two situations differ in something that no number carries: states, gates, outcomes, dates, what is impossible. */
export function structureDiffers(first: Situation, second: Situation): boolean {
  return JSON.stringify(structureOf(first)) !== JSON.stringify(structureOf(second))
}

function structureOf({ factors, events, impossible, calendar, quantities }: Situation): unknown {
  return {
    factors: factors.map(({ id, states, ordered, oneWay, tempo, start }) => ({
      id,
      ordered,
      oneWay,
      states: states.map(({ id: state, requires, onlyByEvent, final }) => [
        state,
        requires,
        onlyByEvent,
        final,
      ]),
      numbers: addressesOf([...(tempo ?? []), ...start]),
    })),
    events: events.map(({ id, requires, outcomes, rate }) => ({
      id,
      requires,
      outcomes: outcomes.map(({ id: outcome, sets, chance }) => [outcome, sets, chance?.address]),
      numbers: addressesOf([rate]),
    })),
    impossible,
    calendar: calendar.map(({ id, date, what }) => ({
      id,
      date,
      what:
        what.kind === 'window'
          ? [what.event, what.chance.address]
          : what.outcomes.map(({ id: outcome, sets, chance }) => [outcome, sets, chance?.address]),
    })),
    quantities: quantities.map(({ id, grows, jumps, start }) => ({
      id,
      numbers: addressesOf([start, ...grows.map(({ perYear }) => perYear), ...jumps.map(({ by }) => by)]),
    })),
  }
}

function addressesOf(judgements: readonly Judgement[]): string[] {
  return judgements.map(({ address }) => address)
}

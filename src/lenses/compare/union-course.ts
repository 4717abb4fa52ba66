import type { Course, Factor, Judgement, Situation } from '../../language/situation.ts'
import { agreementOf, type DifferingJudgement } from './differing-judgements.ts'

/**
 * A course in which every number of two sides can stand: built as the first side is, with the influences, leans and inertias that only
 * the other has. What a side does not have is worth no points there. All else of the other side that is not a
 * number is left out (see `structureDiffers`).
 */
function unionCourse(skeleton: Course, other: Situation): Course {
  const united = unitedSituation(skeleton.situation, other)
  return { ...skeleton, situation: united, regimes: [{ ...skeleton.regimes[0]!, situation: united }] }
}

function unitedSituation(situation: Situation, other: Situation): Situation {
  const known = new Set(situation.influences.map(({ id }) => id))
  const added = other.influences.filter(({ id }) => !known.has(id))
  const factors = new Map(other.factors.map((factor) => [factor.id, factor]))
  return {
    ...situation,
    factors: situation.factors.map((factor) => unitedFactor(factor, factors.get(factor.id))),
    influences: [...situation.influences, ...added].sort((one, two) => (one.id < two.id ? -1 : 1)),
  }
}

/** Two sides as one course can be drawn: built as the first, and as the second, and the numbers in which they differ. */
export interface United {
  readonly courses: readonly [Course, Course]
  readonly differing: readonly DifferingJudgement[]
  /** Whether they differ in something that no number carries. */
  readonly differs: boolean
}

/**
 * Unites two sides, of which the second may change as measures come into force. A number that a measure changes is another number from
 * its date on: it is known by its address and the regime.
 */
export function uniteSides(first: Course, second: Course): United {
  if (isPlain(first) && isPlain(second))
    return {
      courses: [unionCourse(first, second.situation), unionCourse(second, first.situation)],
      differing: agreementOf(first.situation, second.situation).differing,
      differs: structureDiffers(first.situation, second.situation),
    }
  const regimes = second.regimes.map(({ situation }, place) => {
    const { differing } = agreementOf(first.situation, situation)
    const renamed = new Map(differing.map(({ address }) => [address, `${address} @${place}`]))
    return {
      differing: differing.map((one) => ({ ...one, address: renamed.get(one.address)! })),
      asFirst: withAddresses(unitedSituation(first.situation, situation), renamed),
      asSecond: withAddresses(unitedSituation(situation, first.situation), renamed),
      differs: structureDiffers(first.situation, situation),
    }
  })
  const built = (skeleton: Course, key: 'asFirst' | 'asSecond'): Course => ({
    ...skeleton,
    regimes: second.regimes.map(({ from, sets }, place) => ({
      from,
      situation: regimes[place]![key],
      sets: key === 'asSecond' ? sets : [],
    })),
  })
  return {
    courses: [built(first, 'asFirst'), built(second, 'asSecond')],
    differing: regimes.flatMap(({ differing }) => differing),
    differs: regimes.some(({ differs }) => differs) || second.regimes.some(({ sets }) => sets.length > 0),
  }
}

/** A reading by itself: nothing taken, nothing supposed. */
function isPlain({ situation, regimes }: Course): boolean {
  return regimes.length === 1 && regimes[0]!.situation === situation && regimes[0]!.sets.length === 0
}

/** The situation with some judgements under other addresses. */
function withAddresses(situation: Situation, renamed: ReadonlyMap<string, string>): Situation {
  const { factors, events, influences, calendar, quantities } = situation
  const parts = { factors, events, influences, calendar, quantities }
  return { ...situation, ...(renamedIn(parts, renamed) as typeof parts) }
}

function renamedIn(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, renamed))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'address' ? (renamed.get(inner) ?? inner) : renamedIn(inner, renamed),
  ])
  return Object.fromEntries(entries)
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
function structureDiffers(first: Situation, second: Situation): boolean {
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

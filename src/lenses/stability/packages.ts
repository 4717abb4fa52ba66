import { compareText } from '../../language/notice.ts'
import type { Assignment, Condition, Situation, Text } from '../../language/situation.ts'
import { couldRest, mainConcept, type Study } from './close-look.ts'
import { conditionTest } from './condition-test.ts'
import { conceptBit } from './verdicts.ts'

/** A named combination of measures: a what-if, contingency or question about what the players decide. */
export interface Package {
  readonly id: string
  readonly title: Text
  /** Outcomes in which it holds, and how many of these could rest. */
  readonly outcomes: number
  readonly resting: number
  /** Of those that could rest, else of all, the one with the least changed from today; of equals the firmest. */
  readonly nearest: number
}

interface Named {
  readonly id: string
  readonly title: Text
  readonly holds: (outcome: number) => boolean
}

/** The what-ifs that set, and the contingencies and questions that ask for, states of what the players own. */
function namedIn(situation: Situation, { conflict }: Pick<Study, 'conflict'>): Named[] {
  const { factors, held, digits } = conflict
  const owned = new Set(factors.map(({ id }) => id))
  const asked = [...situation.contingencies, ...situation.questions].flatMap(({ id, title, ask, given }) =>
    given === null && 'condition' in ask ? [{ id, title, condition: ask.condition }] : [],
  )
  const trials = situation.whatIfs.map(({ id, title, sets }) => ({ id, title, condition: whatIsSet(sets) }))
  return [...trials, ...asked].flatMap(({ id, title, condition }) => {
    if (!condition.some((clause) => clause.some(({ factor }) => owned.has(factor)))) return []
    const test = conditionTest(condition, factors, held)
    return [{ id, title, holds: (outcome: number) => test(digits, outcome * factors.length) }]
  })
}

function whatIsSet(sets: Assignment): Condition {
  return [Object.entries(sets).map(([factor, state]) => ({ factor, states: [state] }))]
}

/** The packages, those first of whose forms the greatest share could rest. */
export function packagesOf(situation: Situation, study: Study): Package[] {
  const { conflict, found } = study
  const rests = couldRest(found)
  const packages = namedIn(situation, study).flatMap(({ id, title, holds }) => {
    const outcomes = Array.from({ length: conflict.graph.outcomes }, (_, one) => one).filter(holds)
    if (outcomes.length === 0) return []
    const resting = outcomes.filter(rests)
    const nearest = nearestOf(study, resting.length > 0 ? resting : outcomes)
    return [{ id, title, outcomes: outcomes.length, resting: resting.length, nearest }]
  })
  const share = ({ resting, outcomes }: Package) => resting / outcomes
  return packages.sort((a, b) => share(b) - share(a) || compareText(a.id, b.id))
}

/** Those outcomes in the order of how firm they stand; the same whatever the order in which they are met. */
export function firmestFirst(study: Study, outcomes: readonly number[]): number[] {
  const weighed = outcomes.map((outcome) => ({ outcome, firmness: firmness(study, outcome) }))
  weighed.sort((one, other) => {
    const place = one.firmness.findIndex((value, index) => value !== other.firmness[index])
    return place < 0 ? one.outcome - other.outcome : other.firmness[place]! - one.firmness[place]!
  })
  return weighed.map(({ outcome }) => outcome)
}

function nearestOf(study: Study, outcomes: readonly number[]): number {
  const least = outcomes.reduce(
    (fewest, outcome) => Math.min(fewest, changedIn(study, outcome)),
    Number.POSITIVE_INFINITY,
  )
  return firmestFirst(
    study,
    outcomes.filter((outcome) => changedIn(study, outcome) === least),
  )[0]!
}

function firmness(study: Study, outcome: number): number[] {
  const { conflict, found, near, ranks } = study
  const holding = found.stable.filter((bits) => bits[outcome]! & conceptBit.seq).length
  const nash = found.stable.filter((bits) => bits[outcome]! & conceptBit.nash).length
  const welcome = ranks.filter((own) => own[outcome]! >= own[conflict.today]!).length
  const share = near?.seen[mainConcept][outcome] ?? 0
  return [holding, nash, share, welcome, -changedIn(study, outcome)]
}

/** How many factors stand otherwise than today. */
function changedIn({ conflict: { factors, digits, today } }: Study, outcome: number): number {
  const width = factors.length
  return factors.filter((_, place) => digits[outcome * width + place] !== digits[today * width + place])
    .length
}

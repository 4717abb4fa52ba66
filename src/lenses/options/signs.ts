import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { evaluateCourses } from '../../engine/evaluation/evaluate-courses.ts'
import { batches, type EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Day } from '../../language/day.ts'
import type { Ask, Course, Indicator, Question, Situation } from '../../language/situation.ts'
import { batchInterval } from '../../numeric/batch-interval.ts'
import { answerAt, batchCount } from '../batched-answers.ts'
import type { Surroundings } from '../lens.ts'
import type { Measured } from '../measured.ts'
import { isProbability, type UsedCriterion } from './criteria.ts'
import { delayedCourse } from './delayed-course.ts'
import type { ValueSet } from './value-sets.ts'

/** What a sign says about taking one option on a day, by one set of values; readings count alike. Gains in points of the score. */
export interface Sign {
  readonly option: string
  /** Place of the set of values. */
  readonly values: number
  readonly indicator: string
  /** Chance that it is seen on the day. */
  readonly chance: number
  /** Gain of taking the option on that day, whatever is seen, over never taking it. */
  readonly anyway: Measured
  /** The same among the courses of things in which the sign is seen, and in which it is not. */
  readonly seen: Measured
  readonly unseen: Measured
  /** What looking is worth to the choice between taking it then and never: expected value of sample information. */
  readonly worth: number
}

/** One option: never taken, and taken, each with what it needs. */
export interface SignCourses {
  readonly option: string
  /** [readings] */
  readonly never: readonly Course[]
  readonly taken: readonly Course[]
}

/**
 * What each indicator, looked at once on a day, would say about taking each option from that day on. Conditions on the state of the
 * indicator's factor on that day: until then the option has changed nothing, so the chances of the states are the same with and
 * without it.
 */
export async function signsOf(
  courses: readonly SignCourses[],
  criteria: readonly UsedCriterion[],
  values: readonly ValueSet[],
  day: Day,
  plan: EvaluationPlan,
  { workers = workersInTurn, isCancelled }: Surroundings,
): Promise<Sign[]> {
  if (courses.length === 0) return []
  const { situation } = courses[0]!.never[0]!
  const readings = courses[0]!.never.length
  const asked = criteria.filter((one) => isProbability(one) && one.given === null && dayOf(one) >= day)
  const places = statesAsked(situation)
  if (asked.length === 0 || places.length === 0) return []
  const questions = questionsOf(asked, places, day)
  const nevers = [...new Set(courses.map(({ never }) => never))]
  const all = [
    ...nevers.flat(),
    ...courses.flatMap(({ taken, never }) =>
      taken.map((course, reading) => delayedCourse(never[reading]!, course, day)),
    ),
  ]
  const answers = await evaluateCourses(
    all.map((course) => askingOnly(course, questions)),
    [{ drawing: { kind: 'nominal' }, runs: plan.runs / batches, batches }],
    {
      isExact: plan.isExact,
      members: 1,
      seed: plan.seed,
      workers,
      ...(isCancelled ? { isCancelled } : {}),
    },
  )
  const table: SignTable = { criteria, asked, places, answers: answers.map(([one]) => one!), readings }
  return courses.flatMap(({ option, never }, place) => {
    const at = { never: nevers.indexOf(never), taken: nevers.length + place }
    return values.flatMap((set, view) =>
      situation.indicators.map((indicator) => signOf(table, { option, at, set, place: view }, indicator)),
    )
  })
}

interface StateAsked {
  readonly factor: string
  readonly state: string
}

interface SignTable {
  readonly criteria: readonly UsedCriterion[]
  readonly asked: readonly UsedCriterion[]
  readonly places: readonly StateAsked[]
  /** Each way of not taking an option, by reading; then each option, by reading. */
  readonly answers: readonly Answers[]
  readonly readings: number
}

function dayOf({ ask }: Question): Day {
  return 'by' in ask ? ask.by : ask.at
}

function statesAsked({ factors, indicators }: Situation): StateAsked[] {
  const told = new Set(indicators.map(({ factor }) => factor))
  return factors
    .filter(({ id }) => told.has(id))
    .flatMap(({ id, states }) => states.map((state) => ({ factor: id, state: state.id })))
}

/** The chance of each state on the day, then each criterion given each state. */
function questionsOf(asked: readonly UsedCriterion[], places: readonly StateAsked[], day: Day): Question[] {
  const held = ({ factor, state }: StateAsked) => ({
    kind: 'at' as const,
    condition: [[{ factor, states: [state] }]],
    at: day,
  })
  const question = (id: string, ask: Ask, given: Ask | null): Question => ({
    id,
    ask,
    given,
    title: {},
    because: [],
    at: asked[0]!.at,
  })
  return [
    ...places.map((place, index) => question(`state/${index}`, held(place), null)),
    ...asked.flatMap(({ ask }, criterion) =>
      places.map((place, index) => question(`criterion/${criterion}/${index}`, ask, held(place))),
    ),
  ]
}

interface Asked {
  readonly option: string
  /** Places of its courses among those answered. */
  readonly at: { readonly never: number; readonly taken: number }
  readonly set: ValueSet
  readonly place: number
}

function signOf(table: SignTable, { option, at, set, place }: Asked, indicator: Indicator): Sign {
  const gainsIn = (batch: number | null) => signGains(table, at, set, indicator, batch)
  const whole = gainsIn(null)
  const count = batchCount(table.answers[0]!)
  const parts = Array.from({ length: count }, (_, batch) => gainsIn(batch))
  const measured = (read: (gains: SignGains) => number): Measured =>
    count === 0 ? { value: read(whole) } : { value: read(whole), interval: batchInterval(parts.map(read)) }
  const { chance, seen, unseen } = whole
  const anyway = chance * seen + (1 - chance) * unseen
  return {
    option,
    values: place,
    indicator: indicator.id,
    chance,
    anyway: measured((gains) => gains.chance * gains.seen + (1 - gains.chance) * gains.unseen),
    seen: measured((gains) => gains.seen),
    unseen: measured((gains) => gains.unseen),
    worth: chance * Math.max(0, seen) + (1 - chance) * Math.max(0, unseen) - Math.max(0, anyway),
  }
}

interface SignGains {
  readonly chance: number
  readonly seen: number
  readonly unseen: number
}

/** Gains where a sign is seen and where it is not, from one batch of histories or from all (null). */
function signGains(
  table: SignTable,
  at: Asked['at'],
  set: ValueSet,
  indicator: Indicator,
  batch: number | null,
): SignGains {
  const { places, answers, readings } = table
  let [chance, seen, unseen] = [0, 0, 0]
  for (let reading = 0; reading < readings; reading += 1) {
    const never = answers[readings * at.never + reading]!
    const taken = answers[readings * at.taken + reading]!
    for (const [index, { factor, state }] of places.entries()) {
      if (factor !== indicator.factor) continue
      const held = answerAt(never, index, batch) / readings
      if (!(held > 0)) continue
      const likelihood = seenIn(indicator, table, factor, state)
      const gain = scoreGain(table, set, index, never, taken, batch)
      chance += held * likelihood
      seen += held * likelihood * gain
      unseen += held * (1 - likelihood) * gain
    }
  }
  return {
    chance,
    seen: chance > 0 ? seen / chance : 0,
    unseen: chance < 1 ? unseen / (1 - chance) : 0,
  }
}

function seenIn(indicator: Indicator, { places }: SignTable, factor: string, state: string): number {
  const own = places.filter((place) => place.factor === factor)
  return indicator.seen[own.findIndex((place) => place.state === state)]!.nominal
}

function scoreGain(
  { criteria, asked, places }: SignTable,
  { weights }: ValueSet,
  index: number,
  never: Answers,
  taken: Answers,
  batch: number | null,
): number {
  return asked.reduce((sum, criterion, place) => {
    const at = places.length * (1 + place) + index
    const change = answerAt(taken, at, batch) - answerAt(never, at, batch)
    const weight = weights[criteria.indexOf(criterion)]!
    return sum + (Number.isFinite(change) ? 100 * weight * (criterion.want === 'high' ? change : -change) : 0)
  }, 0)
}

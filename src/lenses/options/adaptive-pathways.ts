import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { evaluateCourses } from '../../engine/evaluation/evaluate-courses.ts'
import { batches, type EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Day } from '../../language/day.ts'
import type { Indicator, Question, Situation } from '../../language/situation.ts'
import { batchInterval } from '../../numeric/batch-interval.ts'
import { answerAt, batchCount } from '../batched-answers.ts'
import type { Surroundings } from '../lens.ts'
import type { Measured } from '../measured.ts'
import type { OtherCourses } from '../other-courses.ts'
import { isProbability, type UsedCriterion } from './criteria.ts'
import { delayedCourse } from './delayed-course.ts'
import { type Action, type Look, pathwayCandidates } from './pathway-candidates.ts'
import type { Sign } from './signs.ts'
import type { ValueSet } from './value-sets.ts'

/** What to do now and what to leave until signs have been looked at, by one set of values; readings count alike. */
export interface AdaptivePathway {
  /** Place of the set of values. */
  readonly values: number
  /** The indicators that are looked at on the day. */
  readonly indicators: readonly string[]
  /** Options taken from their own dates, whatever will be seen. */
  readonly now: readonly string[]
  /** What is taken besides from the day on, for each way the indicators may look. */
  readonly branches: readonly {
    /** Whether each indicator is seen, in their order. */
    readonly seen: readonly boolean[]
    readonly chance: number
    readonly later: readonly string[]
  }[]
  /** Points of the score over doing nothing. */
  readonly gain: Measured
  /** The best that was found without looking, and what the pathway is worth over it. */
  readonly fixed: readonly string[]
  readonly worth: Measured
}

/** Histories of each way to act: what is compared are differences with the same random numbers. */
const mostRuns = 4096

/** What a search for pathways is made from. */
export interface PathwaySearch {
  readonly situation: Situation
  readonly readings: readonly string[]
  readonly others: OtherCourses
  readonly offered: readonly string[]
  readonly criteria: readonly UsedCriterion[]
  readonly values: readonly ValueSet[]
  readonly signs: readonly Sign[]
  /** Options of every strategy that was tried. */
  readonly tried: readonly (readonly string[])[]
  readonly day: Day
  readonly plan: EvaluationPlan
}

/**
 * Decision trees of two steps: options taken from their own dates, one look at one or two indicators on a day, and further options from
 * that day on. Every way to act that is tried is answered given each state of the indicators' factors on the day, as it is and not added up from
 * options; each branch then takes the best of them.
 *
 * @returns for each set of values its pathways over the best fixed choice, the most valuable first
 *
 * Source: Haasnoot and others 2013, doi:10.1016/j.gloenvcha.2012.12.006; Raiffa & Schlaifer 1961.
 * Checked: against trees computed by hand, tests/lenses/pathways.test.ts.
 */
export async function adaptivePathways(
  search: PathwaySearch,
  surroundings: Surroundings,
): Promise<AdaptivePathway[]> {
  const { situation, readings, others, values, signs, offered, criteria } = search
  if (signs.length === 0) return []
  const isPossible = (options: readonly string[]) =>
    readings.every((reading) => others.course({ reading, options }) !== null)
  const { looks, actions } = pathwayCandidates(signs, values.length, search.tried, {
    options: situation.options,
    offered,
    isPossible,
  })
  const asked = criteria.filter((one) => isProbability(one) && one.given === null)
  if (looks.length === 0 || asked.length === 0) return []
  const cells = looks.map((look) => cellsOf(situation, look))
  const questions = questionsOf(asked, cells.flat(), search.day)
  const table = await answered(search, actions, questions, surroundings)
  const firsts = cells.map((_, at) => cells.slice(0, at).reduce((sum, own) => sum + own.length, 0))
  const all = { ...search, table, actions, asked, cellCount: cells.flat().length }
  const found = values.flatMap((_, view) => {
    const fixed = bestFixed(all, view)
    return looks
      .map((look, at) => pathwayOf(all, view, fixed, { look, cells: cells[at]!, first: firsts[at]! }))
      .sort((one, other) => other.worth.value - one.worth.value)
  })
  return found.filter(({ branches }) => new Set(branches.map(({ later }) => later.join())).size > 1)
}

/** One way things may stand on the day, as far as some indicators tell: a state of each of their factors. */
type Cell = readonly { readonly factor: string; readonly state: string }[]

function cellsOf({ factors, indicators }: Situation, look: Look): Cell[] {
  const told = [...new Set(look.map((id) => indicators.find((one) => one.id === id)!.factor))]
  return told.reduce<Cell[]>(
    (cells, id) => {
      const { states } = factors.find((factor) => factor.id === id)!
      return cells.flatMap((cell) => states.map((state) => [...cell, { factor: id, state: state.id }]))
    },
    [[]],
  )
}

/** Each criterion by itself, the chance of each cell, then each criterion given each cell. */
function questionsOf(asked: readonly UsedCriterion[], cells: readonly Cell[], day: Day): Question[] {
  const held = (cell: Cell) => ({
    kind: 'at' as const,
    condition: [cell.map(({ factor, state }) => ({ factor, states: [state] }))],
    at: day,
  })
  const base = { title: {}, because: [], at: asked[0]!.at }
  return [
    ...asked.map(({ ask }, place) => ({ ...base, id: `alone/${place}`, ask, given: null })),
    ...cells.map((cell, place) => ({ ...base, id: `cell/${place}`, ask: held(cell), given: null })),
    ...asked.flatMap(({ ask }, criterion) =>
      cells.map((cell, place) => ({ ...base, id: `given/${criterion}/${place}`, ask, given: held(cell) })),
    ),
  ]
}

/** @returns [actions][readings] */
async function answered(
  { readings, others, day, plan }: PathwaySearch,
  actions: readonly Action[],
  questions: readonly Question[],
  { workers = workersInTurn, isCancelled, onProgress }: Surroundings,
): Promise<Answers[][]> {
  const courses = actions.flatMap(({ now, later }) =>
    readings.map((reading) => {
      const base = others.course({ reading, options: now })!
      if (later.length === 0) return base
      return delayedCourse(base, others.course({ reading, options: [...now, ...later] })!, day)
    }),
  )
  const runs = Math.ceil(Math.min(mostRuns, plan.runs) / batches)
  const found = await evaluateCourses(
    courses.map((course) => askingOnly(course, questions)),
    [{ drawing: { kind: 'nominal' }, runs, batches }],
    {
      isExact: plan.isExact,
      members: 1,
      seed: plan.seed,
      workers,
      onShare: (share) => onProgress?.({ phase: 'pathways', share }),
      ...(isCancelled ? { isCancelled } : {}),
    },
  )
  return actions.map((_, place) => readings.map((_reading, at) => found[place * readings.length + at]![0]!))
}

interface Answered extends PathwaySearch {
  readonly table: readonly (readonly Answers[])[]
  readonly actions: readonly Action[]
  readonly asked: readonly UsedCriterion[]
  readonly cellCount: number
}

interface LookedAt {
  readonly look: Look
  readonly cells: readonly Cell[]
  /** Place of its first cell among those of all looks. */
  readonly first: number
}

/** The place of the best action without a look, by its score whatever is seen. */
function bestFixed(all: Answered, view: number): number {
  const fixed = [...all.actions.keys()].filter((place) => all.actions[place]!.later.length === 0)
  return fixed.reduce((best, place) =>
    scoreAlone(all, view, place, null) > scoreAlone(all, view, best, null) ? place : best,
  )
}

function scoreAlone(
  { table, asked, criteria, values }: Answered,
  view: number,
  action: number,
  batch: number | null,
): number {
  const readings = table[action]!
  const total = readings.reduce(
    (sum, answers) =>
      sum +
      asked.reduce(
        (score, criterion, place) =>
          score +
          weightOf(values[view]!, criteria, criterion) * met(criterion, answerAt(answers, place, batch)),
        0,
      ),
    0,
  )
  return total / readings.length
}

function weightOf(
  { weights }: ValueSet,
  criteria: readonly UsedCriterion[],
  criterion: UsedCriterion,
): number {
  return 100 * weights[criteria.indexOf(criterion)]!
}

function met({ want }: UsedCriterion, answer: number): number {
  return want === 'high' ? answer : 1 - answer
}

function pathwayOf(all: Answered, view: number, fixed: number, at: LookedAt): AdaptivePathway {
  const { actions, table, situation } = all
  const outcomes = at.look.reduce<boolean[][]>(
    (lists) =>
      lists.flatMap((list) => [
        [...list, true],
        [...list, false],
      ]),
    [[]],
  )
  const indicators = at.look.map((id) => situation.indicators.find((one) => one.id === id)!)
  const policies = new Set(actions.map(({ now }) => now.join('+')))
  const valued = [...policies].map((key) => {
    const own = [...actions.keys()].filter((place) => actions[place]!.now.join('+') === key)
    const chosen = outcomes.map((seen) => {
      const worthOf = (place: number) => seenScore(all, view, place, at, indicators, seen, null)
      return own.reduce((best, place) => (worthOf(place) > worthOf(best) ? place : best))
    })
    return { chosen, value: plannedScore(all, view, at, indicators, outcomes, chosen, null) }
  })
  const best = valued.reduce((top, one) => (one.value > top.value ? one : top))
  const nothing = actions.findIndex(({ now, later }) => now.length + later.length === 0)
  const count = batchCount(table[0]![0]!)
  const measured = (over: number): Measured => {
    const difference = (batch: number | null) =>
      plannedScore(all, view, at, indicators, outcomes, best.chosen, batch) -
      (over < 0 ? 0 : scoreAlone(all, view, over, batch))
    const value = difference(null)
    if (count === 0) return { value }
    return { value, interval: batchInterval(Array.from({ length: count }, (_, batch) => difference(batch))) }
  }
  const chances = outcomes.map((seen) => seenMass(all, best.chosen[0]!, at, indicators, seen, null))
  return {
    values: view,
    indicators: at.look,
    now: actions[best.chosen[0]!]!.now,
    branches: outcomes.map((seen, place) => ({
      seen,
      chance: chances[place]!,
      later: actions[best.chosen[place]!]!.later,
    })),
    gain: measured(nothing),
    fixed: actions[fixed]!.now,
    worth: measured(fixed),
  }
}

/** The score of a way to act over all outcomes, each with the action chosen for it. */
function plannedScore(
  all: Answered,
  view: number,
  at: LookedAt,
  indicators: readonly Indicator[],
  outcomes: readonly (readonly boolean[])[],
  chosen: readonly number[],
  batch: number | null,
): number {
  return outcomes.reduce(
    (sum, seen, place) => sum + seenScore(all, view, chosen[place]!, at, indicators, seen, batch),
    0,
  )
}

/** The chance of an outcome of the look, times the score that an action has then. */
function seenScore(
  all: Answered,
  view: number,
  action: number,
  at: LookedAt,
  indicators: readonly Indicator[],
  seen: readonly boolean[],
  batch: number | null,
): number {
  const { table, asked, criteria, values, cellCount } = all
  let sum = 0
  for (const answers of table[action]!) {
    for (const [place, cell] of at.cells.entries()) {
      const held = answerAt(answers, asked.length + at.first + place, batch)
      if (!(held > 0)) continue
      const weight = held * likelihood(all, cell, indicators, seen)
      for (const [number, criterion] of asked.entries()) {
        const given = asked.length + cellCount * (1 + number) + at.first + place
        const answer = answerAt(answers, given, batch)
        if (Number.isFinite(answer))
          sum += weight * weightOf(values[view]!, criteria, criterion) * met(criterion, answer)
      }
    }
  }
  return sum / table[action]!.length
}

function seenMass(
  all: Answered,
  action: number,
  at: LookedAt,
  indicators: readonly Indicator[],
  seen: readonly boolean[],
  batch: number | null,
): number {
  const readings = all.table[action]!
  const total = readings.reduce(
    (sum, answers) =>
      sum +
      at.cells.reduce(
        (own, cell, place) =>
          own +
          answerAt(answers, all.asked.length + at.first + place, batch) *
            likelihood(all, cell, indicators, seen),
        0,
      ),
    0,
  )
  return total / readings.length
}

/** The chance that the indicators look so in a cell. */
function likelihood(
  { situation }: Answered,
  cell: Cell,
  indicators: readonly Indicator[],
  seen: readonly boolean[],
): number {
  return indicators.reduce((product, indicator, place) => {
    const { states } = situation.factors.find(({ id }) => id === indicator.factor)!
    const state = cell.find(({ factor }) => factor === indicator.factor)!.state
    const chance = indicator.seen[states.findIndex(({ id }) => id === state)]!.nominal
    return product * (seen[place] ? chance : 1 - chance)
  }, 1)
}

import { askingOnly } from '../../engine/evaluation/asking-only.ts'
import { canBeExact, evaluateCourses, type Round } from '../../engine/evaluation/evaluate-courses.ts'
import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Course, Question } from '../../language/situation.ts'
import { batchInterval } from '../../numeric/batch-interval.ts'
import { shapleyValues } from '../../numeric/decision/shapley-values.ts'
import { philox } from '../../numeric/philox.ts'
import type { Surroundings } from '../lens.ts'
import type { Measured } from '../measured.ts'
import type { DifferingJudgement } from './differing-judgements.ts'
import { groupKey, type JudgementGroup, othersGroup, structureGroup } from './judgement-groups.ts'
import { uniteSides } from './union-course.ts'

/** What each group of differing judgements makes of the gap between two sides, answer by answer. */
export interface Attribution {
  readonly groups: readonly JudgementGroup[]
  /** Groups that do least by themselves and are counted together as `others`; empty where each stands alone. */
  readonly merged: readonly JudgementGroup[]
  /**
   * What each of the merged changes by itself, [questions][merged]: the mean of judging it alone as the second side does, and all but
   * it. They need not add up to the share of the others.
   */
  readonly alone: readonly (readonly number[])[]
  /** [questions][groups]; the shares of a question add up to its gap. Null where an answer is missing on some way. */
  readonly shares: readonly (readonly Measured[] | null)[]
  /** `every`: all sets of groups answered. `sampled`: orders of the groups drawn at random. */
  readonly method:
    | {
        readonly kind: 'every'
        readonly coalitions: number
        readonly isExact: boolean
        readonly runs: number
      }
    | { readonly kind: 'sampled'; readonly orders: number; readonly runs: number }
}

/** More groups than this have too many sets to answer every one. */
const mostGroups = 12
/** Where answers are simulated, so many are as many as can each be answered from enough histories. */
const usualGroups = 8
/** Histories of each way of judging one group otherwise, by which the groups that do least are found. */
const screeningRuns = 2048
/** Histories that all sets together may take, and the most of one. */
const mostHistories = 1_200_000
const mostRuns = 16_384
const batches = 8
/** Orders drawn, two at a time: each with its reverse. Each pair walks histories of its own. */
const orderPairs = 32
const runsOfOrder = 512
const quickSeconds = 20

/** Two sides of a comparison and where they differ. */
export interface Disagreement {
  readonly first: Course
  readonly second: Course
}

export interface AttributionOptions {
  readonly method: 'auto' | 'exact' | { readonly runs: number }
  readonly seed: number
  /** Groups to divide among, the rest of them counted together; null: as many as can be answered in every combination. */
  readonly groups: number | null
}

/**
 * Divides the gap between two sides of each question among the groups of judgements in which they differ: Shapley values, the mean over
 * all orders in which the second side's judgements could take the place of the first side's, at their nominal values.
 *
 * Source: Shapley 1953, doi:10.1515/9781400881970-018; sampled orders: Castro, Gómez & Tejada 2009,
 * doi:10.1016/j.cor.2008.04.004.
 */
export async function attribute(
  { first, second }: Disagreement,
  questions: readonly Question[],
  { method, seed, groups }: AttributionOptions,
  surroundings: Surroundings,
  onShare: (share: number) => void,
): Promise<Attribution> {
  const { courses, differing, differs } = uniteSides(first, second)
  const fine = groupsOf(differing, differs)
  const alone: Evaluation = {
    courses: courses.map((course) => askingOnly(course, questions)),
    parts: fine.map((group) => [group]),
    differing,
    seed,
    surroundings,
    onShare,
  }
  const every = { kind: 'every', coalitions: 1, isExact: true, runs: 0 } as const
  if (fine.length === 0)
    return { groups: fine, merged: [], alone: [], shares: questions.map(() => []), method: every }
  const most = Math.max(1, groups ?? usualCount(alone.courses, fine.length, method))
  const { merged, effects } =
    fine.length > most
      ? await leastTelling(alone, questions, fine.length - most + 1)
      : { merged: [], effects: [] }
  const kept = fine.filter((group) => !merged.includes(group))
  const evaluation = {
    ...alone,
    parts: [...kept.map((group) => [group]), ...(merged.length > 0 ? [merged] : [])],
  }
  const named = merged.length > 0 ? [...kept, othersGroup] : kept
  const found = await (named.length > mostGroups
    ? sampledOrders(evaluation, questions.length)
    : everySet(evaluation, questions.length, method))
  return { ...found, groups: named, merged, alone: effects }
}

/** All groups where every combination can be answered exactly or from many histories. */
function usualCount(
  courses: readonly Course[],
  groups: number,
  method: AttributionOptions['method'],
): number {
  const count = 2 ** Math.min(mostGroups, groups)
  const isExact =
    method === 'exact' || (method === 'auto' && canBeExact(courses.slice(0, 1), count, quickSeconds))
  return isExact ? mostGroups : usualGroups
}

/**
 * The groups that change the answers least when one of them alone is judged as the other side does, on either side: the mean
 * size of both changes, summed over the questions.
 */
async function leastTelling(
  evaluation: Evaluation,
  questions: readonly Question[],
  count: number,
): Promise<{ merged: JudgementGroup[]; effects: number[][] }> {
  const groups = evaluation.parts.flat()
  const sets = [
    [],
    groups,
    ...groups.flatMap((group) => [[group], groups.filter((other) => other !== group)]),
  ]
  const answers = await answerSets(
    { ...evaluation, onShare: () => undefined },
    sets.map((set) => ({ set, runs: screeningRuns, batches: 1, first: 0 })),
    false,
  )
  const size = (from: Answers, to: Answers) =>
    questions.reduce((sum, { ask }, place) => {
      const [before, after] = [from.values[place]!, to.values[place]!]
      const scale = ask.kind === 'count' || ask.kind === 'mean' ? Math.abs(before) : 1
      const change = Math.abs(after - before) / scale
      return Number.isFinite(change) ? sum + change : sum
    }, 0)
  const effects = groups.map((group, place) => ({
    group,
    effect: size(answers[0]!, answers[2 + 2 * place]!) + size(answers[1]!, answers[3 + 2 * place]!),
  }))
  const least = effects.sort((one, other) => one.effect - other.effect).slice(0, count)
  const places = [...groups.keys()].filter((place) => least.some(({ group }) => group === groups[place]))
  const change = (from: Answers, to: Answers, question: number) =>
    (to.values[question]! - from.values[question]!) / 2
  return {
    merged: places.map((place) => groups[place]!),
    effects: questions.map((_, question) =>
      places.map(
        (place) =>
          change(answers[0]!, answers[2 + 2 * place]!, question) +
          change(answers[3 + 2 * place]!, answers[1]!, question),
      ),
    ),
  }
}

interface Evaluation {
  /** Built as the first side, and as the second. */
  readonly courses: readonly Course[]
  /** Who shares the gap: each a group, or several together. */
  readonly parts: readonly (readonly JudgementGroup[])[]
  readonly differing: readonly DifferingJudgement[]
  readonly seed: number
  readonly surroundings: Surroundings
  readonly onShare: (share: number) => void
}

/** In the order of their first address; the structure last. */
function groupsOf(differing: readonly DifferingJudgement[], differs: boolean): JudgementGroup[] {
  const groups = new Map(differing.map(({ group }) => [groupKey(group), group]))
  return [...groups.values(), ...(differs ? [structureGroup] : [])]
}

/** The numbers where the groups of a set are judged as the second side does; the rest as the first. */
function valuesFor(
  set: ReadonlySet<string>,
  differing: readonly DifferingJudgement[],
): Record<string, number> {
  return Object.fromEntries(
    differing.map(({ address, group, first, second }) => [
      address,
      (set.has(groupKey(group)) ? second : first)?.nominal ?? 0,
    ]),
  )
}

type Shares = Pick<Attribution, 'shares' | 'method'>

async function everySet(
  evaluation: Evaluation,
  questions: number,
  method: 'auto' | 'exact' | { readonly runs: number },
): Promise<Shares> {
  const { parts, courses } = evaluation
  const count = 2 ** parts.length
  const isExact =
    method === 'exact' || (method === 'auto' && canBeExact(courses.slice(0, 1), count, quickSeconds))
  const most = typeof method === 'object' ? method.runs : mostRuns
  const runs = isExact ? 0 : Math.max(64, Math.floor(Math.min(most, mostHistories / count) / batches))
  const sets = Array.from({ length: count }, (_, set) =>
    parts.filter((_part, place) => (set >> place) & 1).flat(),
  )
  const answers = await answerSets(
    evaluation,
    sets.map((set) => ({ set, runs, batches, first: 0 })),
    isExact,
  )
  const shares = Array.from({ length: questions }, (_, question): Measured[] | null => {
    const values = answers.map((one) => one.values[question]!)
    if (!values.every(Number.isFinite)) return null
    const whole = shapleyValues(values)
    if (isExact) return [...whole].map((value) => ({ value }))
    const byBatch = Array.from({ length: batches }, (_none, batch) =>
      shapleyValues(answers.map((one) => one.batches[batch * questions + question]!)),
    )
    return [...whole].map((value, group) => ({
      value,
      interval: batchInterval(byBatch.map((one) => one[group]!)),
    }))
  })
  return { shares, method: { kind: 'every', coalitions: count, isExact, runs: runs * batches } }
}

async function sampledOrders(evaluation: Evaluation, questions: number): Promise<Shares> {
  const { parts, seed } = evaluation
  const orders = Array.from({ length: orderPairs }, (_, pair) =>
    shuffledPlaces(parts.length, seed, pair),
  ).flatMap((order) => [order, order.toReversed()])
  const steps = orders.flatMap((order, place) =>
    Array.from({ length: parts.length + 1 }, (_, size) => ({
      set: order.slice(0, size).flatMap((part) => parts[part]!),
      runs: runsOfOrder,
      batches: 1,
      first: Math.floor(place / 2) * runsOfOrder,
    })),
  )
  const answers = await answerSets(evaluation, steps, false)
  const shares = Array.from({ length: questions }, (_, question): Measured[] | null => {
    if (answers.some(({ values }) => !Number.isFinite(values[question]!))) return null
    const byPair = Array.from({ length: orderPairs }, () => new Float64Array(parts.length))
    for (const [place, order] of orders.entries()) {
      for (const [size, group] of order.entries()) {
        const at = place * (parts.length + 1) + size
        const gain = answers[at + 1]!.values[question]! - answers[at]!.values[question]!
        byPair[Math.floor(place / 2)]![group]! += gain / 2
      }
    }
    return parts.map((_, group) => {
      const gains = byPair.map((one) => one[group]!)
      const value = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
      return { value, interval: batchInterval(gains) }
    })
  })
  return { shares, method: { kind: 'sampled', orders: orders.length, runs: runsOfOrder } }
}

interface AskedSet extends Pick<Round, 'runs' | 'batches' | 'first'> {
  readonly set: readonly JudgementGroup[]
}

/** Answers each set of groups, on the course built as the second side where the structure is in the set. */
async function answerSets(
  { courses, differing, seed, surroundings, onShare }: Evaluation,
  asked: readonly AskedSet[],
  isExact: boolean,
): Promise<Answers[]> {
  const { workers = workersInTurn, isCancelled } = surroundings
  const answers = new Array<Answers>(asked.length)
  let before = 0
  for (const [skeleton, course] of courses.entries()) {
    const own = [...asked.keys()].filter(
      (place) => (asked[place]!.set.includes(structureGroup) ? 1 : 0) === skeleton,
    )
    if (own.length === 0) continue
    const rounds = own.map((place): Round => {
      const { set, ...round } = asked[place]!
      return {
        ...round,
        drawing: { kind: 'values', values: valuesFor(new Set(set.map(groupKey)), differing) },
      }
    })
    const [found] = await evaluateCourses([course], rounds, {
      isExact,
      members: 1,
      seed,
      workers,
      onShare: (share) => onShare((before + share * own.length) / asked.length),
      ...(isCancelled ? { isCancelled } : {}),
    })
    for (const [at, place] of own.entries()) answers[place] = found![at]!
    before += own.length
  }
  return answers
}

/** Places in a random order, a function of the seed and the number of the order alone. */
function shuffledPlaces(count: number, seed: number, order: number): number[] {
  const words = new Uint32Array(4)
  const places = Array.from({ length: count }, (_, place) => place)
  for (let place = count - 1; place > 0; place -= 1) {
    philox(place, order, 0, 0x5a, seed, 2, words)
    const other = words[0]! % (place + 1)
    ;[places[place], places[other]] = [places[other]!, places[place]!]
  }
  return places
}

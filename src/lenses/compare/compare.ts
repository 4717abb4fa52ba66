import type { EvaluationPlan } from '../../engine/evaluation/evaluation-plan.ts'
import type { Ask, Condition, Course, Question, ReadingHead, Situation } from '../../language/situation.ts'
import type { ForecastLensOptions } from '../forecast.ts'
import type { Finding, Lens, Surroundings } from '../lens.ts'
import { type OtherCourses, onlyItself } from '../other-courses.ts'
import { type Attribution, attribute } from './attribution.ts'
import { type Agreement, agreementOf, type DifferingHarm, differingHarms } from './differing-judgements.ts'
import { otherDifferences } from './other-differences.ts'
import { answerSides, planSides, type SideAnswer } from './side-answers.ts'
import { choiceOf, type Side, sidesOf } from './sides.ts'
import type { OtherDifference } from './situation-part.ts'

/** A question that sides are compared by: a contingency or a question of the situation. */
export interface ComparedQuestion extends Question {
  readonly kind: 'contingency' | 'question'
  /** Readings that say nothing about what it asks, by their ids: their answer is not theirs. */
  readonly silent: readonly string[]
}

/** One side against the first. */
export interface SideComparison {
  /** Place of the side. */
  readonly side: number
  /** Of two readings; or of a reading and what measures make of its judgements once all are in force. */
  readonly agreement: Agreement | null
  readonly harms: readonly DifferingHarm[]
  /** What else is otherwise: gates, outcomes, dates, what actors want, what is asked, names. */
  readonly others: readonly OtherDifference[]
  readonly attribution: Attribution | null
}

/** Answers if something is supposed: totals can hide a quarrel about what would follow. */
export interface Supposed {
  readonly whatIf: string
  /** [sides][questions] */
  readonly answers: readonly (readonly SideAnswer[])[]
}

/** Where sides differ, by how much, and because of what. */
export interface CompareFinding extends Finding {
  readonly sides: readonly Side[]
  readonly readings: readonly ReadingHead[]
  readonly plan: EvaluationPlan
  readonly questions: readonly ComparedQuestion[]
  /** [sides][questions] */
  readonly answers: readonly (readonly SideAnswer[])[]
  /** The pool of the readings that stand by themselves: weights by side, and mean answers, [questions]; null for one. */
  readonly pool: { readonly weights: readonly number[]; readonly answers: readonly (number | null)[] } | null
  /** Every side but the first, in order. */
  readonly comparisons: readonly SideComparison[]
  /** Every what-if of the situation under each reading; empty where sides suppose something already. */
  readonly supposed: readonly Supposed[]
}

export interface CompareLensOptions extends ForecastLensOptions {
  /** Ids of readings; all where there are none (the first alone where only options or what-ifs are given). */
  readonly readings: readonly string[]
  readonly options: readonly string[]
  readonly whatIfs: readonly string[]
  /** Weight of each reading in the pool, by id; 1 where it is not named. */
  readonly weights: Readonly<Record<string, number>>
  /** Groups of judgements to divide gaps among; null: see `AttributionOptions`. */
  readonly groups: number | null
}

/** Where analysts differ, and what of it matters. */
export const compareLens: Lens<CompareLensOptions, CompareFinding> = {
  id: 'compare',
  title: { en: 'Comparison', ja: '比較' },
  question: {
    en: 'Where do the readings differ, and how much of each gap comes from which judgement?',
    ja: '読みはどこで食い違い、答えの差のどれだけがどの判断から来るのか。',
  },
  explanation: {
    en: 'Puts readings side by side, or one reading with and without an option or a what-if: every judgement that differs with the claims on each side, every answer with its band, and the gap of each answer divided among the differing judgements by Shapley values, all with the same random numbers. What a reading is silent about is told as silence. Answers are also given under each what-if, since totals can hide a quarrel about what would follow.',
    ja: '読みどうし、あるいは一つの読みに選択肢や仮定を加えたものを並べる。食い違う判断とそれぞれの根拠、答えと帯を示し、答えの差をシャープレイ値によって食い違う判断に割り当てる。すべて同じ乱数による。資料が何も述べていないことは沈黙として示す。合計が対立を隠すことがあるため、仮定ごとの答えも示す。',
  },
  defaults: {
    method: 'auto',
    seed: 1,
    ensemble: 100,
    readings: [],
    options: [],
    whatIfs: [],
    weights: {},
    groups: null,
  },
  run: compareSides,
  method: 'docs/methods/compare.md',
  references: [
    'Shapley 1953, A value for n-person games, doi:10.1515/9781400881970-018',
    'Castro, Gómez & Tejada 2009, Polynomial calculation of the Shapley value based on sampling, doi:10.1016/j.cor.2008.04.004',
    'Stone 1961, The opinion pool, doi:10.1214/aoms/1177704873',
  ],
}

/** Shares of the work: the sides themselves, what is supposed, and the attribution. */
const phases = { sides: 0.3, supposed: 0.15, attribution: 0.55 }

function compareSides(
  course: Course,
  options: CompareLensOptions,
  surroundings: Surroundings,
): Promise<CompareFinding> {
  return compareInStages(course, options, surroundings, null)
}

/**
 * How far a comparison has come: the differing judgements, with no answers yet; the nominal answers from few histories; all answers with
 * their bands; the whole, with what is supposed and what makes each gap.
 */
export type CompareStage = 'judgements' | 'rough' | 'answers' | 'whole'

/** Histories of a rough answer. */
const roughRuns = 8192

/**
 * A comparison, told stage by stage to whoever cannot wait for all of it.
 *
 * @param onStage  null where nobody does: nothing rough is then computed
 */
export async function compareInStages(
  course: Course,
  options: CompareLensOptions,
  surroundings: Surroundings,
  onStage: ((found: CompareFinding, stage: CompareStage) => void) | null,
): Promise<CompareFinding> {
  const others = surroundings.others ?? onlyItself(course)
  const { sides, courses } = placeSides(sidesOf(others.readings, options, course.situation.options), others)
  const questions = comparedQuestions(courses)
  const members = questions.length === 0 ? 0 : options.ensemble
  const plan = planSides(courses, { ...options, members })
  const begun = courses.slice(1).map((_, place) => agreeing(courses, place + 1))
  const tell = (before: number, weight: number) => (share: number) =>
    surroundings.onProgress?.({ phase: 'compare', share: before + weight * share })
  let found: CompareFinding = {
    sides,
    readings: courses.map((one) => one.situation.reading),
    plan,
    questions,
    answers: [],
    pool: null,
    comparisons: begun,
    supposed: [],
    claims: claimsOf(course.situation, questions, begun),
  }
  const reach = (stage: CompareStage, more: Partial<CompareFinding>) => {
    found = { ...found, ...more }
    onStage?.(found, stage)
  }
  reach('judgements', {})
  if (onStage !== null && !plan.isExact) {
    const rough = { ...plan, runs: Math.min(plan.runs, roughRuns), runsPerMember: 0, members: 0 }
    const answers = await answerSides(courses, questions, rough, surroundings, () => {})
    reach('rough', { answers, plan: rough, pool: poolOf(sides, questions, answers, options.weights) })
  }
  const answers = await answerSides(courses, questions, plan, surroundings, tell(0, phases.sides))
  reach('answers', { answers, plan, pool: poolOf(sides, questions, answers, options.weights) })
  const supposed = await suppose(
    { sides, others, questions, plan },
    surroundings,
    tell(phases.sides, phases.supposed),
  )
  const weight = phases.attribution / Math.max(1, begun.length)
  const comparisons: SideComparison[] = []
  for (const comparison of begun) {
    const before = phases.sides + phases.supposed + weight * comparisons.length
    comparisons.push(
      await attributed(courses, comparison, questions, options, surroundings, tell(before, weight)),
    )
  }
  reach('whole', { supposed, comparisons })
  return found
}

function placeSides(
  asked: readonly Side[],
  others: OtherCourses,
): { sides: readonly Side[]; courses: readonly Course[] } {
  const placed = asked.flatMap((side) => {
    const course = others.course(choiceOf(side))
    return course === null ? [] : [{ side, course }]
  })
  return { sides: placed.map(({ side }) => side), courses: placed.map(({ course }) => course) }
}

/** Contingencies first, then questions; those that every side asks. */
function comparedQuestions(courses: readonly Course[]): ComparedQuestion[] {
  const { contingencies, questions } = courses[0]!.situation
  const readings = courses.map(({ situation }) => situation.reading)
  const silentOn = (asks: readonly Ask[]) => {
    const asked = asks.flatMap(elementsOf)
    const silent = readings.filter((reading) => reading.silent.some((id) => asked.includes(id)))
    return [...new Set(silent.map(({ id }) => id))]
  }
  const compared = (kind: ComparedQuestion['kind'], { id, title, because, at, ask, given }: Question) => ({
    kind,
    id,
    title,
    because,
    at,
    ask,
    given,
    silent: silentOn(given === null ? [ask] : [ask, given]),
  })
  return [
    ...contingencies.map((one) => compared('contingency', one)),
    ...questions.map((one) => compared('question', one)),
  ]
}

function elementsOf(ask: Ask): string[] {
  const factors = (condition: Condition) => condition.flatMap((clause) => clause.map(({ factor }) => factor))
  switch (ask.kind) {
    case 'at':
    case 'reach':
      return factors(ask.condition)
    case 'event':
    case 'count':
      return [...ask.events]
    case 'before':
      return [...ask.events, ...ask.before]
    case 'mean':
    case 'above':
      return [ask.quantity]
  }
}

async function suppose(
  {
    sides,
    others,
    questions,
    plan,
  }: {
    readonly sides: readonly Side[]
    readonly others: OtherCourses
    readonly questions: readonly ComparedQuestion[]
    readonly plan: EvaluationPlan
  },
  surroundings: Surroundings,
  onShare: (share: number) => void,
): Promise<Supposed[]> {
  const isPlain =
    sides.length > 1 && sides.every(({ options, whatIfs }) => options.length + whatIfs.length === 0)
  const base = others.course({ reading: sides[0]!.reading })
  const whatIfs = isPlain ? (base?.situation.whatIfs ?? []).map(({ id }) => id) : []
  const placed = whatIfs.flatMap((whatIf) => {
    const courses = sides.map(({ reading }) => others.course({ reading, whatIfs: [whatIf] }))
    const possible = courses.filter((one) => one !== null)
    return possible.length === sides.length ? [{ whatIf, courses: possible }] : []
  })
  const found: Supposed[] = []
  for (const [place, { whatIf, courses }] of placed.entries()) {
    const nominal = { ...plan, members: 0, runsPerMember: 0 }
    const answers = await answerSides(courses, questions, nominal, surroundings, (share) =>
      onShare((place + share) / placed.length),
    )
    found.push({ whatIf, answers })
  }
  return found
}

/** Where a side judges otherwise than the first; what makes the gaps is not known yet. */
function agreeing(courses: readonly Course[], side: number): SideComparison {
  const [first, second] = [courses[0]!, courses[side]!]
  const harms = differingHarms(first.situation, second.situation, first.situation.viewpoint)
  const last = second.regimes.at(-1)!.situation
  return {
    side,
    agreement: agreementOf(first.situation, last),
    harms,
    others: otherDifferences(first.situation, last),
    attribution: null,
  }
}

async function attributed(
  courses: readonly Course[],
  comparison: SideComparison,
  questions: readonly ComparedQuestion[],
  { method, seed, groups }: CompareLensOptions,
  surroundings: Surroundings,
  onShare: (share: number) => void,
): Promise<SideComparison> {
  const [first, second] = [courses[0]!, courses[comparison.side]!]
  const attribution = await attribute(
    { first, second },
    questions,
    { method, seed, groups },
    surroundings,
    onShare,
  )
  return { ...comparison, attribution }
}

/** The linear pool of the readings that stand by themselves. A conditional answer has none: its condition is not alike likely. */
function poolOf(
  sides: readonly Side[],
  questions: readonly ComparedQuestion[],
  answers: readonly (readonly SideAnswer[])[],
  given: Readonly<Record<string, number>>,
): CompareFinding['pool'] {
  const raw = sides.map(({ reading, options, whatIfs }) =>
    options.length + whatIfs.length > 0 ? 0 : (given[reading] ?? 1),
  )
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  if (raw.filter((weight) => weight > 0).length < 2) return null
  const weights = raw.map((weight) => weight / total)
  const pooled = questions.map(({ given: supposed }, question) => {
    if (supposed !== null) return null
    const values = answers.map((own) => own[question]!.value)
    if (values.some((value, side) => value === null && weights[side]! > 0)) return null
    return values.reduce<number>((sum, value, side) => sum + weights[side]! * (value ?? 0), 0)
  })
  return { weights, answers: pooled }
}

/** Claims behind the differing judgements, and behind what is compared. */
function claimsOf(
  { claims }: Situation,
  questions: readonly ComparedQuestion[],
  comparisons: readonly SideComparison[],
): string[] {
  const cited = new Set([
    ...questions.flatMap(({ because }) => because),
    ...comparisons.flatMap(({ agreement }) =>
      (agreement?.differing ?? []).flatMap(({ first, second }) => [
        ...(first?.because ?? []),
        ...(second?.because ?? []),
      ]),
    ),
  ])
  return claims.map(({ id }) => id).filter((id) => cited.has(id))
}

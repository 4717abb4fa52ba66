import type { Day } from '../../language/day.ts'
import type { Contingency, Course, Question } from '../../language/situation.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import { type CompiledEvidence, compileEvidence } from '../evidence/compile-evidence.ts'
import { type Evidence, evidenceRoots } from '../evidence/evidence.ts'
import { pathPlan } from '../evidence/particles/path-plan.ts'
import { hasChance } from '../exact/exact-forecast.ts'
import { dayOf } from '../exact/follow-question.ts'
import type { Keep } from '../keep.ts'
import { relevantTo, rootsOf } from '../relevance.ts'
import { planFigures } from '../simulation/figure-plan.ts'
import { TooLarge } from '../too-large.ts'
import type { PathsCommon } from './kept-paths.ts'

/** One yes-or-no question, as its answer is wanted under ever other values of the judgements. */
export interface LiveAsked {
  readonly course: Course
  readonly question: Question | Contingency
  /** What is known; without a ledger nothing after the first day. */
  readonly evidence: Evidence
  /** Days of the curve, ascending, within the term. */
  readonly dates: readonly Day[]
}

/** The question laid out: compiled again for other values it takes about a millisecond. */
export interface LiveQuestion extends LiveAsked {
  /** What can affect the answer or is told of by the evidence. */
  readonly keep: Keep
  /** At the nominal values, with what is looked at along its paths. */
  readonly nominal: PathsCommon
}

/** Whether a question has a chance that can be followed live; amounts, and the exceeding of them, cannot. */
export function canBeLive({ ask }: Pick<Question, 'ask'>): boolean {
  return hasChance(ask)
}

/** @throws TooLarge where a table over one element's parents cannot be written down */
export function liveQuestion(asked: LiveAsked): LiveQuestion {
  const { course, question, evidence, dates } = asked
  const { ask, given } = question
  const roots = rootsOf(course.situation, given ? [ask, given] : [ask])
  const known = evidenceRoots(course, evidence)
  const keep = relevantTo(course, {
    factors: [...roots.factors, ...known.factors],
    events: [...roots.events, ...known.events],
  })
  const compiled = compiledFor({ ...asked, keep }, nominalDraw)
  const alone: Contingency = { harm: {}, partOf: null, ...question }
  const situation = { ...course.situation, questions: [], contingencies: [alone] }
  const none: ReadonlySet<string> = new Set()
  const selection = { whole: false, questions: none, contingencies: new Set([question.id]), events: none }
  const figures = planFigures({ ...course, situation }, compiled.prior, dates, selection)
  return { ...asked, keep, nominal: { compiled, plan: pathPlan(figures, [], true) } }
}

/** The question's course in numbers, in one draw. */
export function compiledFor(
  { course, evidence, keep, question }: Pick<LiveQuestion, 'course' | 'evidence' | 'keep' | 'question'>,
  draw: Draw,
): CompiledEvidence {
  const compiled = compileEvidence(course, evidence, draw, { keep, cuts: [dayOf(question.ask)] })
  if ('refused' in compiled) throw new TooLarge(compiled)
  return compiled
}

import type { Day } from '../../language/day.ts'
import type { Contingency, Course, Question } from '../../language/situation.ts'
import type { Chain } from '../chain.ts'
import { compileAsk } from '../compile-ask.ts'
import type { Selection } from '../selection.ts'
import { type Look, type ObservationPlan, type PlannedAsk, planObservations } from './observation-plan.ts'

/** One figure of a forecast: where it stands there, and what it looks at. `curve` says where its curve stands, if it has one. */
export interface Figure extends PlannedAsk {
  /** `factors.talks.deal`, `events.test.probability`, `contingencies.shaken.probability`, … */
  readonly key: string
  /** `series.factors.talks.deal`, …; null where the forecast has no such curve. */
  readonly curve: string | null
}

/** What a forecast shows of one chain. Plain data, the same for every draw of one course. */
export interface FigurePlan {
  readonly observations: ObservationPlan
  readonly figures: readonly Figure[]
  /** Places of the dates of the curves among the days of the observations, in order. */
  readonly datePlaces: readonly number[]
}

export function planFigures(
  course: Course,
  chain: Chain,
  dates: readonly Day[],
  selection: Selection,
): FigurePlan {
  const asked = askedFigures(course, selection)
  const pairs = asked.map(({ question }) => ({
    ask: compileAsk(chain, question.ask),
    given: question.given ? compileAsk(chain, question.given) : null,
  }))
  const { plan, planned } = planObservations(chain, dates, pairs)
  const last = plan.days.indexOf(chain.to)
  const alone = (key: string, curve: string | null, look: Look): Figure => ({ key, curve, look, joint: null })
  const figures: Figure[] = [
    ...(selection.whole ? stateFigures(chain, last) : []),
    ...eventFigures(chain, selection, last, alone),
    ...(selection.whole
      ? chain.quantities.map(({ id }, quantity) =>
          alone(`quantities.${id}.mean`, `series.quantities.${id}`, { kind: 'mean', quantity, day: last }),
        )
      : []),
    ...asked.map(({ key, curve }, place) => ({ key, curve, ...planned[place]! })),
  ]
  return { observations: plan, figures, datePlaces: dates.map((date) => plan.days.indexOf(date)) }
}

function askedFigures(
  course: Course,
  selection: Selection,
): { key: string; curve: string; question: Question | Contingency }[] {
  const { questions, contingencies } = course.situation
  return [
    ...questions
      .filter(({ id }) => selection.questions.has(id))
      .map((question) => ({
        key: `questions.${question.id}`,
        curve: `series.questions.${question.id}`,
        question,
      })),
    ...contingencies
      .filter(({ id }) => selection.contingencies.has(id))
      .map((question) => ({
        key: `contingencies.${question.id}.probability`,
        curve: `series.contingencies.${question.id}`,
        question,
      })),
  ]
}

function stateFigures(chain: Chain, day: number): Figure[] {
  return chain.space.factors.flatMap((id, factor) =>
    chain.space.states[factor]!.map((name, state) => ({
      key: `factors.${id}.${name}`,
      curve: `series.factors.${id}.${name}`,
      look: { kind: 'state' as const, factor, state, day },
      joint: null,
    })),
  )
}

/** The first monitors and counts of a plan are the events, in order. */
function eventFigures(
  chain: Chain,
  selection: Selection,
  day: number,
  alone: (key: string, curve: string | null, look: Look) => Figure,
): Figure[] {
  return chain.events.flatMap((id, event) =>
    selection.events.has(id)
      ? [
          alone(`events.${id}.probability`, `series.events.${id}`, { kind: 'monitor', monitor: event, day }),
          alone(`events.${id}.expected`, null, { kind: 'count', count: event, day }),
        ]
      : [],
  )
}

import type { AnswerDerivatives } from '../../engine/sensitivity/ask-derivatives.ts'
import type { Ask } from '../../language/situation.ts'

/** A move that is commoner, or rarer, on the way to an answer than in histories in which it does not come. */
export interface TellingMove {
  /** `factor=state` entered, or an event. */
  readonly step: string
  /** Times a year, until it comes, in the histories in which it does; and in the others. */
  readonly leading: number
  readonly otherwise: number
}

/** A move must be this much commoner or rarer, and be made in at least this share of the histories of one kind. */
const leastRatio = 1.25
const leastMoves = 0.05
const shown = 8
const decisive = 1e-3

/** The moves that tell histories apart, most telling first: by the ratio of their frequencies and how often they are made at all. */
export function tellingMoves(ask: Ask, { value, moves, years }: AnswerDerivatives): TellingMove[] {
  const others = years.all - years.leading
  if (value === null || value <= 0 || value >= 1 || years.leading <= 0 || others <= 0) return []
  const asked = askedSteps(ask)
  return [...moves]
    .filter(([step]) => !asked(step))
    .flatMap(([step, { all, leading }]) => {
      const rates = { leading: leading / years.leading, otherwise: Math.max(0, all - leading) / others }
      const perHistory = Math.max(leading / value, (all - leading) / (1 - value))
      const ratio = Math.abs(Math.log2(rates.leading / rates.otherwise))
      // What is only ever made on the way there is the way itself: the pathways show it.
      if (rates.otherwise < decisive * rates.leading) return []
      if (!(ratio >= Math.log2(leastRatio)) || perHistory < leastMoves) return []
      return [{ step, ...rates, tells: Math.min(ratio, 3) * Math.min(1, perHistory) }]
    })
    .sort((a, b) => b.tells - a.tells || (a.step < b.step ? -1 : 1))
    .slice(0, shown)
    .map(({ step, leading, otherwise }) => ({ step, leading, otherwise }))
}

/** What the question itself names tells nothing. */
function askedSteps(ask: Ask): (step: string) => boolean {
  const events = new Set<string>('events' in ask ? ask.events : [])
  const factors = new Set('condition' in ask ? ask.condition.flat().map(({ factor }) => factor) : [])
  return (step) => events.has(step) || (step.includes('=') && factors.has(step.slice(0, step.indexOf('='))))
}

import type { Question, Situation } from './situation.ts'

/** What forecasts and resolutions may be about: the questions, and the contingencies whose id no question has. */
export function askedIn({ questions, contingencies }: Situation): readonly Question[] {
  const taken = new Set(questions.map(({ id }) => id))
  return [...questions, ...contingencies.filter(({ id }) => !taken.has(id))]
}

/** The answer is a number, in the quantity's unit or a count of times, and not a yes or no. */
export function asksForNumber({ ask }: Pick<Question, 'ask'>): boolean {
  return ask.kind === 'count' || ask.kind === 'mean'
}

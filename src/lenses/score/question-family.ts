import type { Ask, Question } from '../../language/situation.ts'

/**
 * What a question asks, as the language has it: its family. Whether something happens by a date, comes about by a date,
 * is so on a date, comes before something else, exceeds an amount; how often, how much.
 */
export type QuestionFamily = Ask['kind']

export const questionFamilies: readonly QuestionFamily[] = [
  'event',
  'reach',
  'at',
  'before',
  'above',
  'count',
  'mean',
]

export function familyOf({ ask }: Pick<Question, 'ask'>): QuestionFamily {
  return ask.kind
}

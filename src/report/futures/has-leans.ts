import type { Situation } from '../../language/situation.ts'

/** Whether any state of any factor has a lean: without one, futures with the leans and without are the same. */
export function hasLeans({ factors }: Situation): boolean {
  return factors.some(({ lean }) => lean.some((judgement) => judgement !== null))
}

import type { Situation } from '../../language/situation.ts'

/**
 * What the map is about where the address names nothing that there is: the contingency that does the viewpoint the most
 * harm, else what happens, what lasts, who acts; null in an empty situation.
 */
export function mapFocus(situation: Situation, asked: string | undefined): string | null {
  const { actors, factors, events, contingencies, viewpoint } = situation
  const all = [...contingencies, ...events, ...factors, ...actors]
  if (all.some(({ id }) => id === asked)) return asked!
  const harm = (of: (typeof contingencies)[number]) =>
    viewpoint === null
      ? Math.max(-Infinity, ...Object.values(of.harm).map(({ nominal }) => nominal))
      : (of.harm[viewpoint]?.nominal ?? -Infinity)
  const [worst] = contingencies.toSorted((one, other) => harm(other) - harm(one) || 0)
  return (worst ?? all[0])?.id ?? null
}

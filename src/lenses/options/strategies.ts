import type { Option, Situation } from '../../language/situation.ts'
import type { OtherCourses } from '../other-courses.ts'

/** Some options taken together, each from its own date; none at all is doing nothing. */
export interface Strategy {
  /** Ids in the order of the situation. */
  readonly options: readonly string[]
  /** `helping`: put together from the options that help by a set of values (all of them for null). */
  readonly origin: 'nothing' | 'single' | 'asked' | 'helping'
  readonly values?: string | null
}

export const doingNothing: Strategy = { options: [], origin: 'nothing' }

/** The name of a strategy in results: its options joined by `+`; `nothing`, which no option can be called in a list of one. */
export function strategyId({ options, origin }: Strategy): string {
  return origin === 'nothing' ? 'nothing' : options.join('+')
}

/** The options that somebody can choose among: those of an actor; all of them for null. */
export function optionsOf({ options }: Situation, actor: string | null): readonly Option[] {
  const own = options.filter((option) => option.actor === actor)
  return actor === null || own.length === 0 ? options : own
}

/** Nothing, each option alone, all pairs where they are wanted, and the combinations asked for; each once. */
export function firstStrategies(
  options: readonly Option[],
  asked: readonly (readonly string[])[],
  withPairs: boolean,
): Strategy[] {
  const ids = options.map(({ id }) => id)
  const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other]))
  return withoutRepeats([
    doingNothing,
    ...ids.map((id): Strategy => ({ options: [id], origin: 'single' })),
    ...[...asked, ...(withPairs ? pairs : [])].map(
      (list): Strategy => ({ options: inOrder(list), origin: 'asked' }),
    ),
  ])
}

/**
 * The combination of all options that help, the most helpful first, leaving out each that cannot go with those before it.
 *
 * @param gains  what each option alone adds, in the order of `options`
 * @param visible  the least gain that counts as help
 */
export function helpingStrategy(
  options: readonly string[],
  gains: readonly number[],
  visible: number,
  others: OtherCourses,
  values: string | null,
): Strategy | null {
  const helping = [...options.keys()]
    .filter((place) => gains[place]! > visible)
    .sort((one, other) => gains[other]! - gains[one]!)
  const chosen: string[] = []
  for (const place of helping) {
    const id = options[place]!
    if (others.course({ options: [...chosen, id] }) !== null) chosen.push(id)
  }
  return chosen.length < 2 ? null : { options: inOrder(chosen), origin: 'helping', values }
}

export function withoutRepeats(strategies: readonly Strategy[]): Strategy[] {
  const seen = new Set<string>()
  return strategies.filter((one) => !seen.has(strategyId(one)) && seen.add(strategyId(one)))
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1))
}

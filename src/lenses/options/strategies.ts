import { withNeeds } from '../../language/needs.ts'
import type { Option, Situation } from '../../language/situation.ts'
import type { OtherCourses } from '../other-courses.ts'

/** Some options taken together, each from its own date; none at all is doing nothing. */
export interface Strategy {
  /** Ids in the order of the situation. */
  readonly options: readonly string[]
  /** `needing`: one option with all that it needs, or that alone. `helping`: put together from the options that help by a set of values (all of them for null). */
  readonly origin: 'nothing' | 'single' | 'needing' | 'asked' | 'helping'
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

/**
 * Nothing, each option alone or with what it needs (and that without it), all pairs where they are wanted, with what they
 * need, and the combinations asked for, as they are; each once.
 */
export function firstStrategies(
  options: readonly Option[],
  asked: readonly (readonly string[])[],
  withPairs: boolean,
  all: readonly Option[] = options,
): Strategy[] {
  const needing = (list: readonly string[]) => strategyOf(withNeeds(all, list), 'needing')
  const ids = options.map(({ id }) => id)
  const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other]))
  return withoutRepeats([
    doingNothing,
    ...options.flatMap(({ id, needs }) => (needs.length === 0 ? [strategyOf([id], 'single')] : [])),
    ...options.flatMap(({ id, needs }) => (needs.length === 0 ? [] : [needing([id])])),
    ...options.flatMap(({ id, needs }) => (needs.length < 2 ? [] : [needing(neededBy(all, id))])),
    ...asked.map((list) => strategyOf(list, 'asked')),
    ...(withPairs ? pairs : []).map((list) => strategyOf(withNeeds(all, list), 'asked')),
  ])
}

/**
 * The combination of all options that help, the most helpful first and each with what it needs, leaving out each that
 * cannot go with those before it.
 *
 * @param gains  what each option alone adds, in the order of `options`
 * @param visible  the least gain that counts as help
 */
export function helpingStrategy(
  options: readonly string[],
  gains: readonly number[],
  visible: number,
  { others, situation }: { readonly others: OtherCourses; readonly situation: Situation },
  values: string | null,
): Strategy | null {
  const helping = [...options.keys()]
    .filter((place) => gains[place]! > visible)
    .sort((one, other) => gains[other]! - gains[one]!)
  const isPossible = (taken: readonly string[]) => others.course({ options: taken }) !== null
  const chosen = joined([], helping, (taken, more) => {
    const together = withNeeds(situation.options, [...taken, ...more.map((place) => options[place]!)])
    return isPossible(together) ? together : null
  })
  return chosen.length < 2 ? null : { options: inOrder(chosen), origin: 'helping', values }
}

/**
 * What comes of adding one after another whatever can be added. All are tried at once first and then halves of them: most go
 * together, and each try puts a whole course together.
 *
 * @param join  null where they cannot go together
 */
function joined<One>(
  taken: readonly string[],
  more: readonly One[],
  join: (taken: readonly string[], more: readonly One[]) => readonly string[] | null,
): readonly string[] {
  if (more.length === 0) return taken
  const together = join(taken, more)
  if (together !== null) return together
  if (more.length === 1) return taken
  const middle = Math.ceil(more.length / 2)
  return joined(joined(taken, more.slice(0, middle), join), more.slice(middle), join)
}

/** All that an option needs, without itself. */
export function neededBy(options: readonly Option[], id: string): string[] {
  return withNeeds(options, [id]).filter((one) => one !== id)
}

function strategyOf(options: readonly string[], origin: Strategy['origin']): Strategy {
  return { options: inOrder(options), origin }
}

export function withoutRepeats(strategies: readonly Strategy[]): Strategy[] {
  const seen = new Set<string>()
  return strategies.filter((one) => !seen.has(strategyId(one)) && seen.add(strategyId(one)))
}

/** In the order in which strategies name their options. */
export function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1))
}

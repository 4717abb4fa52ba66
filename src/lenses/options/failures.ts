import type { Course } from '../../language/situation.ts'
import { type BoxFit, quasiP } from '../../numeric/discovery/box.ts'
import { growTree } from '../../numeric/discovery/grow-tree.ts'
import { chooseBox, type PeeledBox, peelBoxes } from '../../numeric/discovery/peel-box.ts'
import { hasLimit, keepsLimit } from './criteria.ts'
import { type StateLimit, type StateTree, stateLimits, stateTree } from './described-state.ts'
import { answersOf, type OutcomeTable } from './outcome-table.ts'
import type { Scores } from './scores.ts'
import { type StateColumn, stateColumns, tellingColumns } from './state-columns.ts'
import { strategyId } from './strategies.ts'

/** What it means that a strategy fails: a limit is broken, or it does worse than nothing by one set of values. */
export type FailureKind =
  | { readonly kind: 'limit'; readonly criterion: string }
  | { readonly kind: 'worse'; readonly values: number }

/** In which states of the world a strategy fails. */
export interface Failure {
  readonly strategy: string
  readonly of: FailureKind
  /** Share of all states of the world in which it fails. */
  readonly share: number
  /** The box that was chosen; null where none says anything. */
  readonly box: (BoxFit & { readonly limits: readonly (StateLimit & { readonly quasiP: number })[] }) | null
  /** All boxes on the way, to choose another. */
  readonly path: readonly (BoxFit & { readonly limits: readonly StateLimit[] })[]
  readonly tree: StateTree
}

/** A strategy that nearly always or hardly ever fails has no states of the world to tell apart. */
const rarest = 0.05

/** What is searched. */
export interface Searched {
  readonly table: OutcomeTable
  readonly scores: readonly Scores[]
  /** Courses of each strategy by reading, [strategies][readings]. */
  readonly courses: readonly (readonly Course[])[]
  readonly members: number
  readonly seed: number
}

/** In which states of the world one strategy breaks each limit, or does worse than doing nothing. */
export function failuresOf(searched: Searched, strategy: number, nothing: number): Failure[] {
  const { table, scores, courses, members, seed } = searched
  const columns = stateColumns(courses[strategy]!, members, seed)
  const limits = limitFailures(table, strategy, columns)
  if (strategy === nothing) return limits
  const worse = scores.flatMap(({ worlds }, values) => {
    const gains = worlds[strategy]!.map((score, world) => score - worlds[nothing]![world]!)
    const fails = Uint8Array.from(gains, (gain) => (gain < 0 ? 1 : 0))
    return search(table, strategy, columns, { kind: 'worse', values }, fails, gains)
  })
  return [...limits, ...worse]
}

/**
 * In which states of the world one strategy breaks each limit.
 *
 * @param columns  in which the states of the world differ under the strategy
 */
export function limitFailures(
  table: OutcomeTable,
  strategy: number,
  columns: readonly StateColumn[],
): Failure[] {
  return [...table.criteria.entries()].flatMap(([place, criterion]) => {
    if (!hasLimit(criterion)) return []
    const answers = answersOf(table, strategy, place)
    const fails = Uint8Array.from(answers, (answer) => (keepsLimit(criterion, answer) === false ? 1 : 0))
    return search(table, strategy, columns, { kind: 'limit', criterion: criterion.id }, fails, answers)
  })
}

function search(
  table: OutcomeTable,
  strategy: number,
  all: readonly StateColumn[],
  of: FailureKind,
  fails: Uint8Array,
  outcome: Float64Array,
): Failure[] {
  const share = fails.reduce((sum, one) => sum + one, 0) / fails.length
  if (share < rarest || share > 1 - rarest) return []
  const states = tellingColumns(all, outcome)
  if (states.length === 0) return []
  const columns = states.map(({ column }) => column)
  const path = peelBoxes(columns, fails)
  const chosen = chooseBox(columns, fails, path)
  const described = ({ coverage, density, mass, box, restricted }: PeeledBox) => ({
    coverage,
    density,
    mass,
    limits: stateLimits(states, box, restricted, table.readings),
  })
  const box = chosen && {
    ...described(chosen),
    limits: described(chosen).limits.map((limit, place) => ({
      ...limit,
      quasiP: quasiP(columns, fails, chosen.box, chosen.restricted[place]!),
    })),
  }
  return [
    {
      strategy: strategyId(table.strategies[strategy]!),
      of,
      share,
      box,
      path: path.map(described),
      tree: stateTree(growTree(columns, fails), states, table.readings),
    },
  ]
}

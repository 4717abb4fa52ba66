import type { UsedCriterion } from './criteria.ts'
import { limitFailures } from './failures.ts'
import { studiedColumns } from './judge-options.ts'
import type { OptionsFinding } from './options-finding.ts'
import { answersOf, type OutcomeTable, worldsOf } from './outcome-table.ts'
import type { StateColumn } from './state-columns.ts'
import { allLimitsShare, satisficingShare } from './strategy-outcomes.ts'
import type { TriedOptions } from './try-options.ts'

/** What has to be kept of a trial for other limits to be asked of it without trying anything again. */
export interface KeptOutcomes {
  readonly table: OutcomeTable
  /** By the id of a strategy; only of those whose failures are told. */
  readonly columns: ReadonlyMap<string, readonly StateColumn[]>
}

/** A limit of one's own; null for none. Which side it bounds follows from what is wanted. */
export type OwnLimits = Readonly<Record<string, number | null>>

export function keptOutcomes(tried: TriedOptions): KeptOutcomes {
  return { table: tried.table, columns: studiedColumns(tried) }
}

/** The limit of a criterion, whichever side it bounds; null where there is none. */
export function limitOf({ want, atMost, atLeast }: UsedCriterion): number | null {
  return want === 'low' ? atMost : atLeast
}

/**
 * A finding by other limits: how often each is kept and where each is broken, from the outcomes that were kept. Nothing else of it
 * depends on limits.
 */
export function withLimits(finding: OptionsFinding, kept: KeptOutcomes, limits: OwnLimits): OptionsFinding {
  if (finding.criteria.every((one) => !(one.id in limits) || limits[one.id] === limitOf(one))) return finding
  const criteria = finding.criteria.map((one) => limited(one, limits))
  const table = { ...kept.table, criteria }
  const worlds = worldsOf(table)
  const strategies = finding.strategies.map((strategy, place) => ({
    ...strategy,
    allLimits: allLimitsShare(table, place),
    outcomes: strategy.outcomes.map((own, reading) =>
      own.map((outcome, criterion) => {
        if (outcome.value === null) return outcome
        const answers = answersOf(table, place, criterion).filter(
          (_answer, world) => worlds[world]!.reading === reading,
        )
        return { ...outcome, satisficing: satisficingShare(criteria[criterion]!, answers) }
      }),
    ),
  }))
  const failures = finding.strategies.flatMap(({ id }, place) => {
    const columns = kept.columns.get(id)
    const others = finding.failures.filter((one) => one.strategy === id && one.of.kind !== 'limit')
    return columns === undefined ? [] : [...limitFailures(table, place, columns), ...others]
  })
  return { ...finding, criteria, strategies, failures }
}

function limited(criterion: UsedCriterion, limits: OwnLimits): UsedCriterion {
  const limit = limits[criterion.id]
  if (limit === undefined) return criterion
  return criterion.want === 'low' ? { ...criterion, atMost: limit } : { ...criterion, atLeast: limit }
}

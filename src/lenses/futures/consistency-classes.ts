import { consistentScenarios, type ScenarioOptions } from '../../engine/structure/consistent-scenarios.ts'
import type { CrossImpact } from '../../engine/structure/cross-impact.ts'
import type { FuturesFinding } from './futures-finding.ts'

const tolerances = [0, 1, 2, 3]
/** Nodes after which a class is left uncounted. */
const mostNodes = 2_000_000

/** How many configurations are inconsistent by no more than 0, 1, 2 and 3 points. */
export async function consistencyClasses(
  matrix: CrossImpact,
  options: ScenarioOptions,
): Promise<FuturesFinding['classes']> {
  const classes: { tolerance: number; count: number | null }[] = []
  for (const tolerance of tolerances) {
    const { count, isComplete } = await consistentScenarios(matrix, {
      ...options,
      tolerance,
      mostNodes,
      most: 0,
    })
    classes.push({ tolerance, count: isComplete ? count : null })
  }
  return classes
}

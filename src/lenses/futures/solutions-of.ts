import { nominalDraw } from '../../engine/draw.ts'
import { basinsOf } from '../../engine/structure/basins.ts'
import { consistencyOf } from '../../engine/structure/consistency.ts'
import { consistentScenarios, scenariosOf } from '../../engine/structure/consistent-scenarios.ts'
import { tie } from '../../engine/structure/cross-impact.ts'
import { drawnMatrix, type MatrixChoice, situationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Solution } from '../../language/cross-impact/solutions.ts'
import type { Assignment, Situation } from '../../language/situation.ts'
import type { Surroundings } from '../lens.ts'
import { assignmentOf, keyOf } from './destinations.ts'

/** Scenarios written or compared at most. */
const mostSolutions = 100_000
const succession = { rule: 'global', margin: 0 } as const

/** The consistent scenarios of a situation as ScenarioWizard lists them, their weights counted by global succession. */
export async function solutionsOf(
  situation: Situation,
  choice: MatrixChoice,
  { workers, isCancelled }: Surroundings,
): Promise<{ readonly solutions: readonly Solution[]; readonly count: number }> {
  const matrix = drawnMatrix(situationMatrix(situation, choice), nominalDraw)
  const searching = { ...(workers ? { workers } : {}), ...(isCancelled ? { isCancelled } : {}) }
  const kernel = await consistentScenarios(matrix, searching)
  const { basinOf } = await basinsOf(matrix, succession, searching)
  const solutions: Solution[] = []
  for (const variants of scenariosOf(kernel)) {
    if (solutions.length === mostSolutions) break
    const { value, totalImpact } = consistencyOf(matrix, variants)
    solutions.push({
      variants: [...variants],
      weight: basinOf(variants).weight ?? 0,
      consistency: Number.isFinite(value) ? value : 0,
      totalImpact,
      label: `No. ${solutions.length + 1}`,
    })
  }
  return { solutions, count: kernel.count }
}

/** How a solution set of another program stands to what is found here. */
export interface SolutionComparison {
  readonly solutions: number
  /** In both. */
  readonly shared: number
  /** Found here and not in the file. */
  readonly missing: number
  /** In the file, and not consistent here: by how many points the weakest state is behind. */
  readonly inconsistent: readonly { readonly states: Assignment; readonly by: number }[]
  /** Those with another weight, largest difference first. */
  readonly weights: readonly {
    readonly states: Assignment
    readonly theirs: number
    readonly ours: number
  }[]
}

/** Compares a solution set with the scenarios and basins found here; null where its scenarios have other descriptors. */
export async function compareSolutions(
  situation: Situation,
  choice: MatrixChoice,
  theirs: readonly Solution[],
  surroundings: Surroundings,
): Promise<SolutionComparison | null> {
  const whole = situationMatrix(situation, choice)
  const { sizes } = whole.space
  const fits = ({ variants }: Solution) =>
    variants.length === sizes.length &&
    variants.every((variant, one) => variant >= 0 && variant < sizes[one]!)
  if (!theirs.every(fits)) return null
  const matrix = drawnMatrix(whole, nominalDraw)
  const { solutions, count } = await solutionsOf(situation, choice, surroundings)
  const ours = new Map(solutions.map((one) => [keyOf(one.variants), one]))
  const judged = theirs.map((their) => {
    const { value } = consistencyOf(matrix, their.variants)
    return { their, value, own: ours.get(keyOf(their.variants)) }
  })
  const shared = judged.filter(({ value }) => value >= -tie)
  return {
    solutions: theirs.length,
    shared: shared.length,
    missing: Math.max(0, count - new Set(shared.map(({ their }) => keyOf(their.variants))).size),
    inconsistent: judged
      .filter(({ value }) => value < -tie)
      .map(({ their, value }) => ({ states: assignmentOf(whole, their.variants), by: -value })),
    weights: shared
      .flatMap(({ their, own }) =>
        own === undefined || their.weight === 0 || isSameWeight(their.weight, own.weight)
          ? []
          : [{ states: assignmentOf(whole, their.variants), theirs: their.weight, ours: own.weight }],
      )
      .sort((one, other) => Math.abs(other.ours - other.theirs) - Math.abs(one.ours - one.theirs)),
  }
}

/** Weights above a million may be printed with seven digits. */
function isSameWeight(theirs: number, ours: number): boolean {
  return Math.abs(theirs - ours) <= 5e-7 * Math.max(theirs, ours)
}

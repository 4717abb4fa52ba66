import { nominalDraw } from '../../engine/draw.ts'
import { basinsOf, largestRests } from '../../engine/structure/basins.ts'
import { consistencyOf } from '../../engine/structure/consistency.ts'
import { consistentScenarios, type ScenarioOptions } from '../../engine/structure/consistent-scenarios.ts'
import { type CrossImpact, crossImpact, tie } from '../../engine/structure/cross-impact.ts'
import { drawnMatrix, type MatrixChoice, situationMatrix } from '../../engine/structure/situation-matrix.ts'
import type { Succession } from '../../engine/structure/succession.ts'
import type { Course } from '../../language/situation.ts'
import { assignmentOf } from './destinations.ts'
import type { FuturesFinding, OtherReading } from './futures-finding.ts'
import type { ListedFuture } from './list-futures.ts'
import { situationOf } from './reading-verdicts.ts'

/** What hangs together in each other reading, and with the judgements of all averaged. */
export async function otherReadings(
  matrix: CrossImpact,
  listed: readonly ListedFuture[],
  readings: readonly Course[],
  choice: MatrixChoice,
  succession: Succession,
  searching: ScenarioOptions,
): Promise<Pick<FuturesFinding, 'otherReadings' | 'together'>> {
  const found: OtherReading[] = []
  const matrices = [matrix]
  const holding = (of: CrossImpact) =>
    listed
      .filter(({ variants }) => consistencyOf(of, variants).value >= -(searching.tolerance ?? 0) - tie)
      .map(({ id }) => id)
  for (const course of readings) {
    const whole = situationMatrix(situationOf(course), choice)
    const other = drawnMatrix(whole, nominalDraw)
    if (other.sizes.join() !== matrix.sizes.join()) continue
    matrices.push(other)
    const { count } = await consistentScenarios(other, searching)
    const basins = await basinsOf(other, succession, { mostExact: 1e6, ...searching })
    const [largest] = largestRests(basins, 1)
    found.push({
      reading: course.situation.reading.id,
      count,
      shared: holding(other),
      largest: largest
        ? { states: assignmentOf(whole, largest), basin: { share: basins.basinOf(largest).share } }
        : null,
    })
  }
  if (found.length === 0) return { otherReadings: [], together: null }
  const mean = meanOf(matrices)
  const { count } = await consistentScenarios(mean, searching)
  return { otherReadings: found, together: { count, holds: holding(mean) } }
}

/** Points averaged cell by cell; gates and all else as in the first. */
function meanOf(matrices: readonly CrossImpact[]): CrossImpact {
  const [first] = matrices
  const average = (of: (matrix: CrossImpact) => Float64Array) =>
    of(first!).map((_, place) => matrices.reduce((sum, one) => sum + of(one)[place]!, 0) / matrices.length)
  const impact = average((one) => one.impact)
  return crossImpact(
    first!.sizes,
    impact,
    average((one) => one.lean),
    first!.rules,
  )
}

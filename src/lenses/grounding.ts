import type { Driver } from '../engine/forecast.ts'
import type { PlacedJudgement } from './placed-judgements.ts'

/** How far the answers stand on what somebody said. */
export interface Grounding {
  readonly judgements: number
  readonly cited: number
  /** Judgements without a claim that are among the strongest five of some contingency. */
  readonly decisiveUncited: readonly PlacedJudgement[]
  /** Share of all movement over the ensemble (squared rank correlations) that cited judgements account for; null without one. */
  readonly citedShareOfMovement: number | null
}

const strongest = 5

/** Counts cited and uncited judgements, plainly and weighted by what they move. */
export function grounding(
  judgements: readonly PlacedJudgement[],
  drivers: Readonly<Record<string, readonly Driver[]>> | undefined,
): Grounding {
  const byAddress = new Map(judgements.map((one) => [one.judgement.address, one]))
  const decisive = new Set<PlacedJudgement>()
  let moved = 0
  let movedByCited = 0
  for (const list of Object.values(drivers ?? {})) {
    list.forEach(({ address, correlation }, rank) => {
      const judgement = byAddress.get(address)
      if (judgement === undefined) return
      const isCited = judgement.because.length > 0
      moved += correlation ** 2
      if (isCited) movedByCited += correlation ** 2
      else if (rank < strongest) decisive.add(judgement)
    })
  }
  return {
    judgements: judgements.length,
    cited: judgements.filter(({ because }) => because.length > 0).length,
    decisiveUncited: [...decisive],
    citedShareOfMovement: moved > 0 ? movedByCited / moved : null,
  }
}

import type { Driver } from '../engine/forecast.ts'
import type { PlacedJudgement } from './placed-judgements.ts'

/** A driver that is one of the situation's judgements, and how many others share its draw. */
export interface PlacedDriver {
  readonly driver: Driver
  readonly judgement: PlacedJudgement
  readonly companions: number
}

/**
 * The drivers as judgements, in the order given. Judgements that share a draw (`moves-with`) correlate alike and say one
 * thing: the first stands for all, with the claims of all of them.
 */
export function movingTogether(
  drivers: readonly Driver[],
  judgements: ReadonlyMap<string, PlacedJudgement>,
): PlacedDriver[] {
  const groups = new Map<string, { driver: Driver; members: PlacedJudgement[] }>()
  for (const driver of drivers) {
    const judgement = judgements.get(driver.address)
    if (judgement === undefined) continue
    const { movesWith, address } = judgement.judgement
    const key = movesWith === undefined ? `address ${address}` : `together ${movesWith}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { driver, members: [judgement] })
    else group.members.push(judgement)
  }
  return [...groups.values()].map(({ driver, members }) => ({
    driver,
    judgement: { ...members[0]!, because: [...new Set(members.flatMap(({ because }) => because))] },
    companions: members.length - 1,
  }))
}

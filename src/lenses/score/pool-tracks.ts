import { linearPool } from '../../numeric/pools/linear-pool.ts'
import { logPool } from '../../numeric/pools/log-pool.ts'
import { medianPool } from '../../numeric/pools/median-pool.ts'
import type { DailyTrack } from './daily-track.ts'
import type { Forecaster, PoolName } from './forecaster.ts'

interface Member {
  readonly forecaster: Forecaster
  readonly track: DailyTrack
}

const pools: Readonly<
  Record<
    Exclude<PoolName, 'people-sample'>,
    { readonly of: Forecaster['kind']; readonly pool: (said: readonly number[]) => number | null }
  >
> = {
  'people-geometric': { of: 'person', pool: (said) => (said.some(isCertain) ? null : logPool(said)) },
  'people-median': { of: 'person', pool: medianPool },
  'readings-linear': { of: 'reading', pool: (said) => linearPool(said) },
}

/** A 0 or 1 alone would decide a pool of odds: on such a day there is none. */
function isCertain(probability: number): boolean {
  return probability === 0 || probability === 1
}

/** The pools of those who forecast a question, day by day; none of fewer than two. */
export function poolTracks(members: readonly Member[]): Member[] {
  return Object.entries(pools).flatMap(([name, { of, pool }]) => {
    const tracks = members.filter(({ forecaster }) => forecaster.kind === of).map(({ track }) => track)
    if (tracks.length < 2) return []
    const track = tracks[0]!.map((_, day) => {
      const said = tracks.map((each) => each[day] ?? null).filter((probability) => probability !== null)
      return said.length === 0 ? null : pool(said)
    })
    return [{ forecaster: { kind: 'pool' as const, name }, track }]
  })
}

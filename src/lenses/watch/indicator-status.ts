import type { Evidence, EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { Day } from '../../language/day.ts'
import type { Indicator } from '../../language/situation.ts'
import { logarithm } from '../../numeric/logarithm.ts'

export type WarningLevel = 'normal' | 'watch' | 'warning'

/** How an indicator stands: by what was last seen of it. */
export interface IndicatorStatus {
  readonly indicator: string
  /** Null where nobody has looked yet. */
  readonly level: WarningLevel | null
  /** Whether it was seen at the last look, and on which day that was. */
  readonly lastSeen: boolean | null
  readonly lastLook: Day | null
  /** The contingency that what was last seen speaks for most, and by how many points (doublings of its odds). */
  readonly contingency: string | null
  readonly points: number | null
  /** The entry since which the level has been what it is, and the level before; null before the first look. */
  readonly since: { readonly entry: string; readonly day: Day; readonly before: WarningLevel | null } | null
  /** The day on which the last look goes stale; null where no interval is said or nobody has looked. */
  readonly staleFrom: Day | null
  readonly isStale: boolean
}

/** From how many points on something calls for watching, and for a warning. */
export const levelPoints = { watch: 0.25, warning: 1 } as const

/** What a sight of an indicator would say of one contingency now: chance of seeing it where that comes, and where it does not. */
export interface SightGiven {
  readonly contingency: string
  readonly ifComes: number
  readonly ifNot: number
}

/** @param sights  of the contingencies that harm and are still open */
export function indicatorStatus(
  indicator: Indicator,
  { entries, asOf }: Evidence,
  sights: readonly SightGiven[],
): IndicatorStatus {
  const looks = entries.filter(
    (entry): entry is Look => entry.kind === 'indicator' && entry.indicator === indicator.id,
  )
  const last = looks.at(-1)
  if (!last) return { ...unseen, indicator: indicator.id }
  const strongest = strongestFor(sights, last.seen)
  const levels = looks.map(({ seen }) => levelOf(strongestFor(sights, seen)?.points ?? 0))
  const level = levels.at(-1)!
  const changed = levels.findLastIndex((earlier) => earlier !== level) + 1
  const staleFrom = indicator.lookDays === null ? null : last.day + Math.round(indicator.lookDays)
  return {
    indicator: indicator.id,
    level,
    lastSeen: last.seen,
    lastLook: last.day,
    contingency: strongest?.contingency ?? null,
    points: strongest?.points ?? null,
    since: { entry: looks[changed]!.id, day: looks[changed]!.day, before: levels[changed - 1] ?? null },
    staleFrom,
    isStale: staleFrom !== null && staleFrom < asOf,
  }
}

type Look = Extract<EvidenceEntry, { readonly kind: 'indicator' }>

const unseen = {
  level: null,
  lastSeen: null,
  lastLook: null,
  contingency: null,
  points: null,
  since: null,
  staleFrom: null,
  isStale: false,
} as const

function strongestFor(
  sights: readonly SightGiven[],
  seen: boolean,
): { readonly contingency: string; readonly points: number } | null {
  const ranked = sights
    .map(({ contingency, ifComes, ifNot }) => ({
      contingency,
      points: seen ? pointsOf(ifComes, ifNot) : pointsOf(1 - ifComes, 1 - ifNot),
    }))
    .sort((one, other) => other.points - one.points)
  return ranked[0] ?? null
}

/** The binary logarithm of the likelihood ratio; 0 where either has no chance to be told of. */
function pointsOf(ifComes: number, ifNot: number): number {
  return ifComes > 0 && ifNot > 0 ? logarithm(ifComes / ifNot) / Math.LN2 : 0
}

function levelOf(points: number): WarningLevel {
  if (points >= levelPoints.warning) return 'warning'
  return points >= levelPoints.watch ? 'watch' : 'normal'
}

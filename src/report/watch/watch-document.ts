import type { Telling, WatchFinding } from '../../lenses/watch/watch-next.ts'
import { isoDate } from '../dates.ts'
import type { Provenance } from '../provenance.ts'
import type { WatchDocument } from './watch-schema.ts'

/** The document that `watch --json` prints. */
export function watchDocument(found: WatchFinding, { version, hash }: Provenance): WatchDocument {
  return {
    kizashi: version,
    ...(hash === undefined ? {} : { hash }),
    reading: found.reading,
    'as-of': isoDate(found.asOf),
    horizon: isoDate(found.horizon),
    particles: found.method.particles,
    seed: found.method.seed,
    watch: found.rows.map(({ kind, id, day, chance, worth, tells }) => ({
      kind,
      id,
      date: isoDate(day),
      chance: within(chance)!,
      worth,
      tells: tells.map(tellingOf),
    })),
    indicators: Object.fromEntries(
      found.statuses.map(({ indicator, lastLook, since, staleFrom, ...status }) => [
        indicator,
        {
          ...status,
          lastLook: lastLook === null ? null : isoDate(lastLook),
          since: since && { entry: since.entry, date: isoDate(since.day), before: since.before },
          staleFrom: staleFrom === null ? null : isoDate(staleFrom),
        },
      ]),
    ),
  }
}

function tellingOf({ kind, id, bits, now, ifSeen, ifNot }: Telling) {
  return {
    kind,
    id,
    bits: bits.value!,
    interval: bits.interval!,
    now: within(now)!,
    ifSeen: within(ifSeen),
    ifNot: within(ifNot),
  }
}

/** Ratios of sums may pass 0 and 1 in their last digit. */
function within(chance: number | null): number | null {
  return chance === null ? null : Math.min(1, Math.max(0, chance))
}

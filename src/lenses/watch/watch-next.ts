import { nominalDraw } from '../../engine/draw.ts'
import { type Evidence, evidenceOf } from '../../engine/evidence/evidence.ts'
import { EvidenceImpossible, explainImpossible } from '../../engine/evidence/impossible-evidence.ts'
import type { Signal } from '../../engine/evidence/particles/path-plan.ts'
import {
  type Archipelago,
  type IslandsWanted,
  runIslands,
} from '../../engine/evidence/particles/run-islands.ts'
import type { Estimate } from '../../engine/forecast.ts'
import { TooLarge } from '../../engine/too-large.ts'
import type { Workers } from '../../engine/workers.ts'
import { workersInTurn } from '../../engine/workers-in-turn.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course } from '../../language/situation.ts'
import { type IndicatorStatus, indicatorStatus } from './indicator-status.ts'
import { islandSights, type Sight } from './island-sights.ts'
import { type WatchTarget, watchTargets } from './watch-targets.ts'
import { signalOf, type Watched, watchedThings } from './watched.ts'

/** What one thing would tell of one answer. */
export interface Telling {
  readonly kind: WatchTarget['kind']
  readonly id: string
  /** Mutual information of seeing it and the answer, in bits, at most 1; freed of its bias by sampling. */
  readonly bits: Estimate
  /** The answer now, if it is seen, and if it is not; null where that has no chance. */
  readonly now: number
  readonly ifSeen: number | null
  readonly ifNot: number | null
}

export interface WatchedRow extends Watched {
  /** The chance that it is seen, or happens. */
  readonly chance: number
  /** Bits about the answers that matter, weighted by how much they do. */
  readonly worth: number
  /** Most telling first. */
  readonly tells: readonly Telling[]
}

/** What to watch next, and how the indicators stand. */
export interface WatchFinding {
  readonly reading: string
  readonly asOf: Day
  /** Until when events are looked out for. */
  readonly horizon: Day
  /** What tells most first. */
  readonly rows: readonly WatchedRow[]
  readonly statuses: readonly IndicatorStatus[]
  readonly method: { readonly particles: number; readonly seed: number }
}

export interface WatchOptions {
  readonly asOf?: Day
  /** Days ahead for which events are looked out for; 90 unless given. */
  readonly horizonDays?: number
  /** Rank by what is told of these questions alone. */
  readonly questions?: readonly string[]
  readonly particles?: number
  readonly seed?: number
  readonly workers?: Workers
  readonly onShare?: (share: number) => void
  readonly isCancelled?: () => boolean
}

const usualHorizon = 90
const usualParticles = 65_536
/** Of them, at most so many walk on to the end of the term. */
const mostAhead = 32_768

/**
 * Ranks indicators and events by how much seeing them or not would tell of the answers that matter, given the ledger, and
 * tells how each indicator stands. From the paths of one particle filter: the same for the same seed, whatever the number of
 * threads. Rejects with `EvidenceImpossible`, `TooLarge` or `Cancelled` as the update does.
 *
 * Checked: tests/lenses/watch.test.ts, against sums over every configuration of a small situation.
 */
export async function watchNext(
  course: Course,
  entries: readonly LedgerEntry[],
  options: WatchOptions = {},
): Promise<WatchFinding> {
  const { situation } = course
  const { questions = [], horizonDays = usualHorizon, seed = 1, workers = workersInTurn } = options
  const evidence = evidenceOf(entries, situation, options.asOf)
  const horizon = Math.min(situation.to, evidence.asOf + horizonDays)
  const targets = watchTargets(situation, evidence, questions)
  const things = watchedThings(situation, evidence, horizon)
  const looks = situation.indicators.map(({ id }): Watched => ({ kind: 'indicator', id, day: evidence.asOf }))
  const signals = [...things, ...looks].map((one) => signalOf(one, situation))
  const found = await runIslands(course, evidence, wantedOf(evidence, targets, signals, options))
  if ('refused' in found) throw new TooLarge(found)
  if ('impossible' in found)
    throw new EvidenceImpossible(
      await explainImpossible(course, evidence, found, { draw: nominalDraw, workers }),
    )
  return findingOf({ course, evidence, horizon, targets, things, found, seed })
}

function wantedOf(
  evidence: Evidence,
  targets: readonly WatchTarget[],
  signals: readonly Signal[],
  options: WatchOptions,
): IslandsWanted {
  const { particles = usualParticles, seed = 1, workers = workersInTurn, onShare, isCancelled } = options
  const days = [evidence.asOf, ...signals.map(({ day }) => day)]
  return {
    dates: [...new Set(days)].sort((a, b) => a - b),
    hasCurves: false,
    selection: {
      whole: false,
      events: new Set(),
      questions: new Set(idsOf(targets, 'questions')),
      contingencies: new Set(idsOf(targets, 'contingencies')),
    },
    since: null,
    signals,
    particles,
    strides: { start: 0, entry: 0, end: Math.max(1, Math.floor(particles / mostAhead)) },
    seed,
    workers,
    ...(onShare ? { progress: onShare } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  }
}

function idsOf(targets: readonly WatchTarget[], kind: WatchTarget['kind']): string[] {
  return targets.filter((target) => target.kind === kind).map(({ id }) => id)
}

interface Task {
  readonly course: Course
  readonly evidence: Evidence
  readonly horizon: Day
  readonly targets: readonly WatchTarget[]
  readonly things: readonly Watched[]
  readonly found: Archipelago
  readonly seed: number
}

function findingOf({ course, evidence, horizon, targets, things, found, seed }: Task): WatchFinding {
  const { situation } = course
  const sight = islandSights(found)
  const rows = things.map((thing, place) => watchedRow(thing, targets, (target) => sight(place, target)))
  return {
    reading: situation.reading.id,
    asOf: evidence.asOf,
    horizon,
    rows: rows
      .filter(({ chance }) => chance > 0)
      .sort((one, other) => other.worth - one.worth || (one.id < other.id ? -1 : 1)),
    statuses: situation.indicators.map((indicator, place) => {
      const sights = targets
        .filter(({ isHarm }) => isHarm)
        .map((target) => ({ target, now: sight(things.length + place, target) }))
        .filter(({ now }) => now.ifSeen !== null && now.answer > 0 && now.answer < 1)
      return indicatorStatus(
        indicator,
        evidence,
        sights.map(({ target, now }) => ({
          contingency: target.id,
          ifComes: now.both / now.answer,
          ifNot: (now.chance - now.both) / (1 - now.answer),
        })),
      )
    }),
    method: { particles: found.particles, seed },
  }
}

/** Bits beyond the doubt of sampling: none where the interval reaches down to nothing. */
export function clearBits({ bits }: Telling): number {
  return bits.interval && bits.interval.low > 0 ? bits.value! : 0
}

/** Of answers that its happening would be itself, an event tells nothing that is worth the name. */
function watchedRow(
  thing: Watched,
  targets: readonly WatchTarget[],
  sightOf: (target: WatchTarget) => Sight,
): WatchedRow {
  const others = targets.filter(({ events }) => thing.kind !== 'event' || !events.includes(thing.id))
  const sights = others.map((target) => ({ target, sight: sightOf(target) }))
  const tells = sights.map(({ target: { kind, id, weight }, sight }) => ({
    weight,
    telling: { kind, id, bits: sight.bits, now: sight.answer, ifSeen: sight.ifSeen, ifNot: sight.ifNot },
  }))
  return {
    ...thing,
    chance: sights[0]?.sight.chance ?? 0,
    worth: tells.reduce((sum, { weight, telling }) => sum + weight * clearBits(telling), 0),
    tells: tells
      .sort(
        (one, other) =>
          other.weight * clearBits(other.telling) - one.weight * clearBits(one.telling) ||
          clearBits(other.telling) - clearBits(one.telling),
      )
      .map(({ telling }) => telling),
  }
}

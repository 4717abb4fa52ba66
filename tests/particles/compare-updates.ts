import type { Evidence } from '../../src/engine/evidence/evidence.ts'
import { exactUpdate } from '../../src/engine/evidence/exact-update.ts'
import { updateByParticles } from '../../src/engine/evidence/particles/update-by-particles.ts'
import type { Update } from '../../src/engine/evidence/update.ts'
import type { Estimate } from '../../src/engine/forecast.ts'
import { type Selection, selectionOf } from '../../src/engine/selection.ts'
import type { Workers } from '../../src/engine/workers.ts'
import { workersInTurn } from '../../src/engine/workers-in-turn.ts'
import type { Day } from '../../src/language/day.ts'
import type { Course } from '../../src/language/situation.ts'

/** A figure by particles beside the exact one. */
export interface Compared {
  readonly figure: string
  readonly exact: number
  readonly found: number
  /** Their distance in standard errors, as the interval tells them. */
  readonly errors: number
}

/** Half the width of a 95 % interval by 32 islands, in standard errors: Student's t with 31 degrees of freedom. */
const studentPoint = 2.0395

/** Chances below this are a handful of paths' in what follows entries. */
const rare = 0.02

interface Wanted {
  readonly particles: number
  readonly seed?: number
  readonly dates?: readonly Day[]
  readonly since?: Day
  readonly selection?: Selection
  readonly workers?: Workers
  /** False: by particles alone, the exact one being the same object. */
  readonly exact?: false
}

/** The update both ways. */
export async function bothUpdates(
  course: Course,
  evidence: Evidence,
  wanted: Wanted,
): Promise<{ exact: Update; found: Update }> {
  const options = {
    dates: wanted.dates ?? [course.situation.to],
    selection: wanted.selection ?? selectionOf(course, undefined),
    since: wanted.since ?? null,
    workers: wanted.workers ?? workersInTurn,
  }
  const found = await updateByParticles(course, evidence, {
    ...options,
    particles: wanted.particles,
    seed: wanted.seed ?? 1,
  })
  if (!('method' in found)) throw new Error(`Refused: ${JSON.stringify(found)}`)
  if (wanted.exact === false) return { exact: found, found }
  const exact = await exactUpdate(course, evidence, options)
  if (!('method' in exact)) throw new Error(`Refused: ${JSON.stringify(exact)}`)
  return { exact, found }
}

/**
 * Every figure of an update that both have: now, ahead, at the end, over its whole span, and what each entry did. What it did
 * to chances that a handful of paths make up is left aside: their spread is not normal.
 */
export function compareUpdates(exact: Update, found: Update): Compared[] {
  const truths = estimatesOf(exact)
  return [...estimatesOf(found)].flatMap(([figure, { value, interval }]) => {
    const truth = truths.get(figure)?.value
    if (truth === null || truth === undefined || value === null) return []
    const width = interval ? (interval.high - interval.low) / (2 * studentPoint) : 0
    const { errors, ...values } = compared(figure, truth, value, width)
    return [{ ...values, errors: normalErrors(errors) }]
  })
}

/**
 * As many standard errors as would be as rare if their length were known rather than told by 32 islands: Student's t with 31
 * degrees of freedom made normal (Wallace 1959, doi:10.1214/aoms/1177706094).
 */
function normalErrors(errors: number): number {
  return ((8 * 31 + 1) / (8 * 31 + 3)) * Math.sqrt(31 * Math.log1p(errors ** 2 / 31))
}

/** Points of the curves, which carry no interval: beside the standard error that so many particles would have at best. */
export function compareCurves(exact: Update, found: Update): Compared[] {
  if (found.method.kind !== 'simulated') throw new Error('Not by particles')
  const worth =
    Math.min(...found.evidence.entries.map((entry) => entry.effectiveSampleSize!), found.method.runs) / 3
  const chances = {
    ...flat(exact.series.questions),
    ...flat(exact.series.events),
    ...flat(exact.series.factors),
  }
  const others = {
    ...flat(found.series.questions),
    ...flat(found.series.events),
    ...flat(found.series.factors),
  }
  return Object.entries(chances).flatMap(([figure, truth]) => {
    const value = others[figure]
    // Counts and amounts among the questions know no such bound.
    if (
      truth === null ||
      value === null ||
      value === undefined ||
      truth > 1 ||
      /count|silent|\be@/u.test(figure)
    )
      return []
    return [compared(figure, truth, value, Math.sqrt((truth * (1 - truth)) / worth) + 1 / worth)]
  })
}

function flat(curves: object, path = ''): Record<string, number | null> {
  const points = Object.entries(curves).flatMap(([id, curve]): [string, number | null][] =>
    'values' in curve
      ? (curve.values as (number | null)[]).map((value, date) => [`curve ${path}${id}@${date}`, value])
      : Object.entries(flat(curve, `${path}${id} `)),
  )
  return Object.fromEntries(points)
}

function compared(figure: string, exact: number, found: number, width: number): Compared {
  const distance = Math.abs(found - exact)
  const isSame = distance <= 1e-9 * Math.max(1, Math.abs(exact))
  return { figure, exact, found, errors: isSame ? 0 : distance / width }
}

function estimatesOf(update: Update): Map<string, Estimate> {
  const found = new Map<string, Estimate>()
  const states = (kind: string, factors: Update['factors']) => {
    for (const [factor, ofFactor] of Object.entries(factors)) {
      for (const [state, estimate] of Object.entries(ofFactor))
        found.set(`${kind} ${factor}=${state}`, estimate)
    }
  }
  states('now', update.now.factors)
  states('at the end', update.factors)
  for (const [id, { ahead }] of Object.entries(update.events)) {
    found.set(`${id} ahead`, ahead.probability)
    found.set(`${id} expected`, ahead.expected)
  }
  for (const [id, { mean }] of Object.entries(update.quantities)) found.set(`${id} mean`, mean)
  for (const [id, estimate] of Object.entries(update.questions)) found.set(`question ${id}`, estimate)
  const { logLikelihood, interval, entries } = update.evidence
  found.set('log-likelihood', { value: logLikelihood, ...(interval ? { interval } : {}) })
  for (const [place, { questions }] of entries.entries()) {
    for (const [id, { before, after, interval: told }] of Object.entries(questions)) {
      if (before === null || after === null) continue
      if (before > 0 && Math.min(before, after) < rare) continue
      found.set(`entry ${place} on ${id}`, { value: after - before, ...(told ? { interval: told } : {}) })
    }
  }
  return found
}

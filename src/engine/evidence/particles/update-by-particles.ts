import type { Course } from '../../../language/situation.ts'
import type { CompileRefusal } from '../../compile/refusal.ts'
import type { Evidence } from '../evidence.ts'
import type { ExactUpdateOptions } from '../exact-update.ts'
import type { ImpossibleEvidence } from '../filter.ts'
import type { Update } from '../update.ts'
import { updateOfIslands } from './islands-update.ts'
import { runIslands } from './run-islands.ts'

export interface ParticleUpdateOptions extends ExactUpdateOptions {
  /** Of all islands together; made up to a whole number for each. */
  readonly particles: number
  readonly seed: number
}

/** Particles that give intervals within a few percentage points where much has been entered, in seconds. */
export const usualParticles = 65_536
/** Of them, at most so many walk on to the end of the term at the start, around each entry, and at the end. */
const sent = { start: 16_384, entry: 2048, end: 32_768 }

/**
 * The answers of a course given evidence, by particle filters on 32 islands: as `exactUpdate`, where the space is too large
 * for that, with an interval beside each figure. What comes out is a function of the course, the evidence, the seed and the
 * number of particles alone, whatever the number of threads. Evidence that no particle could meet is told as impossible.
 *
 * Checked: tests/particles, against the exact update of the reference ledgers and of random situations.
 */
export async function updateByParticles(
  course: Course,
  evidence: Evidence,
  options: ParticleUpdateOptions,
): Promise<Update | CompileRefusal | ImpossibleEvidence> {
  const { particles, seed, since } = options
  const dates = [...new Set([...options.dates, evidence.asOf])].sort((a, b) => a - b)
  const stride = (most: number) => Math.max(1, Math.floor(particles / most))
  const strides = { start: stride(sent.start), entry: stride(sent.entry), end: stride(sent.end) }
  const found = await runIslands(course, evidence, {
    ...options,
    dates,
    hasCurves: true,
    signals: [],
    strides,
  })
  if ('refused' in found || 'impossible' in found) return found
  const { selection } = options
  return updateOfIslands({
    course,
    evidence,
    found,
    dates,
    seed,
    since,
    selection,
    strideByEntry: strides.entry,
  })
}

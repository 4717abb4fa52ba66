import type { Draw } from '../../engine/draw.ts'
import { logarithm } from '../../numeric/logarithm.ts'
import type { Evaluate } from './swings.ts'

/** A way to change judgements, from nothing (share 0) to as far as is tried (share 1), and the chance that is sought on it. */
export interface Path {
  readonly edge: number
  /** Share at which the edge is expected. */
  readonly guess: number
  readonly drawAt: (share: number) => Draw
}

/** Rounds of narrowing down, and the log-odds within which the edge counts as met. */
const rounds = 5
const closeEnough = 0.004
/** Log-odds of an answer without a value, or of 0 and 1. */
const extreme = 40

interface Bracket {
  near: number
  far: number
  atNear: number
  atFar: number
  lastSide: number
  found: number | null
}

/**
 * The share of each path at which the answer meets its edge; null where it does not on the way. All paths are narrowed down
 * together, by the secant in log-odds with the stale end halved (Dowell & Jarratt 1971, doi:10.1007/BF01934364).
 */
export async function crossings(
  answer: number,
  paths: readonly Path[],
  evaluate: Evaluate,
): Promise<(number | null)[]> {
  if (paths.length === 0) return []
  const ends = await evaluate(paths.map(({ drawAt }) => drawAt(1)))
  const brackets = paths.map((path, place): Bracket | null => {
    const atNear = logOdds(answer) - logOdds(path.edge)
    const atFar = logOdds(ends[place]!) - logOdds(path.edge)
    if (Math.sign(atNear) === Math.sign(atFar)) return null
    return { near: 0, far: 1, atNear, atFar, lastSide: 0, found: null }
  })
  for (let round = 0; round < rounds; round++) {
    const open = paths.flatMap((path, place) => {
      const bracket = brackets[place]
      if (!bracket || bracket.found !== null) return []
      const share = round === 0 && path.guess > 0 && path.guess < 1 ? path.guess : secant(bracket)
      return [{ path, bracket, share }]
    })
    if (open.length === 0) break
    const answers = await evaluate(open.map(({ path, share }) => path.drawAt(share)))
    for (const [place, { path, bracket, share }] of open.entries()) {
      narrow(bracket, share, logOdds(answers[place]!) - logOdds(path.edge))
    }
  }
  return brackets.map((bracket) => (bracket ? (bracket.found ?? secant(bracket)) : null))
}

function secant({ near, far, atNear, atFar }: Bracket): number {
  return near + ((far - near) * atNear) / (atNear - atFar)
}

function narrow(bracket: Bracket, share: number, value: number): void {
  if (Math.abs(value) < closeEnough) {
    bracket.found = share
    return
  }
  const isNear = Math.sign(value) === Math.sign(bracket.atNear)
  if (isNear) {
    bracket.near = share
    bracket.atNear = value
    if (bracket.lastSide < 0) bracket.atFar /= 2
  } else {
    bracket.far = share
    bracket.atFar = value
    if (bracket.lastSide > 0) bracket.atNear /= 2
  }
  bracket.lastSide = isNear ? -1 : 1
}

function logOdds(chance: number | null): number {
  if (chance === null || chance <= 0) return -extreme
  return chance >= 1 ? extreme : logarithm(chance / (1 - chance))
}

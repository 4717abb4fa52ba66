import { type PoissonWeights, poissonWeights } from '../../numeric/poisson-weights.ts'
import { addScaled } from './add-scaled.ts'
import { swap } from './apply-jump.ts'
import { type Copies, type Copy, copyWith, land } from './copies.ts'
import type { StageProgram } from './stage-program.ts'
import { takeStep } from './take-step.ts'
import { weighField } from './tiled-field.ts'

/** How far a stage is followed. */
export interface Cutoff {
  /** The chance of more steps than are taken may be this much. */
  readonly tail: number
  /** And at most this share of what was found so far, as long as something was found. */
  readonly relativeTail: number
}

export interface StageRun {
  /** [steps + 1]: chance of settling the last question at that step. */
  readonly settled: readonly number[]
  readonly steps: number
  /** Chance of more steps than were taken. */
  readonly error: number
}

/**
 * Follows all copies through one stage by uniformization (Jensen 1953): the chances after k steps of the
 * discrete chain, weighted with the Poisson chance of k steps. `observe` is shown the chances after each number of
 * steps, with the years that the stage is expected to spend after just so many. With `keepsEnd` the chances at the end of the stage replace those at its beginning.
 */
export function uniformize(
  copies: Copies,
  program: StageProgram,
  years: number,
  cutoff: Cutoff,
  keepsEnd: boolean,
  observe: (years: number) => void,
): StageRun {
  const weights = poissonWeights(program.rate * years)
  if (keepsEnd) for (const { end } of copies.live) end!.fill(0)
  const settled = [0]
  let found = copies.done
  for (let step = 0; ; step++) {
    observe((weights.tail[step + 1] ?? 0) / program.rate)
    if (keepsEnd) {
      for (const { present, end } of copies.live)
        addScaled(copies.memory, weights.mass[step] ?? 0, present, end!)
    }
    if (isEnough(weights, step, cutoff, found)) {
      if (keepsEnd) for (const copy of copies.live) beginAtEnd(copy)
      copies.done = found
      return { settled, steps: step, error: weights.tail[step + 1] ?? 0 }
    }
    const gain = stepAll(copies, program)
    settled.push(gain)
    found += gain * (weights.tail[step + 1] ?? 0)
  }
}

function isEnough({ tail }: PoissonWeights, step: number, cutoff: Cutoff, found: number): boolean {
  const left = tail[step + 1] ?? 0
  if (left === 0) return true
  return left <= cutoff.tail && (found === 0 || left <= cutoff.relativeTail * found)
}

function beginAtEnd(copy: Copy): void {
  const { present } = copy
  copy.present = copy.end!
  copy.end = present
}

/** One step of every copy; returns the chance that it settles the last question. */
export function stepAll(copies: Copies, program: StageProgram): number {
  const { layout } = copies
  let gain = 0
  for (const [place, copy] of copies.live.entries()) {
    const { step, settles } = program.copies[place]!
    takeStep(layout, step, copy.present, copy.next)
    for (const field of settles) gain += weighField(layout, field, copy.present)
  }
  for (const [place, copy] of copies.live.entries()) {
    for (const { open, step } of program.copies[place]!.transfers) {
      takeStep(layout, step, copy.present, copyWith(copies, open)!.next)
    }
  }
  gain += land(copies, 'next')
  for (const copy of copies.live) swap(copy)
  return gain
}

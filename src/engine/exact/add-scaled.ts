import type { StepMemory } from './step-memory.ts'

/** Adds weight · x to y, to the same bits whether the memory can do it or not. */
export function addScaled(memory: StepMemory | null, weight: number, x: Float64Array, y: Float64Array): void {
  if (weight === 0) return
  if (memory?.holds(x) && memory.holds(y)) memory.addScaled(y.length, weight, x.byteOffset, y.byteOffset)
  else for (let at = 0; at < y.length; at++) y[at]! += weight * x[at]!
}

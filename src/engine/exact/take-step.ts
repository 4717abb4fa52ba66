import type { Layout } from './layout.ts'
import * as pass from './stencil-pass.ts'
import type { StepMemory } from './step-memory.ts'
import type { StepProgram } from './step-program.ts'

/**
 * Takes one step from x into y; vectors have one tile of margin at both ends. Where all of it stands in the memory of the
 * compiled step that one is used: it does the same, some two to three times as fast.
 */
export function takeStep(layout: Layout, program: StepProgram, x: Float64Array, y: Float64Array): void {
  const { memory } = program
  if (memory?.holds(x) && memory.holds(y)) takeCompiledStep(memory, layout, program, x, y)
  else takePlainStep(layout, program, x, y)
}

function takeCompiledStep(
  memory: StepMemory,
  layout: Layout,
  { starts, offsets, tiles, coefficients, isWhole }: StepProgram,
  x: Float64Array,
  y: Float64Array,
): void {
  const addresses = [starts, offsets, tiles, coefficients, x, y].map(({ byteOffset }) => byteOffset)
  memory.step(layout.tiles, layout.tile, ...addresses, isWhole ? 1 : 0)
}

export function takePlainStep(layout: Layout, program: StepProgram, x: Float64Array, y: Float64Array): void {
  const { starts, offsets: o, tiles: t, coefficients: c } = program
  const length = layout.tile
  for (let tile = 0; tile < layout.tiles; tile++) {
    const at = (tile + 1) * length
    const end = starts[tile + 1]!
    let j = starts[tile]!
    if (program.isWhole) {
      if (end - j < 8) y.fill(0, at, at + length)
      else {
        pass.setEight(
          x,
          c,
          y,
          at,
          length,
          at - o[j]!,
          t[j]!,
          at - o[j + 1]!,
          t[j + 1]!,
          at - o[j + 2]!,
          t[j + 2]!,
          at - o[j + 3]!,
          t[j + 3]!,
          at - o[j + 4]!,
          t[j + 4]!,
          at - o[j + 5]!,
          t[j + 5]!,
          at - o[j + 6]!,
          t[j + 6]!,
          at - o[j + 7]!,
          t[j + 7]!,
        )
        j += 8
      }
    }
    for (; end - j >= 8; j += 8) {
      pass.addEight(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
        at - o[j + 3]!,
        t[j + 3]!,
        at - o[j + 4]!,
        t[j + 4]!,
        at - o[j + 5]!,
        t[j + 5]!,
        at - o[j + 6]!,
        t[j + 6]!,
        at - o[j + 7]!,
        t[j + 7]!,
      )
    }
    if (j < end) addRest(program, x, y, at, length, j, end - j)
  }
}

function addRest(
  program: StepProgram,
  x: Float64Array,
  y: Float64Array,
  at: number,
  length: number,
  j: number,
  count: number,
): void {
  const { offsets: o, tiles: t, coefficients: c } = program
  switch (count) {
    case 1:
      pass.addOne(x, c, y, at, length, at - o[j]!, t[j]!)
      break
    case 2:
      pass.addTwo(x, c, y, at, length, at - o[j]!, t[j]!, at - o[j + 1]!, t[j + 1]!)
      break
    case 3:
      pass.addThree(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
      )
      break
    case 4:
      pass.addFour(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
        at - o[j + 3]!,
        t[j + 3]!,
      )
      break
    case 5:
      pass.addFive(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
        at - o[j + 3]!,
        t[j + 3]!,
        at - o[j + 4]!,
        t[j + 4]!,
      )
      break
    case 6:
      pass.addSix(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
        at - o[j + 3]!,
        t[j + 3]!,
        at - o[j + 4]!,
        t[j + 4]!,
        at - o[j + 5]!,
        t[j + 5]!,
      )
      break
    case 7:
      pass.addSeven(
        x,
        c,
        y,
        at,
        length,
        at - o[j]!,
        t[j]!,
        at - o[j + 1]!,
        t[j + 1]!,
        at - o[j + 2]!,
        t[j + 2]!,
        at - o[j + 3]!,
        t[j + 3]!,
        at - o[j + 4]!,
        t[j + 4]!,
        at - o[j + 5]!,
        t[j + 5]!,
        at - o[j + 6]!,
        t[j + 6]!,
      )
      break
  }
}

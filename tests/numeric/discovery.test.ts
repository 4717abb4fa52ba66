import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { binomialTail } from '../../src/numeric/binomial-tail.ts'
import { boxFit, quasiP } from '../../src/numeric/discovery/box.ts'
import type { FactorColumn, Restriction } from '../../src/numeric/discovery/factor-column.ts'
import { growTree } from '../../src/numeric/discovery/grow-tree.ts'
import { chooseBox, peelBoxes } from '../../src/numeric/discovery/peel-box.ts'
import { philox, uniformOf } from '../../src/numeric/philox.ts'

const reference = JSON.parse(
  readFileSync(new URL('../reference/decision/decisions.json', import.meta.url), 'utf8'),
).scenario_discovery_discrete

/** The full factorial design of three things of three kinds; of interest: a2 or a3, and b1. */
const rows = Array.from({ length: 27 }, (_, row) => [Math.floor(row / 9), Math.floor(row / 3) % 3, row % 3])
const design: FactorColumn[] = [0, 1, 2].map((place) => ({
  kind: 'kinds',
  kinds: 3,
  values: Int32Array.from(rows, (row) => row[place]!),
}))
const isOfInterest = Uint8Array.from(rows, ([a, b]) => (a! > 0 && b === 0 ? 1 : 0))

const kinds = (...allowed: number[]): Restriction => ({
  kind: 'kinds',
  allowed: Uint8Array.from([0, 1, 2], (kind) => (allowed.includes(kind) ? 1 : 0)),
})

describe('boxes of the discrete design', () => {
  it.each([
    ['true_box', [kinds(1, 2), kinds(0), kinds(0, 1, 2)]],
    ['only_b1', [kinds(0, 1, 2), kinds(0), kinds(0, 1, 2)]],
    ['only_a23', [kinds(1, 2), kinds(0, 1, 2), kinds(0, 1, 2)]],
    ['b1_a2', [kinds(1), kinds(0), kinds(0, 1, 2)]],
  ])('%s has the coverage, density and mass of the reference', (name, box) => {
    const { coverage, density, mass } = name === 'true_box' ? reference.true_box : reference.subboxes[name]
    const fit = boxFit(design, isOfInterest, box)
    expect(fit.coverage).toBeCloseTo(coverage, 12)
    expect(fit.density).toBeCloseTo(density, 12)
    expect(fit.mass).toBeCloseTo(mass, 12)
  })

  it('peeling finds the true box, and only what it needs', () => {
    const path = peelBoxes(design, isOfInterest)
    expect(path[0]).toMatchObject({ coverage: 1, mass: 1, restricted: [] })
    // 6 of 6 where 6 of 9 were to be had: chance does that in (2/3)⁶ = 8.8 % of draws, so 27 rows are few for the usual 5 %.
    const found = chooseBox(design, isOfInterest, path, 0.1)!
    expect(quasiP(design, isOfInterest, found.box, 0)).toBeCloseTo((2 / 3) ** 6, 12)
    expect(chooseBox(design, isOfInterest, path)!.restricted).toEqual([1])
    expect(found).toMatchObject({ coverage: 1, density: 1, restricted: [0, 1] })
    expect(found.box.slice(0, 2)).toEqual([kinds(1, 2), kinds(0)])
  })

  it('density rises along the path', () => {
    const densities = peelBoxes(design, isOfInterest).map(({ density }) => density)
    expect(densities).toEqual([...densities].sort((a, b) => a - b))
  })

  it('a tree finds the same two splits', () => {
    const tree = growTree(design, isOfInterest)
    expect(tree.split).toMatchObject({ column: 1 })
    const branches = [tree.split!.inside, tree.split!.outside]
    const pure = branches.find(({ share }) => share === 0)!
    const mixed = branches.find(({ share }) => share > 0)!
    expect(pure).toMatchObject({ rows: 18, split: null })
    expect(mixed).toMatchObject({ rows: 9, split: { column: 0 } })
    const leaves = [mixed.split!.inside, mixed.split!.outside].map(({ share }) => share)
    expect(leaves.sort()).toEqual([0, 1])
  })
})

describe('boxes of numbers', () => {
  const words = new Uint32Array(4)
  const numbers = Array.from({ length: 6 }, (_, column) =>
    Float64Array.from({ length: 400 }, (_, row) => {
      philox(row, column, 0, 0, 7, 0, words)
      return uniformOf(words[0]!)
    }),
  )
  const columns = numbers.map((values): FactorColumn => ({ kind: 'number', values }))
  const inCorner = Uint8Array.from({ length: 400 }, (_, row) =>
    numbers[1]![row]! > 0.6 && numbers[4]![row]! < 0.5 ? 1 : 0,
  )

  it('finds a corner among what does not matter', () => {
    const found = chooseBox(columns, inCorner, peelBoxes(columns, inCorner))!
    expect(found.restricted).toEqual([1, 4])
    expect(found.coverage).toBeGreaterThan(0.9)
    expect(found.density).toBeGreaterThan(0.9)
    const [first, second] = [found.box[1]!, found.box[4]!]
    expect(first.kind === 'number' && Math.abs(first.low - 0.6)).toBeLessThan(0.05)
    expect(second.kind === 'number' && Math.abs(second.high - 0.5)).toBeLessThan(0.05)
    expect(quasiP(columns, inCorner, found.box, 1)).toBeLessThan(1e-6)
  })

  it('finds nothing where nothing tells', () => {
    const byChance = Uint8Array.from({ length: 400 }, (_, row) => {
      philox(row, 99, 0, 0, 8, 0, words)
      return uniformOf(words[0]!) < 0.3 ? 1 : 0
    })
    const found = chooseBox(columns, byChance, peelBoxes(columns, byChance))
    expect(found === null || found.density < 0.6).toBe(true)
    expect(growTree(columns, new Uint8Array(400)).split).toBeNull()
  })
})

it('the binomial tail is the sum of its terms', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
  const sum = [7, 8, 9, 10].reduce((total, k) => total + choose(10, k) * 0.3 ** k * 0.7 ** (10 - k), 0)
  expect(binomialTail(7, 10, 0.3)).toBeCloseTo(sum, 12)
  expect(binomialTail(0, 10, 0.3)).toBe(1)
  expect(binomialTail(11, 10, 0.3)).toBe(0)
})

import { describe, expect, it } from 'vitest'
import { tablesOf } from './markdown.ts'

const japanese: Readonly<Record<string, string>> = {
  'What a point does': '一点の効き目',
  'What a point does to an event': '事象に対する一点の効き目',
  'Tempo and lean from two questions': '二つの問いから間隔と傾きを求める',
  'What a tempo and a lean imply': '間隔と傾きが含意すること',
  'Ordered factors': '順序のある要因',
  'Hard to leave': '離れにくさ',
  'Rates and chances': '率と確率',
  Windows: '機会',
  'Base rates': '基準率',
  Ranges: '幅',
}
const pages = [
  { path: 'docs/elicitation.md', titleOf: (section: string) => section },
  { path: 'docs/elicitation.ja.md', titleOf: (section: string) => japanese[section]! },
]

function rowsIn({ path, titleOf }: (typeof pages)[number]) {
  const tables = tablesOf(path)
  return (section: string): readonly (readonly string[])[] => {
    const table = tables.find((candidate) => candidate.section === titleOf(section))
    if (!table) throw new Error(`no table under ${titleOf(section)}`)
    return table.rows
  }
}

/** A figure of the page stands for a value if it is the value rounded to as many places as it shows. */
function expectFigure(shown: string, value: number): void {
  const places = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0
  expect(Math.abs(Number(shown) - value), `${shown} for ${value}`).toBeLessThanOrEqual(
    0.5 * 10 ** -places + 1e-9,
  )
}

function expectRow(cells: readonly string[], values: readonly number[]): void {
  expect(cells).toHaveLength(values.length)
  cells.forEach((cell, index) => {
    expectFigure(cell, values[index]!)
  })
}

const settling = (lean: number) => 2 ** lean / (1 + 2 ** lean)
const within = (rate: number, years: number) => 100 * -Math.expm1(-rate * years)
const pointsOfColumns = [-3, -2, -1, 1, 2, 3]

describe.each(pages)('the tables of $path', (page) => {
  const rowsOf = rowsIn(page)

  it.each(rowsOf('What a point does'))('moves odds of %s', (chance, ...cells) => {
    const odds = Number(chance) / (100 - Number(chance))
    expectRow(
      cells,
      pointsOfColumns.map((points) => (100 * odds * 2 ** points) / (1 + odds * 2 ** points)),
    )
  })

  it.each(rowsOf('What a point does to an event'))('moves a rate of %s', (chance, ...cells) => {
    expectRow(
      cells,
      pointsOfColumns.map((points) => 100 * (1 - (1 - Number(chance) / 100) ** (2 ** points))),
    )
  })

  it.each(rowsOf('Tempo and lean from two questions'))(
    'finds a tempo, settling at %s',
    (settles, lean, ...cells) => {
      const share = settling(Number(lean))
      expectFigure(settles!, 100 * share)
      expectRow(
        cells,
        [0.95, 0.9, 0.8, 0.7, 0.5].map((still) => (12 * (1 - share)) / -Math.log(still)),
      )
    },
  )

  it.each(rowsOf('What a tempo and a lean imply'))('leaves, with lean %s', (lean, settles, ...cells) => {
    const share = settling(Number(lean))
    expectFigure(settles!, 100 * share)
    const tempos = [0.25, 0.5, 1, 2, 4]
    expectRow(
      cells.flatMap((cell) => cell.split(' / ')),
      tempos.flatMap((tempo) => [within((1 - share) / tempo, 1), within((1 - share) / tempo, 4)]),
    )
  })

  it.each(rowsOf('Ordered factors'))('settles ordered states with leans %s', (leans, cell) => {
    expectRow(cell!.split(' / '), settlingInOrder(leans!.split(', ').map(Number)))
  })

  it('lasts as many tempos as it says', () => {
    const [, ...cells] = rowsOf('Hard to leave')[0]!
    expectRow(
      cells,
      [0, 1, 2, 3, 4].map((inertia) => 1 + 2 ** inertia),
    )
  })

  it.each(rowsOf('Rates and chances'))('turns %s a year into chances', (rate, ...cells) => {
    expectRow(
      cells,
      [1, 3, 4].map((years) => within(Number(rate), years)),
    )
  })

  it.each(rowsOf('Windows'))('joins windows of %s', (chance, ...cells) => {
    expectRow(
      cells,
      [2, 3, 4, 6].map((count) => 100 * (1 - (1 - Number(chance) / 100) ** count)),
    )
  })

  it.each(rowsOf('Base rates'))('judges %s cases in %s years', (cases, years, rate, range, ...cells) => {
    const [shape, span] = [Number(cases) + 0.5, Number(years)]
    expectFigure(rate!, shape / span)
    const [low, high] = range!.split(/ to |〜/)
    expectQuantile(shape, span, 0.1, low!)
    expectQuantile(shape, span, 0.9, high!)
    expectRow(
      cells,
      [1, 4].map((ahead) => 100 * (1 - (span / (span + ahead)) ** shape)),
    )
  })

  it('raises the average above the geometric mean', () => {
    const [, ...cells] = rowsOf('Ranges')[0]!
    const average = (ratio: number) => (ratio - 1) / (Math.log(ratio) * Math.sqrt(ratio))
    expectRow(
      cells,
      [2, 3, 4, 6, 10].map((ratio) => 100 * (average(ratio) - 1)),
    )
  })
})

/** The share of a Gamma distribution of rates lies below a value that rounds to the figure shown. */
function expectQuantile(shape: number, years: number, share: number, shown: string): void {
  const half = 0.5 * 10 ** -(/\.(\d+)/.exec(shown)?.[1]?.length ?? 0)
  expect(gammaBelow(shape, (Number(shown) - half) * years)).toBeLessThan(share)
  expect(gammaBelow(shape, (Number(shown) + half) * years)).toBeGreaterThan(share)
}

/** The long run of a row of states, from the rates themselves rather than from the page's rule. In percent. */
function settlingInOrder(leans: readonly number[]): number[] {
  const weights = leans.map((lean) => 2 ** lean)
  const around = weights.map((_, index) =>
    weights.slice(Math.max(0, index - 1), index + 2).reduce((a, b) => a + b),
  )
  let shares = weights.map(() => 1 / weights.length)
  for (let step = 0; step < 2000; step++) {
    const before = shares
    shares = before.map((share, index) => {
      const stay = share * (weights[index]! / around[index]!)
      const moved = [index - 1, index + 1]
        .filter((from) => from in before)
        .map((from) => before[from]! * (weights[index]! / around[from]!))
      return stay + moved.reduce((a, b) => a + b, 0)
    })
  }
  return shares.map((share) => 100 * share)
}

/** Chance that a Gamma variable of half-integer shape and rate 1 is below x: Simpson's rule in the square root of x. */
function gammaBelow(shape: number, x: number): number {
  const steps = 2000
  const width = Math.sqrt(x) / steps
  const power = 2 * (shape - 0.5)
  const densityAt = (root: number) => 2 * root ** power * Math.exp(-root * root)
  let sum = densityAt(0) + densityAt(Math.sqrt(x))
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * densityAt(step * width)
  return (sum * width) / 3 / gammaOfHalf(shape)
}

function gammaOfHalf(shape: number): number {
  return shape === 0.5 ? Math.sqrt(Math.PI) : (shape - 1) * gammaOfHalf(shape - 1)
}

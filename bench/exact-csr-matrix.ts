import type { Chain, Lookup } from '../src/engine/chain.ts'

/** The generator of a chain's first segment written out whole, arrivals in compressed sparse rows. */
export interface CsrMatrix {
  readonly rowStart: Int32Array
  readonly column: Int32Array
  /** Rates per year. */
  readonly value: Float64Array
  readonly exit: Float64Array
}

/** Plainly, configuration by configuration, sharing nothing with the engine's own steps. */
export function csrMatrix(chain: Chain): CsrMatrix {
  const { configurations } = chain.space
  const counts = new Int32Array(configurations + 1)
  const exit = new Float64Array(configurations)
  eachTransition(chain, (from, to, rate) => {
    counts[to + 1]!++
    exit[from]! += rate
  })
  for (let row = 0; row < configurations; row++) counts[row + 1]! += counts[row]!
  const column = new Int32Array(counts[configurations]!)
  const value = new Float64Array(counts[configurations]!)
  const next = counts.slice()
  eachTransition(chain, (from, to, rate) => {
    const place = next[to]!++
    column[place] = from
    value[place] = rate
  })
  return { rowStart: counts, column, value, exit }
}

function eachTransition(chain: Chain, visit: (from: number, to: number, rate: number) => void): void {
  const { sizes, strides, configurations } = chain.space
  const { factors, events } = chain.segments[0]!
  const digits = new Int32Array(sizes.length)
  const row = ({ parents, parentStrides }: Lookup) =>
    parents.reduce((sum, parent, place) => sum + digits[parent]! * parentStrides[place]!, 0)
  for (let from = 0; from < configurations; from++) {
    for (const [factor, size] of sizes.entries()) digits[factor] = Math.floor(from / strides[factor]!) % size
    for (const { factor, lookup, rates } of factors) {
      const size = sizes[factor]!
      for (let state = 0; state < size; state++) {
        const rate = rates[row(lookup) * size + state]!
        if (rate > 0) visit(from, from + (state - digits[factor]!) * strides[factor]!, rate)
      }
    }
    for (const { lookup, rates, outcomes, chances } of events) {
      const rate = rates[row(lookup)]!
      if (rate === 0) continue
      for (const [place, { setting }] of outcomes.entries()) {
        const to = setting.reduce(
          (sum, { factor, state }) => sum + (state - digits[factor]!) * strides[factor]!,
          from,
        )
        const chance = chances[row(lookup) * outcomes.length + place]!
        if (to !== from && chance > 0) visit(from, to, rate * chance)
      }
    }
  }
}

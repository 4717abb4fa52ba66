/** Sweeps over all layers before the best order seen is taken. */
const sweeps = 12

/** A line between two things, whichever way it points. */
export type Edge = readonly [one: string, other: string]

/**
 * Orders things within their given layers so that lines between layers cross seldom: each goes to the mean place of what
 * it is tied to, back and forth, then neighbours change places while that helps (the barycentre method of Sugiyama,
 * Tagawa and Toda 1981, doi:10.1109/TSMC.1981.4308636, without moving anything to another layer). The same input gives
 * the same order; it is seldom the very best, and never worse than the one given.
 */
export function orderLayers(layers: readonly (readonly string[])[], edges: readonly Edge[]): string[][] {
  const tied = neighboursOf(edges)
  let order = layers.map((layer) => [...layer])
  let best = order
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const upwards = sweep % 2 === 1
    order = swept(order, tied, upwards)
    if (crossings(order, edges) < crossings(best, edges)) best = order
  }
  return exchanged(best, edges)
}

function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const tied = new Map<string, string[]>()
  for (const [one, other] of edges) {
    tied.set(one, [...(tied.get(one) ?? []), other])
    tied.set(other, [...(tied.get(other) ?? []), one])
  }
  return tied
}

function swept(
  layers: readonly (readonly string[])[],
  tied: ReadonlyMap<string, readonly string[]>,
  upwards: boolean,
): string[][] {
  const order = layers.map((layer) => [...layer])
  const places = placesOf(order)
  const turn = upwards ? [...order.keys()].reverse() : [...order.keys()]
  for (const layer of turn) {
    const wish = new Map(order[layer]!.map((id) => [id, wishOf(id, layer, tied, places)]))
    order[layer]!.sort((one, other) => wish.get(one)! - wish.get(other)!)
    for (const [place, id] of order[layer]!.entries())
      places.set(id, { layer, at: (place + 0.5) / order[layer]!.length })
  }
  return order
}

interface Place {
  readonly layer: number
  /** 0..1 from the top. */
  readonly at: number
}

function placesOf(layers: readonly (readonly string[])[]): Map<string, Place> {
  return new Map(
    layers.flatMap((ids, layer) =>
      ids.map((id, place): [string, Place] => [id, { layer, at: (place + 0.5) / ids.length }]),
    ),
  )
}

/** The mean place of what a thing is tied to in other layers; its own where there is nothing. */
function wishOf(
  id: string,
  layer: number,
  tied: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, Place>,
): number {
  const others = (tied.get(id) ?? []).flatMap((other) => {
    const place = places.get(other)
    return place === undefined || place.layer === layer ? [] : [place.at]
  })
  if (others.length === 0) return places.get(id)!.at
  return others.reduce((sum, at) => sum + at, 0) / others.length
}

/** How often lines between the same two layers cross. */
export function crossings(layers: readonly (readonly string[])[], edges: readonly Edge[]): number {
  const rows = new Map(
    layers.flatMap((ids, layer) => ids.map((id, row): [string, [number, number]] => [id, [layer, row]])),
  )
  const spans = edges.flatMap(([one, other]) => {
    const [a, b] = [rows.get(one), rows.get(other)]
    if (a === undefined || b === undefined || a[0] === b[0]) return []
    const [left, right] = a[0] < b[0] ? [a, b] : [b, a]
    return [{ between: left[0] * layers.length + right[0], left: left[1], right: right[1] }]
  })
  let count = 0
  for (const [place, one] of spans.entries()) {
    for (const other of spans.slice(place + 1)) {
      if (one.between === other.between && (one.left - other.left) * (one.right - other.right) < 0) count++
    }
  }
  return count
}

/** Changes neighbours over while that takes a crossing away. */
function exchanged(layers: readonly (readonly string[])[], edges: readonly Edge[]): string[][] {
  const order = layers.map((layer) => [...layer])
  let count = crossings(order, edges)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const layer of order) {
      for (let row = 0; row + 1 < layer.length; row++) {
        exchange(layer, row)
        const now = crossings(order, edges)
        if (now < count) {
          count = now
          isBetter = true
        } else exchange(layer, row)
      }
    }
  }
  return order
}

function exchange(layer: string[], row: number): void {
  const [one, other] = [layer[row]!, layer[row + 1]!]
  layer[row] = other
  layer[row + 1] = one
}

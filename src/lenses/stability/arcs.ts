/** Which outcomes each outcome leads to: those of `o` are `targets[starts[o]]` to `targets[starts[o + 1] - 1]`, each once. */
export interface Arcs {
  /** [outcomes + 1] */
  readonly starts: Int32Array
  readonly targets: Int32Array
}

/** The same arcs, each read against its direction. */
export function reversed({ starts, targets }: Arcs): Arcs {
  const outcomes = starts.length - 1
  const back = new Int32Array(outcomes + 1)
  for (const target of targets) back[target + 1]! += 1
  for (let place = 0; place < outcomes; place += 1) back[place + 1]! += back[place]!
  const next = back.slice(0, outcomes)
  const sources = new Int32Array(targets.length)
  for (let from = 0; from < outcomes; from += 1) {
    for (let arc = starts[from]!; arc < starts[from + 1]!; arc += 1) {
      const target = targets[arc]!
      sources[next[target]!] = from
      next[target]! += 1
    }
  }
  return { starts: back, targets: sources }
}

/** Lists that are filled one outcome after another, refused beyond a limit. */
export interface ArcsInHand {
  /** Adds an arc from the outcome at hand; false once there are more than the limit. */
  readonly add: (target: number) => boolean
  /** Goes on to the next outcome. */
  readonly close: () => void
  readonly made: () => Arcs
}

export function arcsInHand(outcomes: number, limit: number): ArcsInHand {
  const starts = new Int32Array(outcomes + 1)
  let targets = new Int32Array(Math.min(limit, 4 * outcomes + 16))
  let from = 0
  let used = 0
  return {
    add: (target) => {
      if (used >= limit) return false
      if (used === targets.length) {
        const wider = new Int32Array(Math.min(limit, 2 * used))
        wider.set(targets)
        targets = wider
      }
      targets[used] = target
      used += 1
      return true
    },
    close: () => {
      from += 1
      starts[from] = used
    },
    made: () => ({ starts, targets: targets.slice(0, used) }),
  }
}

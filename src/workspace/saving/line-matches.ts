/** How many lines may differ before the middle is taken as wholly other: keeps time and memory small. */
const mostDifferences = 2000

/**
 * For each line of `before` its place in `after`, -1 where it is not there: a longest common sequence of lines, by
 * E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), doi:10.1007/BF01840446.
 * Places only rise. Where more than 2,000 lines differ, only equal beginnings and ends are matched.
 */
export function lineMatches(before: readonly string[], after: readonly string[]): Int32Array {
  const matches = new Int32Array(before.length).fill(-1)
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) {
    matches[start] = start
    start += 1
  }
  let [end, endAfter] = [before.length, after.length]
  while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1]) {
    end -= 1
    endAfter -= 1
    matches[end] = endAfter
  }
  for (const [one, other] of commonPairs(before.slice(start, end), after.slice(start, endAfter)))
    matches[start + one] = start + other
  return matches
}

/** Pairs of places of equal lines, last first; none where too much differs. */
function commonPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length === 0 || after.length === 0) return []
  const most = Math.min(before.length + after.length, mostDifferences)
  const reached = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let depth = 0; depth <= most; depth++) {
    // Only the diagonals within reach are kept, so that memory grows with the square of the differences alone.
    trace.push(reached.slice(most + 1 - depth - 1, most + 1 + depth + 2))
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const at = most + 1 + diagonal
      const isDown = diagonal === -depth || (diagonal !== depth && reached[at - 1]! < reached[at + 1]!)
      let x = isDown ? reached[at + 1]! : reached[at - 1]! + 1
      let y = x - diagonal
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1
        y += 1
      }
      reached[at] = x
      if (x >= before.length && y >= after.length) return wayBack(trace, before.length, after.length)
    }
  }
  return []
}

function wayBack(trace: readonly Int32Array[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [width, height]
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const reached = (diagonal: number) => trace[depth]![diagonal + depth + 1]!
    const diagonal = x - y
    const isDown =
      diagonal === -depth || (diagonal !== depth && reached(diagonal - 1) < reached(diagonal + 1))
    const from = isDown ? diagonal + 1 : diagonal - 1
    const fromX = depth === 0 ? 0 : reached(from)
    const fromY = depth === 0 ? 0 : fromX - from
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    ;[x, y] = [fromX, fromY]
  }
  return pairs
}

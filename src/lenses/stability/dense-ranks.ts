/** Widest span of keys that a table of all of them is made for. */
const widestTable = 1 << 16

/** The same order with ranks 0, 1, 2, …, equal keys sharing one. Keys are not negative. */
export function denseRanks(keys: Int32Array): Int32Array {
  let most = 0
  for (const key of keys) if (key > most) most = key
  return most < widestTable ? ranksByTable(keys, most) : ranksBySorting(keys)
}

function ranksByTable(keys: Int32Array, most: number): Int32Array {
  const rankOf = new Int32Array(most + 1)
  for (const key of keys) rankOf[key] = 1
  let rank = 0
  for (let key = 0; key <= most; key += 1) {
    const isUsed = rankOf[key] === 1
    rankOf[key] = rank
    if (isUsed) rank += 1
  }
  return keys.map((key) => rankOf[key]!)
}

function ranksBySorting(keys: Int32Array): Int32Array {
  const sorted = keys.toSorted()
  const rankOf = new Map<number, number>()
  for (const key of sorted) if (!rankOf.has(key)) rankOf.set(key, rankOf.size)
  return keys.map((key) => rankOf.get(key)!)
}

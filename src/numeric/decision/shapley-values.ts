/**
 * Divides what a whole makes among its parts: each part gets its mean addition over all orders in which the parts could
 * be put in. The shares add up to the whole less the nothing.
 *
 * @param values  what each set of parts makes, [2^parts]; part i is in set s where bit i of s is 1
 * @returns [parts], in the unit of the values
 * @throws RangeError when the number of values is no power of two
 *
 * Source: Shapley 1953, doi:10.1515/9781400881970-018.
 */
export function shapleyValues(values: ArrayLike<number>): Float64Array {
  const parts = Math.round(Math.log2(values.length))
  if (2 ** parts !== values.length) throw new RangeError('Shares need the value of every set of parts')
  const weights = orderWeights(parts)
  const shares = new Float64Array(parts)
  for (let set = 0; set < values.length; set += 1) {
    const size = bitCount(set)
    for (let part = 0; part < parts; part += 1) {
      const bit = 1 << part
      if ((set & bit) === 0) shares[part]! += weights[size]! * (values[set | bit]! - values[set]!)
    }
  }
  return shares
}

/** The share of orders in which just the given set of a size stands before a part: size! (parts − size − 1)! / parts!. */
function orderWeights(parts: number): Float64Array {
  const weights = new Float64Array(parts)
  let choices = 1
  for (let size = 0; size < parts; size += 1) {
    weights[size] = 1 / (parts * choices)
    choices = (choices * (parts - 1 - size)) / (size + 1)
  }
  return weights
}

function bitCount(set: number): number {
  let count = 0
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1
  return count
}

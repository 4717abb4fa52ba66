/**
 * How nearly two lists rise together, from −1 to 1: the correlation of their ranks, equal values sharing the mean of theirs.
 * 0 where either list is constant.
 *
 * @throws RangeError when the lists are not of one length
 *
 * Source: Spearman 1904, doi:10.2307/1412159.
 */
export function rankCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  if (first.length !== second.length) throw new RangeError('Two lists of ranks must have one length')
  return correlation(ranks(first), ranks(second))
}

/** The rank of each value, from 1, equal values sharing the mean of theirs. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Int32Array.from({ length: values.length }, (_, index) => index)
  order.sort((a, b) => values[a]! - values[b]! || a - b)
  const result = new Float64Array(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1
    for (let place = start; place < end; place += 1) result[order[place]!] = (start + end + 1) / 2
    start = end
  }
  return result
}

/** Pearson's correlation; 0 where either list is constant. */
export function correlation(first: Float64Array, second: Float64Array): number {
  const meanFirst = mean(first)
  const meanSecond = mean(second)
  let both = 0
  let squareFirst = 0
  let squareSecond = 0
  for (let index = 0; index < first.length; index += 1) {
    const a = first[index]! - meanFirst
    const b = second[index]! - meanSecond
    both += a * b
    squareFirst += a * a
    squareSecond += b * b
  }
  const scale = Math.sqrt(squareFirst * squareSecond)
  return scale > 0 ? both / scale : 0
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

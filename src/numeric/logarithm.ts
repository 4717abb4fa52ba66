const view = new DataView(new ArrayBuffer(8))
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/**
 * Natural logarithm with the same bits in every engine, which `Math.log` does not promise. Within 1 unit in the last place.
 *
 * Source: the algorithm and coefficients of `e_log.c`, FDLIBM 5.3 (Sun Microsystems 1993).
 * Checked: against `Math.log` on random arguments over the whole range, tests/numeric/elementary.test.ts.
 */
export function logarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  // Subnormal numbers are brought into the normal range first.
  const scaled = x < 2.2250738585072014e-308 ? x * 18014398509481984 : x
  view.setFloat64(0, scaled)
  const high = view.getUint32(0)
  const exponent = (high >>> 20) - 1023 - (scaled === x ? 0 : 54)
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  return logarithmOf(view.getFloat64(0), exponent)
}

/** The logarithm of `mantissa · 2^exponent`, for a mantissa from 1 to below 2. */
function logarithmOf(mantissa: number, exponent: number): number {
  const upper = mantissa > Math.SQRT2
  const f = (upper ? mantissa * 0.5 : mantissa) - 1
  const k = upper ? exponent + 1 : exponent
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f)
}

/** 2^-k for k = -1 … 31, at index k + 1. */
const inversePowers = Float64Array.from({ length: 33 }, (_, index) => 2 ** (1 - index))

/**
 * A random word as an exponential variate of mean 1: −ln((word + ½) / 2³²), always above 0 and below 22.9.
 * Needs no look at the bits of a double, which is slow in a hot loop.
 */
export function exponentialOf(word: number): number {
  const k = 31 - Math.clz32(word)
  return -logarithmOf((word + 0.5) * inversePowers[k + 1]!, k - 32)
}

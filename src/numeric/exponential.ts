const view = new DataView(new ArrayBuffer(8))
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/**
 * e^x with the same bits in every engine, which `Math.exp` does not promise. Within 1 unit in the last place.
 *
 * Source: the algorithm and coefficients of `e_exp.c`, FDLIBM 5.3 (Sun Microsystems 1993).
 * Checked: against `Math.exp` on random arguments, tests/numeric/elementary.test.ts.
 */
export function exponential(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < -745.1332191019411) return 0
  const k = Math.round(x * Math.LOG2E)
  return scale(exponentialNearZero(x - k * ln2High, k * ln2Low), k)
}

/** 2^x with the same bits in every engine. Whole numbers give exact powers. */
export function powerOfTwo(x: number): number {
  if (!(x < 1024)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < -1075) return 0
  const k = Math.round(x)
  return k === x ? scale(1, k) : scale(exponentialNearZero((x - k) * Math.LN2, 0), k)
}

/** e^(high − low) for a sum of magnitude at most about 0.35. */
function exponentialNearZero(high: number, low: number): number {
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  return 1 - (low - (r * c) / (2 - c) - high)
}

/** value · 2^k, in two steps where 2^k alone is no normal number. */
function scale(value: number, k: number): number {
  if (k > 1023) return value * power(1023) * power(k - 1023)
  if (k < -1022) return value * power(k + 54) * power(-54)
  return value * power(k)
}

function power(k: number): number {
  view.setUint32(0, (k + 1023) << 20)
  view.setUint32(4, 0)
  return view.getFloat64(0)
}

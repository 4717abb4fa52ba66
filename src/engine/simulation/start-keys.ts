import { textHash } from '../../numeric/text-hash.ts'

/** What drawing each factor's start needs: its state where that is certain (else −1), and the key of its stream. */
export interface StartKey {
  readonly certain: number
  readonly hash: readonly [number, number]
}

export function startKeys(factors: readonly string[], start: readonly Float64Array[]): StartKey[] {
  return factors.map((id, factor) => ({
    certain: start[factor]!.findIndex((weight) => weight >= 1),
    hash: textHash(`start ${id}`),
  }))
}

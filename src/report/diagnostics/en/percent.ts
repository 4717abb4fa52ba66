/** A share as a percent, with the digits that tell it from the whole. */
export function percent(share: unknown): string {
  return `${Number((100 * Number(share)).toFixed(4))} %`
}

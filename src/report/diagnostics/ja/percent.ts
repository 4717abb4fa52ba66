/** 割合を百分率で。全体と見分けがつく桁まで。 */
export function percent(share: unknown): string {
  return `${Number((100 * Number(share)).toFixed(4))}％`
}

/**
 * The share of a reference's loss that a forecaster saves: 1 is perfect, 0 no better, negative worse. Null where the
 * reference lost nothing.
 *
 * @param loss       a mean loss such as Brier's, 0 at best
 * @param reference  that of climatology, no change or another forecaster on the same questions
 */
export function skillScore(loss: number, reference: number): number | null {
  return reference === 0 ? null : 1 - loss / reference
}

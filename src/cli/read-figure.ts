/** A probability or a number that somebody typed; null where it is none. */
export type ReadFigure = (text: string) => number | null

/**
 * `35%`, `35` and `0.35` are all 35 %; a plain `1` is none, since it could be 1 % or certainty. Full-width digits are
 * read as the narrow ones.
 */
export const readProbability: ReadFigure = (text) => {
  const narrow = text.normalize('NFKC').replace(/\s/g, '')
  const isPercent = narrow.endsWith('%')
  const value = plainNumber(narrow.replace(/%$/, ''))
  if (value === null || value < 0 || value > 100 || (!isPercent && value === 1)) return null
  return isPercent || value > 1 ? Number((value / 100).toPrecision(15)) : value
}

/** A number as people write one, with commas or without. */
export const readNumber: ReadFigure = (text) => plainNumber(text.normalize('NFKC').replace(/[\s,]/g, ''))

function plainNumber(text: string): number | null {
  const value = text === '' ? Number.NaN : Number(text.replace('−', '-'))
  return Number.isFinite(value) ? value : null
}

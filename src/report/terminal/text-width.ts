/**
 * Columns that a character takes in a terminal: 2 for the wide and full-width ones of East Asian scripts and for emoji,
 * 0 for marks that combine, else 1. Characters of ambiguous width count as 1, as terminals draw them today.
 * Source: Unicode Standard Annex 11, the blocks in use for Japanese, Chinese and Korean.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const marks = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]/u

export function charWidth(character: string): number {
  if (wide.test(character)) return 2
  return marks.test(character) ? 0 : 1
}

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += charWidth(character)
  return width
}

/** The text cut to so many columns, its last shown character an ellipsis where something is left out. */
export function cutText(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    if (width + charWidth(character) > columns - 1) break
    kept += character
    width += charWidth(character)
  }
  return `${kept.trimEnd()}…`
}

/** The text followed by spaces up to so many columns. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)))
}

import { cutText, padText, textWidth } from './text-width.ts'

/**
 * Rows as aligned columns, two spaces apart. The first column gives way where the whole would be wider than the
 * terminal; columns named in `right` are set flush right.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  columns: number,
  right: readonly number[] = [],
): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  )
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0)
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, columns - others))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const shown = cutText(cell, widths[column]!)
        return right.includes(column)
          ? ' '.repeat(widths[column]! - textWidth(shown)) + shown
          : padText(shown, widths[column]!)
      })
      .join('  ')
      .trimEnd(),
  )
}

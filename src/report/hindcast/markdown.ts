/** A table in Markdown, an empty line after it; columns from `numericFrom` on stand to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numericFrom: number,
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  const rule = `| ${head.map((_, place) => (place >= numericFrom ? '--:' : '---')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line), '']
}

/** A bar would begin another cell, a line end another row. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** A heading or a text with an empty line after it, ready to be joined. */
export function paragraph(text: string): string[] {
  return [text, '']
}

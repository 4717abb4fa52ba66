import type { Row } from '../../report/csv-text.ts'

/** The tables of a part of the page as rows, an empty row between two of them. */
export function tableRows(part: Element): Row[] {
  const tables = [...part.querySelectorAll('table')]
  return tables.flatMap((table, place) => [...(place === 0 ? [] : [[]]), ...rowsOf(table)])
}

/** A cell that reaches across others is said once, in the first of its places. */
function rowsOf(table: HTMLTableElement): Row[] {
  const rows: (string | number | null)[][] = [...table.rows].map(() => [])
  for (const [down, row] of [...table.rows].entries()) {
    let across = 0
    for (const cell of row.cells) {
      while (rows[down]![across] !== undefined) across += 1
      for (const reached of rows.slice(down, down + cell.rowSpan))
        reached.splice(across, cell.colSpan, ...Array<null>(cell.colSpan).fill(null))
      rows[down]![across] = contentOf(cell)
      across += cell.colSpan
    }
  }
  return rows
}

/** `data-value` is the number behind what a cell shows; without it, what the cell says to those who only hear it. */
function contentOf(cell: HTMLTableCellElement): string | number {
  const value = cell.dataset.value
  if (value !== undefined && value !== '') return Number(value)
  const said = spoken(cell).replace(/\s+/gu, ' ').trim()
  // A minus sign as printed is none to a spreadsheet.
  return said.replace(/^−(?=[\d.])/u, '-')
}

/** What is pressed, and the heads of columns said again in cells that stand below one another on a narrow screen. */
const heads = 'button, .label, .cell-label'

/** What stands apart from the words before and behind it. */
const parts = /^(?:P|DIV|LI|UL|OL|DL|DT|DD|BR)$/u

function spoken(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ''
  if (node instanceof SVGElement) return node.getAttribute('aria-label') ?? ''
  if (node.matches(heads)) return ''
  if (node instanceof HTMLInputElement) return node.value
  const words = [...node.childNodes].map(spoken).join('')
  return parts.test(node.tagName) ? ` ${words} ` : words
}

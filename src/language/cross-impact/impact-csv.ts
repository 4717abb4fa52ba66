import { cellNumber, type ImpactStudy, linesOf, refuseLarge, StudyRefused } from './impact-study.ts'

/**
 * A matrix as a table: a line of headings, then a line for each variant with its descriptor, its own name and its points on each
 * variant in the same order. A blank descriptor is that of the line above. Separated by commas, semicolons or tabs, whichever
 * the headings use; with semicolons a comma is a decimal point.
 *
 * @throws StudyRefused where a line is too long or too short, or a cell holds no number
 */
export function readImpactCsv(text: string, title: string): ImpactStudy {
  const lines = linesOf(text)
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop()
  const separator = separatorOf(lines[0] ?? '')
  const rows = lines.slice(1).map((line) => fieldsOf(line, separator))
  const size = rows.length
  if (size === 0 || fieldsOf(lines[0]!, separator).length < 3) {
    throw new StudyRefused({ kind: 'not-a-study', expected: 'descriptor,variant,…' })
  }
  refuseLarge(size)
  const descriptors: { name: string; variants: string[] }[] = []
  const matrix = rows.map((fields, index) => {
    const line = index + 2
    const [name, variant, ...cells] = fields
    addVariant(descriptors, rearmed(name!), rearmed(variant ?? ''), line)
    if (cells.length !== size) {
      throw new StudyRefused({ kind: 'row-length', line, found: cells.length, needed: size })
    }
    return cells.map((cell, column) =>
      cellNumber(separator === ';' ? cell.replace(',', '.') : cell, line, column + 3),
    )
  })
  return { title, descriptors, matrix }
}

function addVariant(
  descriptors: { name: string; variants: string[] }[],
  name: string,
  variant: string,
  line: number,
): void {
  const present = descriptors.at(-1)
  if (present !== undefined && (name === '' || name === present.name)) present.variants.push(variant)
  else if (name === '') throw new StudyRefused({ kind: 'no-descriptor', line, text: variant })
  else descriptors.push({ name, variants: [variant] })
}

/** A name without the apostrophe that keeps spreadsheets from running it. */
function rearmed(field: string): string {
  return field.trim().replace(/^'(?=[=+@-])/, '')
}

function separatorOf(headings: string): string {
  const counted = [',', ';', '\t'].map((one) => ({ one, count: fieldsOf(headings, one).length }))
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).one
}

/** Fields of one line; a field in double quotes may hold the separator, and two quotes for one. */
function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let place = 0; place < line.length; place++) {
    const character = line[place]!
    if (isQuoted && character === '"' && line[place + 1] === '"') {
      field += '"'
      place++
    } else if (character === '"') isQuoted = !isQuoted
    else if (character === separator && !isQuoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return [...fields, field]
}

/** The table that `readImpactCsv` reads: UTF-8 with a byte-order mark, so that spreadsheets show every script. */
export function writeImpactCsv({ descriptors, matrix }: ImpactStudy): string {
  const variants = descriptors.flatMap(({ name, variants: own }) =>
    own.map((variant) => [name, variant] as const),
  )
  const headings = ['descriptor', 'variant', ...variants.map(([name, variant]) => `${name}: ${variant}`)]
  const rows = variants.map(([name, variant], row) => [name, variant, ...matrix[row]!.map(String)])
  return `\ufeff${[headings, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be; what a spreadsheet would run as a formula is disarmed, numbers are not. */
function quoted(field: string): string {
  const safe = /^[=+@\t]|^-(?![\d.])/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""').replace(/\r?\n/g, ' ')}"` : safe
}

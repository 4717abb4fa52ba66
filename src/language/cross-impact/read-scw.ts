import { cellNumber, type ImpactStudy, linesOf, refuseLarge, StudyRefused } from './impact-study.ts'

/** Blocks between the first line and the matrix, each closed by a line with a single `#`. */
const blocksBeforeMatrix = 5

/**
 * A project of ScenarioWizard (`.scw`, version 4): its names and its matrix, the diagonal as it stands. Essays, colours and
 * short names are not read.
 *
 * @throws StudyRefused where the file is cut short or a cell holds no number
 */
export function readScw(text: string): ImpactStudy {
  const lines = linesOf(text)
  if (!/^\$\s*ScenarioWizard/.test(lines[0] ?? '')) {
    throw new StudyRefused({ kind: 'not-a-study', expected: '$ ScenarioWizard 4.0' })
  }
  const closings = lines.flatMap((line, index) => (line.trim() === '#' ? [index] : []))
  const firstClosing = closings[0]
  if (firstClosing === undefined) {
    throw new StudyRefused({ kind: 'cut-short', line: lines.length, missing: 'descriptors' })
  }
  const descriptors = descriptorsIn(lines, 2, firstClosing)
  const variants = descriptors.reduce((sum, one) => sum + one.variants.length, 0)
  refuseLarge(variants)
  const start = closings[blocksBeforeMatrix - 1]
  if (start === undefined) {
    throw new StudyRefused({ kind: 'cut-short', line: lines.length, missing: 'matrix' })
  }
  return { title: (lines[1] ?? '').trim(), descriptors, matrix: matrixFrom(lines, start + 1, variants) }
}

function descriptorsIn(lines: readonly string[], from: number, to: number): ImpactStudy['descriptors'] {
  const descriptors: { name: string; variants: string[]; line: number }[] = []
  for (let index = from; index < to; index++) {
    const line = lines[index]!
    if (line.startsWith('&')) {
      descriptors.push({ name: line.slice(1).trim(), variants: [], line: index + 1 })
      continue
    }
    const present = descriptors.at(-1)
    if (line.trim() === '' && present === undefined) continue
    if (present === undefined) {
      throw new StudyRefused({ kind: 'no-descriptor', line: index + 1, text: line.trim().slice(0, 40) })
    }
    // A name may be blank, with its hyphen or without.
    present.variants.push(line.replace(/^\s*-?/, '').trim())
  }
  if (descriptors.length === 0)
    throw new StudyRefused({ kind: 'cut-short', line: to + 1, missing: 'descriptors' })
  const empty = descriptors.find(({ variants }) => variants.length === 0)
  if (empty) throw new StudyRefused({ kind: 'no-variant', line: empty.line, name: empty.name })
  return descriptors.map(({ name, variants }) => ({ name, variants }))
}

function matrixFrom(lines: readonly string[], start: number, size: number): number[][] {
  // Its last number is whole only where the line that closes it is there.
  if (start + size < lines.length && lines[start + size]!.trim() !== '#' && isRow(lines[start + size]!)) {
    const found = lines.slice(start).findIndex((line) => line.trim() === '#')
    throw new StudyRefused({
      kind: 'row-count',
      line: start + size + 1,
      found: found < 0 ? size + 1 : found,
      needed: size,
    })
  }
  const matrix = Array.from({ length: size }, (_, row) => {
    const index = start + row
    const line = lines[index]
    if (line === undefined || line.trim() === '#' || (line.trim() === '' && index === lines.length - 1)) {
      throw new StudyRefused({
        kind: 'cut-short',
        line: Math.min(index + 1, lines.length),
        missing: 'matrix',
      })
    }
    const cells = line.split(',')
    // Some versions close each row with a comma.
    if (cells.length === size + 1 && cells.at(-1)!.trim() === '') cells.pop()
    if (cells.length !== size) {
      throw new StudyRefused({ kind: 'row-length', line: index + 1, found: cells.length, needed: size })
    }
    return cells.map((cell, column) => cellNumber(cell, index + 1, column + 1))
  })
  if (lines[start + size]?.trim() !== '#') {
    throw new StudyRefused({
      kind: 'cut-short',
      line: Math.min(start + size, lines.length),
      missing: 'matrix',
    })
  }
  return matrix
}

function isRow(line: string): boolean {
  return line.includes(',')
}

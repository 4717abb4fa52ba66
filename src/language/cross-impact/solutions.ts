import { linesOf, StudyRefused } from './impact-study.ts'

/** One scenario of a solution set of ScenarioWizard. */
export interface Solution {
  /** From 0, in the order of the descriptors. */
  readonly variants: readonly number[]
  /** Configurations of its basin; 0 where they were not counted. */
  readonly weight: number
  readonly consistency: number
  readonly totalImpact: number
  readonly label: string
}

/**
 * A solution set of ScenarioWizard (`.sl`, version 3).
 *
 * @throws StudyRefused where the file is cut short or a line holds no solution
 */
export function readSolutions(text: string): Solution[] {
  const lines = linesOf(text)
  if (!/^\$\s*ScenarioWizard/.test(lines[0] ?? '') || !/solution/i.test(lines[1] ?? '')) {
    throw new StudyRefused({ kind: 'not-a-study', expected: '$ ScenarioWizard 3.0 / Solution set' })
  }
  const written = (lines[2] ?? '').trim()
  if (!/^\d{1,9}$/.test(written)) {
    throw new StudyRefused({ kind: 'cut-short', line: Math.min(3, lines.length), missing: 'solutions' })
  }
  return Array.from({ length: Number(written) }, (_, row) => {
    const line = lines[row + 3]
    if (line === undefined || line.trim() === '') {
      throw new StudyRefused({
        kind: 'cut-short',
        line: Math.min(row + 4, lines.length),
        missing: 'solutions',
      })
    }
    return solutionFrom(line, row + 4)
  })
}

/** `" 1 3 1",1.677722E+07,1,0,21,"label"`; the fourth field is always 0 and its meaning unknown. */
const solutionLine = /^\s*"([\d\s]+)"\s*,\s*([^,]+),([^,]+),([^,]+),([^,]+?)(?:,\s*"?(.*?)"?)?\s*$/

function solutionFrom(text: string, line: number): Solution {
  const match = solutionLine.exec(text)
  const numbers = match ? [match[2], match[3], match[5]].map(Number) : []
  if (!match || numbers.some((value) => !Number.isFinite(value))) {
    throw new StudyRefused({ kind: 'not-a-solution', line, text: text.trim().slice(0, 40) })
  }
  const variants = match[1]!
    .trim()
    .split(/\s+/)
    .map((one) => Number(one) - 1)
  const [weight, consistency, totalImpact] = numbers as [number, number, number]
  return { variants, weight, consistency, totalImpact, label: match[6] ?? '' }
}

/** The file that `readSolutions` reads, lines ended by CRLF. */
export function writeSolutions(solutions: readonly Solution[]): string {
  const rows = solutions.map(({ variants, weight, consistency, totalImpact, label }) => {
    const numbers = variants.map((variant) => ` ${variant + 1}`).join('')
    return `"${numbers}",${weight},${consistency},0,${totalImpact},"${label.replaceAll('"', "'")}"`
  })
  return `${['$ ScenarioWizard 3.0', 'Solution set', String(solutions.length), ...rows].join('\r\n')}\r\n`
}

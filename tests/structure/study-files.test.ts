import { describe, expect, it } from 'vitest'
import { nominalDraw } from '../../src/engine/draw.ts'
import { drawnMatrix, situationMatrix } from '../../src/engine/structure/situation-matrix.ts'
import { readImpactCsv, writeImpactCsv } from '../../src/language/cross-impact/impact-csv.ts'
import {
  type ImpactStudy,
  type StudyFault,
  StudyRefused,
} from '../../src/language/cross-impact/impact-study.ts'
import { readScw } from '../../src/language/cross-impact/read-scw.ts'
import { readSolutions, writeSolutions } from '../../src/language/cross-impact/solutions.ts'
import { studySituation } from '../../src/language/cross-impact/study-situation.ts'
import { wholePoints, writeScw } from '../../src/language/cross-impact/write-scw.ts'
import { studyOfSituation } from '../../src/report/futures/study-of-situation.ts'
import { studyFaultText } from '../../src/report/futures/study-words.ts'
import { courseFromText } from '../engine/course-from-text.ts'
import { publishedStudies } from './published-studies.ts'

const [published] = publishedStudies
const somewhereland: ImpactStudy = {
  title: 'Somewhereland',
  descriptors: published!.descriptors,
  matrix: published!.matrix,
}

/** Two descriptors, a blank variant name, a judgement on the diagonal. */
const small: ImpactStudy = {
  title: 'Klein',
  descriptors: [
    { name: 'Über', variants: ['ja', ''] },
    { name: '世論', variants: ['=1', 'event', '3'] },
  ],
  matrix: [
    [2, -2, 1, 0, -1],
    [0, 0, -1, 0, 1],
    [1, -1, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [-1, 1, 0, 0, 0],
  ],
}

function faultOf(read: () => unknown): StudyFault {
  try {
    read()
  } catch (error) {
    if (error instanceof StudyRefused) return error.fault
    throw error
  }
  throw new Error('The file was read.')
}

describe.each([
  ['Somewhereland', somewhereland],
  ['a small study', small],
])('%s', (_, study) => {
  it('survives .scw with either line end', () => {
    expect(readScw(writeScw(study))).toEqual(study)
    expect(readScw(writeScw(study).replaceAll('\r\n', '\n'))).toEqual(study)
  })

  it('survives a table, whatever separates it', () => {
    const table = writeImpactCsv(study)
    expect(readImpactCsv(table, study.title)).toEqual(study)
    const cells = table.split('\r\n').filter((line) => !line.includes('"'))
    if (cells.length === study.matrix.length + 2) {
      expect(readImpactCsv(table.replaceAll(',', ';'), study.title)).toEqual(study)
      expect(readImpactCsv(table.replaceAll(',', '\t'), study.title)).toEqual(study)
    }
  })

  it('becomes a situation with the same matrix, its descriptors in order', () => {
    const text = studySituation(study, { from: 20_000, to: 23_000 }, 'en')
    const { situation } = courseFromText(text)
    const matrix = drawnMatrix(situationMatrix(situation, { leans: false, diagonal: true }), nominalDraw)
    expect([...matrix.impact]).toEqual(study.matrix.flat())
    const back = studyOfSituation(situation, { leans: false, diagonal: true }, 'en')
    expect(back.descriptors.map(({ name }) => name)).toEqual(study.descriptors.map(({ name }) => name))
    expect(back.matrix).toEqual(study.matrix)
  })
})

it('reads a project as ScenarioWizard writes it, essays and all', () => {
  const text =
    '$ ScenarioWizard 4.0\nTwo\n&A\n -a1\n -a2\n&B\n -b1\n -b2\n#\n&x\n one\n two\n&y\n one\n two\n#\n\n#\nFF0000\n00FF00\n0000FF\n123456\n#\n\n#\n0,0,1,-1\n0,0,-1,1\n2,-2,0,0\n-2,2,0,0\n#\n# 0-0\n"An essay\n# with a hash"\n#\n#\n'
  expect(readScw(text)).toEqual({
    title: 'Two',
    descriptors: [
      { name: 'A', variants: ['a1', 'a2'] },
      { name: 'B', variants: ['b1', 'b2'] },
    ],
    matrix: [
      [0, 0, 1, -1],
      [0, 0, -1, 1],
      [2, -2, 0, 0],
      [-2, 2, 0, 0],
    ],
  })
})

describe('a file that is no study', () => {
  const whole = writeScw(somewhereland)
  const lines = whole.split('\r\n')
  const matrixAt = lines.findIndex((line) => line.startsWith('0,0,0,-2'))
  const withLine = (place: number, line: string) =>
    lines.map((one, index) => (index === place ? line : one)).join('\n')

  it('cut short anywhere before the end of its matrix is refused, and never read in part', () => {
    for (let kept = 1; kept <= matrixAt + somewhereland.matrix.length; kept++) {
      const fault = faultOf(() => readScw(lines.slice(0, kept).join('\n')))
      expect(['cut-short', 'no-variant', 'row-length'], `after ${kept} lines`).toContain(fault.kind)
    }
    const midRow = lines
      .slice(0, matrixAt + 3)
      .join('\n')
      .slice(0, -5)
    expect(faultOf(() => readScw(midRow)).kind).toBe('row-length')
  })

  it('with text in a cell is refused with the cell', () => {
    const text = withLine(matrixAt + 1, lines[matrixAt + 1]!.replace('2,1', 'strong,1'))
    expect(faultOf(() => readScw(text))).toMatchObject({
      kind: 'text-in-cell',
      line: matrixAt + 2,
      text: 'strong',
    })
  })

  it('with a row too long, or another beginning, is refused', () => {
    expect(faultOf(() => readScw(withLine(matrixAt, `${lines[matrixAt]},1`)))).toMatchObject({
      kind: 'row-length',
      found: 18,
      needed: 17,
    })
    expect(faultOf(() => readScw('kizashi: 1')).kind).toBe('not-a-study')
    expect(faultOf(() => readImpactCsv('', 'x')).kind).toBe('not-a-study')
    expect(faultOf(() => readImpactCsv('d,v,a,b\nA,a,0,0\n,b,high,0\n', 'x'))).toEqual({
      kind: 'text-in-cell',
      line: 3,
      column: 3,
      text: 'high',
    })
    expect(faultOf(() => readImpactCsv('d,v,a,b\nA,a,0,0\n,b,0\n', 'x')).kind).toBe('row-length')
  })

  it('says so with place and mend in both languages', () => {
    const fault = faultOf(() => readScw(lines.slice(0, matrixAt + 2).join('\n')))
    expect(studyFaultText('a.scw', fault, 'en')).toMatch(/^a\.scw:\d+\n.*cut short/)
    expect(studyFaultText('a.scw', fault, 'ja')).toMatch(/^a\.scw:\d+\n.*行列の途中/)
  })
})

it('full-width digits and decimal commas are numbers', () => {
  const table = 'd;v;a;b\nA;a;０;−1,5\n;b;＋2;\n'
  expect(readImpactCsv(table, 'x').matrix).toEqual([
    [0, -1.5],
    [2, 0],
  ])
})

it('points are made whole by the least factor', () => {
  const halves = { ...small, matrix: small.matrix.map((row) => row.map((points) => points / 2)) }
  expect(wholePoints(halves)).toEqual({ study: small, factor: 2 })
  expect(wholePoints(small).factor).toBe(1)
})

describe('solution sets', () => {
  const solutions = published!.consistentScenarios.map((one, place) => ({
    variants: one.variants.map((variant) => variant - 1),
    weight: one.basinGlobal,
    consistency: one.consistencyValue,
    totalImpact: one.totalImpactScore,
    label: `No. ${place + 1}`,
  }))

  it('survive being written and read', () => {
    expect(readSolutions(writeSolutions(solutions))).toEqual(solutions)
  })

  it('are read with weights as ScenarioWizard prints large ones', () => {
    const text = '$ ScenarioWizard 3.0\nSolution set\n1\n" 1 12 3",1.677722E+07,2,0,-21,"No. 1"\n'
    expect(readSolutions(text)).toEqual([
      { variants: [0, 11, 2], weight: 16777220, consistency: 2, totalImpact: -21, label: 'No. 1' },
    ])
  })

  it('cut short, or with text for a number, are refused', () => {
    const lines = writeSolutions(solutions).split('\r\n')
    expect(faultOf(() => readSolutions(lines.slice(0, 6).join('\n'))).kind).toBe('cut-short')
    expect(faultOf(() => readSolutions(lines.slice(0, 2).join('\n'))).kind).toBe('cut-short')
    expect(faultOf(() => readSolutions(lines.join('\n').replace('127', 'many'))).kind).toBe('not-a-solution')
  })
})

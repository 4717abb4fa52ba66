import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import type { Diagnostic } from '../../src/language/diagnostic.ts'
import {
  actor,
  calendarEntry,
  claim,
  contingency,
  criterion,
  event,
  factor,
  indicator,
  influence,
  interest,
  option,
  outcome,
  quantity,
  question,
  state,
  values,
} from '../../src/language/element-shapes.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { limits } from '../../src/language/limits.ts'
import { withNeeds } from '../../src/language/needs.ts'
import { isNumber, narrowed, readNumber } from '../../src/language/numbers.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { JsonSchema, Shape } from '../../src/language/shape.ts'
import type { Scale } from '../../src/language/situation.ts'
import { coverageRow, readingShape, situationFields } from '../../src/language/situation-shape.ts'
import type { SourceFile } from '../../src/language/span.ts'
import { keysOf, valueAt } from '../../src/language/tree.ts'
import { type Block, blocksOf, pageText, tablesOf } from './markdown.ts'

const pages = [
  {
    path: 'docs/language.md',
    key: 'key',
    limitsSection: 'Limits',
    sections: {
      situation: 'The situation',
      actors: 'Actors',
      claims: 'Claims',
      factors: 'Factors',
      events: 'Events',
      influences: 'Influences',
      calendar: 'Calendar',
      quantities: 'Quantities',
      questions: 'Questions',
      contingencies: 'Contingencies',
      indicators: 'Indicators',
      options: 'Options',
      criteria: 'Criteria and values',
      readings: 'Readings',
      coverage: 'Coverage',
    },
  },
  {
    path: 'docs/language.ja.md',
    key: 'キー',
    limitsSection: '上限',
    sections: {
      situation: '情勢',
      actors: '主体',
      claims: '主張',
      factors: '要因',
      events: '事象',
      influences: '影響',
      calendar: '暦',
      quantities: '数量',
      questions: '問い',
      contingencies: '事態',
      indicators: '指標',
      options: '選択肢',
      criteria: '基準と価値',
      readings: '読み',
      coverage: '対照表',
    },
  },
] as const

/** The file of the folder that a block stands for: named on its first line, else one more. */
function fileOf({ text }: Block): SourceFile {
  return { name: /^# ([\w/-]+\.yaml)\n/.exec(text)?.[1] ?? 'more.yaml', text }
}

/** Errors, and warnings too: an example is not to be weak. */
function errorsOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, at, facts }) => `${code} at ${at?.file}:${at?.start} ${JSON.stringify(facts)}`)
}

/** The errors of a folder in each of its readings and with each of its options and what-ifs, one at a time. */
/** Errors, and warnings too: an example is not to be weak. */
function errorsOfFolder(files: readonly SourceFile[]): string[] {
  const { draft, diagnostics } = readSituation(files)
  const found = errorsOf(diagnostics)
  if (draft === null) return [...found, 'no draft']
  const plain = courseOf(draft, {})
  const others = [
    ...draft.readings.map(({ id }) => ({ reading: id })),
    ...keysOf(valueAt(draft.tree, 'what-ifs')).map((id) => ({ whatIfs: [id] })),
    ...(plain.course?.situation.options ?? []).map(({ id }, _, all) => ({ options: withNeeds(all, [id]) })),
  ]
  const courses = [plain, ...others.map((choice) => courseOf(draft, choice))]
  return [...found, ...courses.flatMap(({ diagnostics: wrong }) => errorsOf(wrong))]
}

describe.each(pages)('$path', ({ path, key, sections }) => {
  const blocks = blocksOf(path)
  const yaml = blocks.filter(({ language }) => language === 'yaml')
  const base = yaml.find(({ mark }) => mark === 'situation')!
  const parts = yaml.filter((block) => block !== base)

  it('begins with a situation that runs', () => {
    expect(errorsOfFolder([fileOf(base)])).toEqual([])
  })

  it.each(parts.map((part) => [`${part.section}, line ${part.line}`, part] as const))('%s', (_, part) => {
    expect(errorsOfFolder([fileOf(base), fileOf(part)])).toEqual([])
  })

  it('shows a ledger that can be read', () => {
    const beside = parts.filter(
      ({ section }) => section === sections.claims || section === sections.indicators,
    )
    const files = beside.map((part, index) => ({ name: `part-${index}.yaml`, text: part.text }))
    const { course } = courseOf(readSituation([fileOf(base), ...files]).draft!, {})
    const ledger = blocks.find(({ language }) => language === 'jsonl')!
    const { entries, diagnostics } = readLedger(
      { name: 'ledger.jsonl', text: ledger.text },
      course!.situation,
    )
    expect(errorsOf(diagnostics)).toEqual([])
    expect(entries.map(({ kind }) => kind).sort()).toEqual([
      'as-of',
      'event',
      'forecast',
      'indicator',
      'resolution',
      'retraction',
      'state',
    ])
  })

  const tables = tablesOf(path)
  const numbers = tables.find(({ header }) => header.length === 5)!

  it.each(numbers.rows)('reads %s as %s', (written, scale, ...figures) => {
    const read = readNumber(written!.replaceAll('`', ''), scaleOf(scale!))
    if (!isNumber(read)) throw new Error(`${written} is no number`)
    const expected = figures.map(Number)
    expect([read.low, read.high, read.nominal].map(toFourPlaces)).toEqual(expected)
  })

  it('reads the full-width numbers that it shows', () => {
    const shown = [...pageText(path).matchAll(/`([０-９〜]+％)`/g)].map(([, written]) => narrowed(written!))
    expect(shown.map((written) => readNumber(written, 'chance'))).toEqual([
      { low: 0.2, high: 0.2, nominal: 0.2 },
      { low: 0.05, high: 0.15, nominal: 0.1 },
    ])
  })

  const keysIn = (section: string) =>
    tables
      .filter(({ header, section: here }) => header[0] === key && here === section)
      .flatMap(({ rows }) =>
        rows.flatMap(([cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)),
      )

  it.each(keysOfSections())('names every key under %s and no other', (section, keys) => {
    expect(keysIn(sections[section]).sort()).toEqual([...keys].sort())
  })
})

const scales: Readonly<Record<string, Scale>> = {
  点: 'points',
  確率: 'chance',
  率: 'rate',
  期間: 'tempo',
  数: 'number',
}

function scaleOf(name: string): Scale {
  return scales[name] ?? (name as Scale)
}

function toFourPlaces(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

/** The keys that each section has to describe: those of its shapes without the ones that most things share. */
function keysOfSections(): [keyof (typeof pages)[number]['sections'], string[]][] {
  const own = (shape: Shape<unknown>, others: readonly string[] = []) =>
    keysOfShape(shape).filter((name) => !['title', 'because', 'note', 'moves-with', ...others].includes(name))
  const asked = ['ask', 'given']
  return [
    ['situation', ['kizashi', 'title', 'note', 'from', 'to', 'viewpoint', 'reading']],
    ['actors', [...own(actor), ...own(interest)]],
    ['claims', keysOfShape(claim)],
    ['factors', [...own(factor), ...keysOfShape(state)]],
    ['events', [...own(event), ...own(outcome)]],
    ['influences', own(influence)],
    ['calendar', [...own(calendarEntry), 'title']],
    ['quantities', own(quantity)],
    ['questions', own(question)],
    ['contingencies', own(contingency, asked)],
    ['indicators', own(indicator)],
    ['options', own(option)],
    ['criteria', [...own(criterion, asked), ...own(values)]],
    ['readings', keysOfShape(readingShape)],
    ['coverage', keysOfShape(coverageRow)],
  ]
}

function keysOfShape(shape: Shape<unknown>): string[] {
  const definitions = new Map<string, JsonSchema>()
  const schema = shape.schema({ of: 'whole', definitions })
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : null
  return Object.keys((name === null ? schema : definitions.get(name)!).properties as object)
}

describe.each(pages)('the limits of $path', ({ path, limitsSection }) => {
  const section = pageText(path).split(`## ${limitsSection}\n`)[1]!

  it('are those of the reader', () => {
    const { factors, states, events, influences, files, yamlFile, depth } = limits
    const shown = section.replaceAll(',', '').match(/\d+/g)!.slice(0, 7).map(Number)
    expect(shown).toEqual([factors, states, events, influences, files, yamlFile, depth])
  })
})

describe('the keys of a situation', () => {
  it('each have a section of the page, a row, or a block that shows them', () => {
    const shown = blocksOf('docs/language.md')
      .map(({ text }) => text)
      .join('\n')
    const absent = Object.keys(situationFields).filter(
      (key) => !new RegExp(`^${key}:`, 'm').test(shown) && key !== 'note',
    )
    expect(absent).toEqual([])
  })
})

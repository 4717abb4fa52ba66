import { foldText } from './fold-text.ts'
import type { RowTest, TipRule } from './tip-rules.ts'

/** Whether a row is one of a rule's; `notNumber` names the column that should hold a number and does not. */
export type Match = 'yes' | 'no' | { readonly notNumber: string }
export type RowMatcher = (fields: readonly string[]) => Match

type FieldTest = (field: string) => boolean
type CompiledTest = {
  readonly index: number
  readonly column: string
  readonly accepts: FieldTest
  readonly isNumeric: boolean
}

/** @param indexOf  the place of a column in the rows */
export function rowMatcher(rule: TipRule, indexOf: (column: string) => number): RowMatcher {
  const clauses = rule.where.map((tests) =>
    tests
      .map((test) => compiled(test, indexOf(test.column.text)))
      .sort((a, b) => Number(a.isNumeric) - Number(b.isNumeric)),
  )
  return (fields) => {
    let notNumber: string | null = null
    for (const tests of clauses) {
      const match = matchAll(tests, fields)
      if (match === 'yes') return match
      if (match !== 'no') notNumber ??= match.notNumber
    }
    return notNumber === null ? 'no' : { notNumber }
  }
}

/** Numbers are asked last, so that only a row that is otherwise meant is found to lack one. An empty field is no number and no fault. */
function matchAll(tests: readonly CompiledTest[], fields: readonly string[]): Match {
  for (const { index, column, accepts, isNumeric } of tests) {
    const field = fields[index]!.trim()
    if (isNumeric && field !== '' && Number.isNaN(numberIn(field))) return { notNumber: column }
    if (!accepts(field)) return 'no'
  }
  return 'yes'
}

function compiled(test: RowTest, index: number): CompiledTest {
  const { is, not, contains, startsWith, atLeast, atMost } = test
  const wanted = is && new Set(is)
  const unwanted = not && new Set(not)
  const accepts = (written: string) => {
    const field = written.normalize('NFC')
    if (wanted && !wanted.has(field)) return false
    if (unwanted?.has(field)) return false
    if (startsWith && !startsWith.some((text) => field.startsWith(text))) return false
    if (contains && !containsAny(field, contains)) return false
    if (atLeast === null && atMost === null) return true
    return (
      field !== '' && numberIn(field) >= (atLeast ?? -Infinity) && numberIn(field) <= (atMost ?? Infinity)
    )
  }
  return { index, column: test.column.text, accepts, isNumeric: atLeast !== null || atMost !== null }
}

function containsAny(field: string, texts: readonly string[]): boolean {
  const folded = foldText(field)
  return texts.some((text) => folded.includes(text))
}

/** A number as data files write it, with commas between thousands at most; NaN where the field is none. */
export function numberIn(field: string): number {
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(field) ? field.replaceAll(',', '') : field
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
}

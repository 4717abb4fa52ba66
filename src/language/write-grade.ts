import { parseYaml } from './parse-yaml.ts'
import type { Claim } from './situation.ts'
import type { SourceFile, Span } from './span.ts'
import { type MapTree, plainValue, type Tree, valueAlong, valueAt } from './tree.ts'

/** The keys that lead to a claim in the file where it is written; null where it is not reached by keys alone. */
export function pathOfClaim(file: SourceFile, { span }: Claim): readonly string[] | null {
  const tree = parseYaml(file, ignored)
  const paths = tree === null ? [] : pathsTo(tree, span, [])
  return paths.length === 1 ? paths[0]! : null
}

/**
 * The text of a file with a claim's grade set and nothing else touched: comments, order and line ends stay.
 * What comes out is read again and held against what went in.
 *
 * @param path   keys that lead to the claim
 * @param grade  Admiralty code, such as `B2`
 * @returns null where the text is written in a way in which the grade cannot be set so
 */
export function withGrade(file: SourceFile, path: readonly string[], grade: string): string | null {
  const tree = parseYaml(file, ignored)
  const claim = valueAlong(tree ?? undefined, path)
  if (tree === null || claim?.kind !== 'map' || claim.entries.length === 0) return null
  const text = edited(file.text, claim, grade)
  const result = text === null ? null : parseYaml({ ...file, text }, ignored)
  if (text === null || result === null) return null
  const written = valueAt(valueAlong(result, path), 'grade')
  const isSet = written?.kind === 'scalar' && written.text === grade
  return isSet && withoutGrade(result, path) === withoutGrade(tree, path) ? text : null
}

function ignored(): void {}

function pathsTo(tree: Tree, span: Span, path: readonly string[]): (readonly string[])[] {
  if (tree.kind !== 'map') return []
  if (tree.at.start === span.start && tree.at.end === span.end) return [path]
  return tree.entries.flatMap(({ key, value }) => pathsTo(value, span, [...path, key]))
}

function edited(text: string, claim: MapTree, grade: string): string | null {
  const written = valueAt(claim, 'grade')
  if (written !== undefined) return replaced(text, written.at.start, written.at.end, grade)
  const last = claim.entries.at(-1)!
  const end = last.value.at.end
  if (text[claim.at.start] === '{') return replaced(text, end, end, `, grade: ${grade}`)
  // Where a note ends is not easy to see, nor is the end of a text of several lines: the grade goes before them.
  const before =
    claim.entries.find(({ key }) => key === 'note') ?? (isOneLine(text, last.value) ? null : last)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = indentOf(text, claim.entries[0]!.keyAt)
  if (before !== null) {
    const at = before.keyAt.start
    return replaced(text, at, at, `grade: ${grade}${lineEnd}${indent}`)
  }
  const lineStop = /\r?\n|$/.exec(text.slice(end))!.index + end
  return replaced(text, lineStop, lineStop, `${lineEnd}${indent}grade: ${grade}`)
}

function isOneLine(text: string, { at, kind }: Tree): boolean {
  const written = text.slice(at.start, at.end)
  return !written.includes('\n') && (kind === 'scalar' || /^[{[]/.test(written))
}

function indentOf(text: string, { start }: Span): string {
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
}

function replaced(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end)
}

/** Everything that a file says but for one claim's grade, as one text to compare. */
function withoutGrade(tree: Tree, path: readonly string[]): string {
  const value = plainValue(tree)
  const claim = path.reduce((found, key) => (found as Record<string, unknown>)[key], value)
  delete (claim as Record<string, unknown>).grade
  return JSON.stringify(value)
}

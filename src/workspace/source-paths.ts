import { isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { SourceFile, Span } from '../language/span.ts'

/** A file named under `sources:`, as written, and where. */
export interface SourcePath {
  readonly path: string
  readonly at: Span
}

const opening = /^sources:/m
/** A list of paths is short; what is longer is the sources themselves, written in place. */
const longestList = 20_000

/**
 * The bibliographies that a file of a situation names under `sources:`, one or a list. Only that key's own lines are
 * read: the rest may be broken, and is read by the language afterwards.
 */
export function sourcePaths(file: SourceFile): SourcePath[] {
  const start = opening.exec(file.text)?.index
  if (start === undefined) return []
  const next = /^[^\s#-]/m.exec(file.text.slice(start + 'sources:'.length))
  const end = next ? start + 'sources:'.length + next.index : file.text.length
  if (end - start > longestList) return []
  const document = parseDocument(file.text.slice(start, end), { prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const value = (document as { get(key: string, keepScalar: true): unknown }).get('sources', true)
  const nodes = isSeq(value) ? value.items : [value]
  return nodes.flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string') return []
    const [from, to] = (node as Node).range ?? [0, 0]
    return [{ path: node.value, at: { file: file.name, start: start + from, end: start + to } }]
  })
}

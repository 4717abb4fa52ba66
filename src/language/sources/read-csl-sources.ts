import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../situation.ts'
import type { SourceFile, Span } from '../span.ts'
import { checkSource } from './check-source.ts'
import { type SourcesRead, wholeFile } from './sources-read.ts'

/** Aliases may add up to this many times the entries written: enough for shared publishers, too few for a bomb. */
const maxAliasCount = 100

/** The sources of a CSL-YAML or CSL-JSON file: a list, or a map with the list under `references`. */
export function readCslSources(file: SourceFile): SourcesRead {
  try {
    return readDocument(file)
  } catch (error) {
    // The YAML reader gives up on structures nested too deep and on aliases that multiply.
    return { sources: [], diagnostics: [unreadable(file, wholeFile(file), (error as Error).message)] }
  }
}

function readDocument(file: SourceFile): SourcesRead {
  // The YAML reader counts a byte-order mark as a column, which breaks the first entry of a plain list.
  const skipped = file.text.startsWith('\uFEFF') ? 1 : 0
  const spanOf = (start: number, end: number): Span => ({
    file: file.name,
    start: start + skipped,
    end: end + skipped,
  })
  const document = parseDocument(file.text.slice(skipped), { prettyErrors: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    return { sources: [], diagnostics: [unreadable(file, spanOf(...error.pos), error.message)] }
  }
  const notJson = file.name.toLowerCase().endsWith('.json') ? jsonError(file.text) : null
  if (notJson !== null) return { sources: [], diagnostics: [unreadable(file, wholeFile(file), notJson)] }
  const root = document.contents
  const list = isMap(root) ? root.get('references', true) : root
  if (list === null || (isScalar(list) && list.value === null)) return { sources: [], diagnostics: [] }
  if (!isSeq(list))
    return { sources: [], diagnostics: [unreadable(file, wholeFile(file), 'no list of references')] }
  const read = list.items.map((item) => {
    const node = item as Node
    return checkSource(
      node.toJS(document, { maxAliasCount }),
      spanOf(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
    )
  })
  return {
    sources: read.map(({ source }) => source).filter((source): source is Source => source !== null),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

function jsonError(text: string): string | null {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function unreadable(file: SourceFile, at: Span, reason: string): Diagnostic {
  return { code: 'source-unreadable', severity: 'error', at, facts: { file: file.name, reason } }
}

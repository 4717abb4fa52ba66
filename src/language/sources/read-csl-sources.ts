import type { Diagnostic } from '../diagnostic.ts'
import { noticeInto } from '../notice.ts'
import { parseYaml } from '../parse-yaml.ts'
import type { Source } from '../situation.ts'
import type { SourceFile } from '../span.ts'
import { isNothing, plainValue, type Tree, valueAt } from '../tree.ts'
import { checkSource } from './check-source.ts'
import { type SourcesRead, wholeFile } from './sources-read.ts'

/** The sources of a CSL-YAML or CSL-JSON file: a list, or a map with the list under `references`. */
export function readCslSources(file: SourceFile): SourcesRead {
  const diagnostics: Diagnostic[] = []
  const notice = noticeInto(diagnostics)
  const unreadable = (reason: string) =>
    notice('source-unreadable', wholeFile(file), { file: file.name, reason })
  // A byte-order mark counts as a column, which would break the first entry of a plain list; a line end does not.
  const tree = parseYaml({ ...file, text: file.text.replace(/^\uFEFF/, '\n') }, notice)
  if (tree === null) return { sources: [], diagnostics }
  const notJson = file.name.toLowerCase().endsWith('.json') ? jsonError(file.text) : null
  if (notJson !== null) unreadable(notJson)
  const list = notJson === null ? listIn(tree) : []
  if (list === null) unreadable('no list of references')
  const read = (list ?? []).map((item) => checkSource(plainValue(item), item.at))
  return {
    sources: read.map(({ source }) => source).filter((source): source is Source => source !== null),
    diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
  }
}

/** The entries; none where nothing is written, null where something else is. */
function listIn(tree: Tree): readonly Tree[] | null {
  const list = tree.kind === 'map' ? valueAt(tree, 'references') : tree
  if (list === undefined) return null
  if (isNothing(list)) return []
  return list.kind === 'list' ? list.items : null
}

function jsonError(text: string): string | null {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return null
  } catch (error) {
    return (error as Error).message
  }
}

import { silent } from '../condition-shape.ts'
import { courseOf } from '../course.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Draft } from '../draft.ts'
import { parseYaml } from '../parse-yaml.ts'
import { readingTree, readSituation } from '../read-situation.ts'
import type { Situation } from '../situation.ts'
import type { SourceFile } from '../span.ts'
import type { MapTree } from '../tree.ts'

/** The files of a folder as somebody edits them, seen in one reading. */
export interface OpenedText {
  readonly files: readonly SourceFile[]
  readonly draft: Draft
  /** Id of the reading; null: the base. */
  readonly reading: string | null
  /** What the text says in that reading; null where it has errors. */
  readonly situation: Situation | null
  /** The tree of the situation in that reading. */
  readonly tree: MapTree
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the files for editing in a reading, the base where it is null or not written. Null where nothing can be read. */
export function openText(files: readonly SourceFile[], reading: string | null): OpenedText | null {
  const { draft } = readSituation(files)
  if (draft === null) return null
  const [base, ...others] = draft.readings
  const isOther = reading !== base!.id && others.some(({ id }) => id === reading)
  const id = isOther ? reading : null
  const { course, diagnostics } = courseOf(draft, id === null ? {} : { reading: id })
  const tree = id === null ? draft.tree : readingTree(draft.tree, draft.changes[id] ?? null, silent)
  return { files, draft, reading: id, situation: course?.situation ?? null, tree, diagnostics }
}

/** The file in which the reading at hand writes its judgements; null for the base, which may have several. */
export function fileOfReading({ draft, reading }: OpenedText): string | null {
  if (reading === null) return null
  return draft.readings.find(({ id }) => id === reading)?.at?.file ?? null
}

/** The tree of one file as it is written; null where it cannot be read as a map. */
export function treeOfFile({ files }: Pick<OpenedText, 'files'>, name: string): MapTree | null {
  const file = files.find((one) => one.name === name)
  const tree = file === undefined ? null : parseYaml(file, silent)
  return tree?.kind === 'map' ? tree : null
}

import type { SourceFile } from '../span.ts'
import type { FileEdit } from './edit.ts'

/** The files of a folder with edits written into them. */
export function filesWith(
  files: readonly SourceFile[],
  edits: readonly Pick<FileEdit, 'file' | 'text'>[],
): SourceFile[] {
  const texts = new Map(edits.map(({ file, text }) => [file, text]))
  const kept = files.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text }))
  const known = new Set(files.map(({ name }) => name))
  return [...kept, ...[...texts].flatMap(([name, text]) => (known.has(name) ? [] : [{ name, text }]))]
}

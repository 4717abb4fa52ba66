import { findJudgement, withNumber } from './change-judgement.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { filesWith } from './files-with.ts'
import { type OpenedText, openText } from './opened-text.ts'
import { changeBetween } from './text-rebase.ts'

/**
 * The file with several judgements of one element written anew, such as chances that share a whole: one after another, in
 * the order given, and each time what is written must be sound.
 */
export function withNumbers(
  opened: OpenedText,
  values: readonly (readonly [address: string, text: string])[],
): FileEdit | EditRefusal {
  let here: OpenedText = opened
  let last: FileEdit | null = null
  for (const [address, text] of values) {
    const found = findJudgement(here, address)
    if (typeof found === 'string') return found
    const edit = withNumber(found, text)
    if (typeof edit === 'string') return edit
    if (last !== null && edit.file !== last.file) return 'by-hand'
    const next = openText(filesWith(here.files, [edit]), here.reading)
    if (next === null) return 'by-hand'
    here = next
    last = edit
  }
  if (last === null) return 'unknown'
  const { file, text } = last
  const before = opened.files.find(({ name }) => name === file)?.text ?? ''
  const change = changeBetween(before, text)
  return { file, before, text, changes: change === null ? [] : [change] }
}

import { hasError } from '../notice.ts'
import { withElement } from './add-element.ts'
import { withInfluence } from './add-influence.ts'
import { withWhatIf } from './add-what-if.ts'
import { namesTree, withGround, withNote } from './change-grounds.ts'
import { findJudgement, reverted, withNumber, withoutJudgement } from './change-judgement.ts'
import { withNumbers } from './change-numbers.ts'
import { withStart } from './change-start.ts'
import type { Edit, Edited, EditRefusal, FileEdit } from './edit.ts'
import { isElsewhereSame } from './elsewhere-same.ts'
import { filesWith } from './files-with.ts'
import { type OpenedText, openText } from './opened-text.ts'

/**
 * Writes one edit into the text of a situation, seen in a reading: the base's files for the base, the reading's own
 * for any other. Only the places concerned change; comments, order, spacing, quotes and line ends stay. The new text is
 * read again: nothing is returned that would say anything else differently, and what is wrong with it comes along.
 */
export function editSituation(opened: OpenedText, edit: Edit): Edited {
  return editOpened(opened, edit).edited
}

/** The same with the new text as it was read; null where nothing is written. */
export function editOpened(
  opened: OpenedText,
  edit: Edit,
): { readonly edited: Edited; readonly after: OpenedText | null } {
  const found = editOf(opened, edit)
  if (typeof found === 'string') return refused(found)
  const after = openText(filesWith(opened.files, [found]), opened.reading)
  if (after === null) return refused('by-hand')
  const { situation, diagnostics } = after
  const isWhole = situation !== null || hasError(diagnostics)
  const isAlone =
    opened.situation === null || situation === null || isElsewhereSame(opened.situation, situation, edit)
  if (!isWhole || !isAlone) return refused('by-hand')
  return { edited: { kind: 'edited', edits: [found], diagnostics }, after }
}

function refused(reason: EditRefusal): { readonly edited: Edited; readonly after: null } {
  return { edited: { kind: 'refused', reason }, after: null }
}

function editOf(opened: OpenedText, edit: Edit): FileEdit | EditRefusal {
  if (edit.kind === 'influence') return withInfluence(opened, edit.from, edit.to, edit.text)
  if (edit.kind === 'element') return withElement(opened, edit.element)
  if (edit.kind === 'what-if') return withWhatIf(opened, edit.id, edit.title, edit.changes)
  if (edit.kind === 'start') return withStart(opened, edit.factor, edit.chances)
  if (edit.kind === 'numbers') return withNumbers(opened, edit.values)
  const found = findJudgement(opened, edit.address)
  if (typeof found === 'string') return found
  switch (edit.kind) {
    case 'number':
      return withNumber(found, edit.text)
    case 'remove':
      return withoutJudgement(opened, found)
    case 'revert':
      return reverted(opened, found)
    case 'because': {
      const { claims } = edit
      return withGround(found, 'because', claims.length === 0 ? null : namesTree(claims, found.whole))
    }
    case 'note':
      return withNote(found, edit.text, edit.language)
  }
}

import { useEffect } from 'react'
import type { Saving } from './saving.ts'

const textFields = 'input, textarea, select, [contenteditable=""], [contenteditable=true]'

/** Ctrl+Z and Ctrl+Shift+Z (on a Mac ⌘), also Ctrl+Y. Within text fields they belong to the text. */
export function useUndoKeys({ undo, redo }: Pick<Saving, 'undo' | 'redo'>): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event)) return
      const key = event.key.toLowerCase()
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  }, [undo, redo])
}

/** Also of an editor that stands in a tree of its own. */
function isTextField(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return target instanceof Element && target.closest(textFields) !== null
}

import type { YamlEditor, YamlEditorOptions } from '../editing/editor/yaml-editor.ts'
import './yaml-reader.css'

/** The text of a file to be read: nothing is written in a published page, so that it carries no editor. */
export function startYamlEditor({ parent, text, label, onClose }: YamlEditorOptions): YamlEditor {
  const pane = document.createElement('pre')
  pane.className = 'yaml-reader'
  pane.tabIndex = 0
  pane.setAttribute('role', 'region')
  pane.setAttribute('aria-label', label)
  pane.append(...lineElements(text))
  pane.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onClose()
  })
  parent.replaceChildren(pane)
  return {
    take: () => true,
    text: () => text,
    goTo: (offset) => show(pane, lineOf(text, offset)),
    focus: () => pane.focus({ preventScroll: true }),
    end: () => pane.remove(),
  }
}

/** One element a line, so that a line can be shown and is counted by the style sheet. */
function lineElements(text: string): HTMLElement[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const element = document.createElement('span')
    element.textContent = `${line}\n`
    return element
  })
}

/** The number of the line that an offset stands in, from 0. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length - 1
}

function show(pane: HTMLElement, line: number): void {
  for (const marked of pane.querySelectorAll('[aria-current]')) marked.removeAttribute('aria-current')
  const element = pane.children[line]
  element?.setAttribute('aria-current', 'location')
  element?.scrollIntoView({ block: 'center' })
}

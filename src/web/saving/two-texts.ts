import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { MergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'

export interface TwoTexts {
  /** The right text as it now stands. */
  readonly mine: () => string
  readonly end: () => void
}

/**
 * Shows two texts side by side, what differs marked, the right one to be edited. They stand in a tree of their own, where
 * the editor's styles are allowed without a style element in the page.
 */
export function showTwoTexts(
  place: HTMLElement,
  [theirs, mine]: readonly [string, string],
  [theirLabel, myLabel]: readonly [string, string],
): TwoTexts {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const view = new MergeView({
    a: { doc: theirs, extensions: [...shared(theirLabel), EditorState.readOnly.of(true)] },
    b: { doc: mine, extensions: [...shared(myLabel), history(), keymap.of(historyKeymap)] },
    parent: root,
    root,
    collapseUnchanged: { margin: 4, minSize: 8 },
    gutter: true,
  })
  return {
    mine: () => view.b.state.doc.toString(),
    end: () => {
      view.destroy()
      root.replaceChildren()
    },
  }
}

function shared(label: string): Extension[] {
  return [
    lineNumbers(),
    yaml(),
    EditorView.lineWrapping,
    keymap.of(defaultKeymap),
    EditorView.contentAttributes.of({ 'aria-label': label }),
    theme,
  ]
}

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: 'var(--t-1)' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-2)', borderRightColor: 'var(--line)' },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': {
    backgroundColor: 'color-mix(in srgb, var(--lower) 12%, transparent)',
  },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'color-mix(in srgb, var(--raise) 12%, transparent)' },
})

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

/** What the sides are called, and `$` for how many lines lie folded between the differences. */
interface TwoTextsWords {
  readonly theirs: string
  readonly mine: string
  readonly unchanged: string
}

/**
 * Shows two texts side by side, what differs marked, the right one to be edited. They stand in a tree of their own, where
 * the editor's styles are allowed without a style element in the page.
 */
export function showTwoTexts(
  place: HTMLElement,
  [theirs, mine]: readonly [string, string],
  { theirs: theirLabel, mine: myLabel, unchanged }: TwoTextsWords,
): TwoTexts {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const view = new MergeView({
    a: { doc: theirs, extensions: [...shared(theirLabel, unchanged), EditorState.readOnly.of(true)] },
    b: { doc: mine, extensions: [...shared(myLabel, unchanged), history(), keymap.of(historyKeymap)] },
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

function shared(label: string, unchanged: string): Extension[] {
  return [
    lineNumbers(),
    yaml(),
    EditorView.lineWrapping,
    keymap.of(defaultKeymap),
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorState.phrases.of({ '$ unchanged lines': unchanged }),
    theme,
  ]
}

const changed = { background: 'none', textDecoration: 'underline', textDecorationThickness: '2px' }

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: 'var(--t-1)' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink-2)',
    borderRightColor: 'var(--line)',
  },
  '&.cm-merge-a .cm-changedLine': { backgroundColor: 'color-mix(in srgb, var(--ink) 7%, transparent)' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-merge-a .cm-changedText': changed,
  '&.cm-merge-b .cm-changedText': { ...changed, textDecorationColor: 'var(--accent)' },
  '&.cm-merge-a .cm-changedLineGutter': { background: 'var(--ink-2)' },
  '&.cm-merge-b .cm-changedLineGutter': { background: 'var(--accent)' },
  '.cm-collapsedLines': { background: 'none', color: 'var(--ink-2)', fontFamily: 'var(--sans)' },
})

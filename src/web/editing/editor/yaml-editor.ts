import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { linter, lintGutter, lintKeymap, type Diagnostic as Shown } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import type { Diagnostic } from '../../../language/diagnostic.ts'
import { rebasedChange } from '../../../language/edit/text-rebase.ts'
import type { Situation } from '../../../language/situation.ts'
import { diagnosticWords } from '../../../report/diagnostics/diagnostic-words.ts'
import type { Language } from '../../../report/language.ts'
import { completionsAt, meaningAt } from '../../../report/yaml/completions-at.ts'
import { editorLook } from './editor-look.ts'
import { editorPhrasesJa } from './editor-phrases.ts'
import { type LineEnds, lineEndsOf, placeOfOffset } from './line-ends.ts'

/** What the editor of a file needs to know, asked for when it is needed. */
export interface YamlEditorOptions {
  readonly parent: HTMLElement
  readonly file: string
  readonly text: string
  readonly label: string
  readonly isReadOnly: boolean
  readonly language: Language
  readonly situation: () => Situation | null
  /** What reading the folder with this text in place of the file's finds. */
  readonly check: (text: string) => Promise<readonly Diagnostic[]>
  readonly onType: (text: string) => void
  readonly onSave: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
  readonly mend: string
}

export interface YamlEditor {
  /**
   * Takes over a text that was written elsewhere, made from the same base as what is typed here: only what differs is
   * replaced, and what was typed stays. False where both wrote in the same place; what is typed here then stays alone.
   */
  readonly take: (text: string, base: string) => boolean
  readonly text: () => string
  readonly goTo: (offset: number) => void
  readonly focus: () => void
  readonly end: () => void
}

const fromElsewhere = Annotation.define<boolean>()
/** A moment after the last key, before the text is read: reading takes up to a second. */
const lintPause = 500

/**
 * An editor of one file of a situation, in a shadow tree of its parent: its styles are then sheets that scripts adopt,
 * which the content security policy allows, and never a style element, which it does not.
 */
export function startYamlEditor(options: YamlEditorOptions): YamlEditor {
  const { parent } = options
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' })
  const ends = lineEndsOf(options.text)
  const state = EditorState.create({ doc: options.text, extensions: extensionsOf(options, ends) })
  const view = new EditorView({ state, parent: root, root })
  return {
    take: (text, base) => takeText(view, text, base, ends),
    text: () => view.state.sliceDoc(),
    goTo: (offset) => {
      const at = placeOfOffset(view.state.sliceDoc(), offset, ends)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  }
}

function extensionsOf(options: YamlEditorOptions, ends: LineEnds) {
  const { label, isReadOnly, language, onType, onSave, onLeave, onClose } = options
  return [
    EditorState.lineSeparator.of(ends.separator),
    EditorState.readOnly.of(isReadOnly),
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': label, lang: language, tabindex: '0' }),
    EditorView.lineWrapping,
    lineNumbers(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    history(),
    yaml(),
    editorLook,
    ...(language === 'ja' ? [EditorState.phrases.of(editorPhrasesJa)] : []),
    autocompletion({ override: [(context) => completionSource(context, options)], icons: false }),
    hoverTooltip((view, at) => hoverAt(view, at, options)),
    lintGutter(),
    linter((view) => lint(view, options, ends), { delay: lintPause }),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (docChanged && !transactions.some((one) => one.annotation(fromElsewhere))) onType(state.sliceDoc())
    }),
    EditorView.domEventHandlers({
      blur: () => {
        onLeave()
        return false
      },
    }),
    keymap.of([
      { key: 'Mod-s', preventDefault: true, run: done(onSave) },
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
      { key: 'Escape', run: done(onClose) },
    ]),
  ]
}

/** A key's command that is always done. */
function done(act: () => void): () => boolean {
  return () => {
    act()
    return true
  }
}

/** What the editor counts as one is one in both texts: line ends of two characters are taken as one. */
function takeText(view: EditorView, text: string, base: string, { separator }: LineEnds): boolean {
  const short = (whole: string) => (separator === '\n' ? whole : whole.replaceAll('\r\n', '\n'))
  const change = rebasedChange(short(base), short(text), view.state.doc.toString())
  if (change === 'overlap') return false
  if (change === null) return true
  const insert = view.state.toText(separator === '\n' ? change.text : change.text.replaceAll('\n', separator))
  view.dispatch({
    changes: { from: change.start, to: change.end, insert },
    annotations: fromElsewhere.of(true),
  })
  return true
}

function completionSource(context: CompletionContext, options: YamlEditorOptions): CompletionResult | null {
  const { file, situation, language } = options
  const { state, pos, explicit } = context
  const text = state.doc.toString()
  const before = text.slice(Math.max(0, pos - 1), pos)
  if (!explicit && !/[\p{L}\p{N}{[,\s-]/u.test(before)) return null
  const { from, items } = completionsAt(file, text, pos, situation(), language)
  if (items.length === 0 || (!explicit && from === pos && !/[{[,\s]/.test(before))) return null
  return {
    from,
    validFor: /^[\p{L}\p{N}-]*$/u,
    options: items.map(({ text: label, kind, about }) => ({
      label,
      detail: about,
      boost: kind === 'id' ? 1 : 0,
      apply: kind === 'key' && !/^\s*:/.test(text.slice(pos)) ? `${label}: ` : label,
    })),
  }
}

function hoverAt(view: EditorView, at: number, { situation, language }: YamlEditorOptions) {
  const found = meaningAt(view.state.doc.toString(), at, situation(), language)
  if (found === null) return null
  return {
    pos: at,
    above: true,
    create: () => {
      const dom = document.createElement('div')
      dom.textContent = `${found.word} — ${found.about}`
      return { dom }
    },
  }
}

async function lint(view: EditorView, options: YamlEditorOptions, ends: LineEnds): Promise<Shown[]> {
  const { file, check, language, isReadOnly, mend } = options
  const text = view.state.sliceDoc()
  const place = (offset: number) => Math.min(placeOfOffset(text, offset, ends), view.state.doc.length)
  const severities = { error: 'error', warning: 'warning', note: 'info' } as const
  const found = await check(text)
  return found.flatMap((diagnostic): Shown[] => {
    const { at, fix, severity } = diagnostic
    if (at?.file !== file) return []
    const { title, label, help } = diagnosticWords(diagnostic, language)
    const mends = fix !== undefined && fix.at.file === file && !isReadOnly ? [fix] : []
    return [
      {
        from: place(at.start),
        to: Math.max(place(at.end), place(at.start)),
        severity: severities[severity],
        message: [title, label, help].filter((part) => part !== undefined && part !== '').join('\n'),
        actions: mends.map((one) => ({
          name: `${mend}: ${one.text}`,
          apply: (editor) =>
            editor.dispatch({
              changes: { from: place(one.at.start), to: place(one.at.end), insert: one.text },
            }),
        })),
      },
    ]
  })
}

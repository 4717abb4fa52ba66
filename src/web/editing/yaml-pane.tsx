import { useEffect, useMemo, useRef, useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import type { Language } from '../../report/language.ts'
import { paneWordsOf } from '../../report/yaml/pane-words-of.ts'
import { useSaving } from '../saving/saving.ts'
import { startYamlEditor, type YamlEditor } from './editor/yaml-editor.ts'
import { textThread } from './text-thread.ts'
import { useText } from './use-text-in-hand.ts'
import { closeText, openTextAt, type TextAddress } from './yaml-address.ts'
import './yaml-pane.css'

interface YamlPaneProps {
  readonly address: TextAddress
  readonly situation: Situation | null
  readonly reading: string | null
  readonly language: Language
}

/** How long nobody types until what was typed is saved. */
const pause = 1500

/** The text of a file beside the page, to be read and written; what is wrong with it is said, and never kept from being saved. */
export default function YamlPane({ address, situation, reading, language }: YamlPaneProps) {
  const words = paneWordsOf(language)
  const { files } = useText()
  const { state } = useSaving()
  const names = useMemo(() => files.map(({ name }) => name).sort(), [files])
  const file = files.find(({ name }) => name === address.file) ?? null
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const leave = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) closeText()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [])
  return (
    <aside className="yaml-pane" aria-label={words.title} ref={pane}>
      <div className="yaml-head">
        <label>
          {words.file}{' '}
          <select value={file?.name ?? ''} onChange={({ target }) => openTextAt(target.value)}>
            {file === null && <option value="">{address.file}</option>}
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span className="quiet small" role="status">
          {words.states[state]}
        </span>
        <button type="button" className="btn" onClick={closeText}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </div>
      {file === null ? (
        <p className="quiet">{words.noFile(address.file)}</p>
      ) : (
        <Editor
          key={`${file.name} ${language} ${state === 'read-only'}`}
          file={file.name}
          text={file.text}
          at={address.at}
          situation={situation}
          reading={reading}
          language={language}
        />
      )}
    </aside>
  )
}

interface EditorProps extends Omit<YamlPaneProps, 'address'> {
  readonly file: string
  readonly text: string
  readonly at: number | null
}

function Editor({ file, text, at, situation, reading, language }: EditorProps) {
  const { files, write } = useText()
  const isReadOnly = useSaving().state === 'read-only'
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<YamlEditor | null>(null)
  const now = useRef({ files, write, situation, reading, saved: text })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isTyped, setIsTyped] = useState(false)
  const words = paneWordsOf(language)
  useEffect(() => {
    now.current = { ...now.current, files, write, situation, reading }
  }, [files, write, situation, reading])

  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor is made once for a file; later texts are taken over
  useEffect(() => {
    const save = () => {
      clearTimeout(timer.current)
      const typed = editor.current?.text()
      setIsTyped(false)
      if (typed === undefined || typed === now.current.saved) return
      now.current.saved = typed
      now.current.write(words.saved(file), [{ file, text: typed }])
    }
    const started = startYamlEditor({
      parent: host.current!,
      file,
      text,
      label: words.label(file),
      isReadOnly,
      language,
      situation: () => now.current.situation,
      check: async (typed) => {
        const others = now.current.files.map((one) => (one.name === file ? { ...one, text: typed } : one))
        const found = await textThread().ask<'check'>(others, now.current.reading, { kind: 'check' })
        return found?.diagnostics ?? []
      },
      onType: () => {
        setIsTyped(true)
        clearTimeout(timer.current)
        timer.current = setTimeout(save, pause)
      },
      onSave: save,
      onLeave: save,
      onClose: () => {
        save()
        closeText()
      },
      mend: words.mend,
    })
    editor.current = started
    const leave = () => save()
    addEventListener('pagehide', leave)
    return () => {
      save()
      removeEventListener('pagehide', leave)
      started.end()
      editor.current = null
    }
  }, [])
  useEffect(() => {
    if (text === now.current.saved) return
    // What was typed over the same place is saved on: the saving itself merges it with what was there, or asks.
    if (editor.current?.take(text, now.current.saved) !== false) now.current.saved = text
  }, [text])
  useEffect(() => {
    if (at !== null) editor.current?.goTo(at)
  }, [at])
  useEffect(() => editor.current?.focus(), [])
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is typed in the text is no short cut of the page */}
      <div className="yaml-text" ref={host} onKeyDown={(event) => event.nativeEvent.stopPropagation()} />
      <p className="quiet small yaml-foot">
        {isReadOnly ? words.readOnly : isTyped ? words.typed : words.hint}
      </p>
    </>
  )
}

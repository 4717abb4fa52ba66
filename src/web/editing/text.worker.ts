import { editOpened } from '../../language/edit/edit-situation.ts'
import { type OpenedText, openText } from '../../language/edit/opened-text.ts'
import { typedChange } from '../../language/edit/typed-change.ts'
import { readSituation } from '../../language/read-situation.ts'
import { loadBibtex } from '../../language/sources/bibtex.ts'
import type { SourceFile } from '../../language/span.ts'
import type { TextAnswers, TextReply, TextRequest } from './text-protocol.ts'

/** The texts that were read last, the newest first: the next edit is most often about one of them. */
let read: readonly { readonly key: string; readonly opened: OpenedText | null }[] = []
const kept = 3
/** What was asked for last: what is shown while somebody types is then written. */
let lastEdit: { readonly key: string; readonly answer: TextAnswers['edit'] } | null = null

self.onmessage = ({ data }: MessageEvent<TextRequest>) => {
  const { number } = data
  answer(data)
    .catch(() => null)
    .then((found) => self.postMessage({ number, answer: found } satisfies TextReply))
}

async function answer({ files, reading, ask }: TextRequest): Promise<TextAnswers[typeof ask.kind]> {
  if (files.some(({ name }) => name.toLowerCase().endsWith('.bib'))) await loadBibtex()
  const opened = openedAs(files, reading)
  if (ask.kind === 'read') return { situation: opened?.situation ?? null }
  if (ask.kind === 'check') {
    return { diagnostics: opened?.diagnostics ?? readSituation(files).diagnostics }
  }
  if (ask.kind === 'try') return { change: opened === null ? null : typedChange(opened, ask.edit) }
  if (opened === null) return { edited: { kind: 'refused', reason: 'by-hand' }, situation: null }
  const key = JSON.stringify([keyOf(files, reading), ask.edit])
  if (lastEdit?.key === key) return lastEdit.answer
  const { edited, after } = editOpened(opened, ask.edit)
  if (after !== null) keep(keyOf(after.files, reading), after)
  lastEdit = { key, answer: { edited, situation: after?.situation ?? null } }
  return lastEdit.answer
}

function openedAs(files: readonly SourceFile[], reading: string | null): OpenedText | null {
  const key = keyOf(files, reading)
  const known = read.find((one) => one.key === key)
  return known === undefined ? keep(key, openText(files, reading)) : known.opened
}

function keep(key: string, opened: OpenedText | null): OpenedText | null {
  read = [{ key, opened }, ...read.filter((one) => one.key !== key)].slice(0, kept)
  return opened
}

function keyOf(files: readonly SourceFile[], reading: string | null): string {
  return JSON.stringify([reading, files])
}

import { editSituation, filesWith } from '../../language/edit/edit-situation.ts'
import { type OpenedText, openText } from '../../language/edit/opened-text.ts'
import { typedChange } from '../../language/edit/typed-change.ts'
import { readSituation } from '../../language/read-situation.ts'
import { loadBibtex } from '../../language/sources/bibtex.ts'
import type { SourceFile } from '../../language/span.ts'
import type { TextAnswers, TextReply, TextRequest } from './text-protocol.ts'

/** The text that was read last, which the next edit is most often about. */
let last: { readonly key: string; readonly opened: OpenedText | null } | null = null

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
  const edited = editSituation(opened, ask.edit)
  if (edited.kind === 'refused') return { edited, situation: null }
  const after = openedAs(filesWith(files, edited.edits), reading)
  return { edited, situation: after?.situation ?? null }
}

function openedAs(files: readonly SourceFile[], reading: string | null): OpenedText | null {
  const key = JSON.stringify([reading, files])
  if (last?.key !== key) last = { key, opened: openText(files, reading) }
  return last.opened
}

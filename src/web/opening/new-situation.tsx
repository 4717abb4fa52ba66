import { type FormEvent, useState } from 'react'
import type { Language } from '../../report/language.ts'
import type { NewSituation as Made, OpeningList } from '../../report/opening/opening-contract.ts'
import { openingWordsOf } from '../../report/opening/opening-words-of.ts'
import { pickText } from '../../report/text.ts'
import { Field, SelectField } from '../entering/field.tsx'
import { makeFolder } from './ask-server.ts'
import { FirstForm, firstWords, useFirstFields } from './first-form.tsx'
import { useOpening } from './use-opening.ts'

interface NewSituationProps {
  readonly list: OpeningList
  readonly language: Language
}

/** Makes a folder with a situation in it: of one worry, as a copy, or of a study. */
export function NewSituation({ list, language }: NewSituationProps) {
  const say = openingWordsOf(language)
  const [kind, setKind] = useState<Made['kind']>('first')
  const [folder, setFolder] = useState('')
  const [copied, setCopied] = useState(list.shipped[0]?.name ?? '')
  const [file, setFile] = useState<File | null>(null)
  const { fields, set } = useFirstFields()
  const { isWorking, refusal, refuse, attempt } = useOpening(language)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() === '') return refuse(say.refusals['no-name'])
    if (kind === 'copy') return attempt(makeFolder(folder, { kind, name: copied }))
    if (kind === 'study') {
      if (file === null) return refuse(say.refusals.noFile)
      const text = await textOf(file)
      return attempt(makeFolder(folder, { kind, file: file.name, text, language }))
    }
    const words = firstWords(fields, list.today)
    if (typeof words === 'string') return refuse(say.refusals[words])
    return attempt(makeFolder(folder, { kind, words, language }))
  }
  return (
    <section aria-labelledby="new">
      <div className="sec-head">
        <h2 id="new">{say.newTitle}</h2>
        <p>{say.newNote}</p>
      </div>
      <form className="new-situation" onSubmit={submit} noValidate>
        <SelectField label={say.makeLabel} value={kind} onChoose={(one) => setKind(one as Made['kind'])}>
          {(['first', 'copy', 'study'] as const).map((one) => (
            <option key={one} value={one}>
              {say.kinds[one]}
            </option>
          ))}
        </SelectField>
        {kind === 'first' && <FirstForm fields={fields} set={set} language={language} />}
        {kind === 'copy' && (
          <SelectField label={say.copyLabel} value={copied} onChoose={setCopied}>
            {list.shipped.map(({ name, title }) => (
              <option key={name} value={name}>
                {pickText(title, language) || name}
              </option>
            ))}
          </SelectField>
        )}
        {kind === 'study' && (
          <Field label={say.studyLabel} note={say.studyNote}>
            {(tie) => (
              <input
                {...tie}
                type="file"
                accept=".scw,.csv"
                onChange={({ target }) => setFile(target.files?.[0] ?? null)}
              />
            )}
          </Field>
        )}
        <Field label={say.nameLabel} note={say.nameNote(list.parent)}>
          {(tie) => <input {...tie} value={folder} onChange={({ target }) => setFolder(target.value)} />}
        </Field>
        <p className="acts">
          <button type="submit" className="btn main" disabled={isWorking}>
            {isWorking ? say.working : say.make}
          </button>
        </p>
        <Refusal words={refusal} />
      </form>
    </section>
  )
}

/** UTF-8 where the file is that, else Latin-1, which the older programs write. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/** Why the last attempt came to nothing, read out when it is said. */
export function Refusal({ words }: { readonly words: string | null }) {
  return (
    <p className="refused" role="alert">
      {words}
    </p>
  )
}

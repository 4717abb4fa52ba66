import { useState } from 'react'
import { newReading } from '../../report/compare/new-reading.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { useText } from '../editing/use-text-in-hand.ts'
import '../entering/entering.css'
import { TextField } from '../entering/field.tsx'
import type { PageView } from '../frame/page-view.ts'
import { lookFrom } from '../frame/routing.tsx'
import { useSaving } from '../saving/saving.ts'

/** A reading of one's own, begun in a file of its own and looked from at once; nothing where nothing can be saved. */
export function BeginReading({ opened, language }: Pick<PageView, 'opened' | 'language'>) {
  const [title, setTitle] = useState('')
  const { files, write } = useText()
  const words = comparePageWordsOf(language)
  if (useSaving().state === 'read-only') return null
  const begin = () => {
    const named = files.flatMap(({ name }) => /^readings\/(.*)\.ya?ml$/u.exec(name)?.[1] ?? [])
    const { id, file, text } = newReading(title, [...opened.readings.map((one) => one.id), ...named])
    write(words.begun(title.trim()), [{ file, text }])
    lookFrom({ reading: id })
  }
  return (
    <section aria-labelledby="begin">
      <div className="sec-head">
        <h2 id="begin">{words.begin}</h2>
        <p>{words.beginWords}</p>
      </div>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() !== '') begin()
        }}
      >
        <TextField label={words.beginTitle} value={title} isRequired onWrite={setTitle} />
        <p className="acts">
          <button type="submit" className="btn main" disabled={title.trim() === ''}>
            {words.beginDo}
          </button>
        </p>
      </form>
    </section>
  )
}

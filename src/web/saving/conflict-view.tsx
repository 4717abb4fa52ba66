import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../report/language.ts'
import type { FileConflict } from '../../report/saving/saving-answer.ts'
import type { SavingWords } from '../../report/saving/saving-words-en.ts'
import { savingWordsOf } from '../../report/saving/saving-words-of.ts'
import { useSavingDetail } from './saving-provider.tsx'
import type { TwoTexts } from './two-texts.ts'

/** What a person is asked where a file was changed elsewhere in the same place: both texts, and which it shall be. */
export function ConflictView({ language }: { readonly language: Language }) {
  const detail = useSavingDetail()
  const conflicts = detail?.view.conflicts ?? []
  const change = detail?.view.waiting[0]
  if (detail === null || change === undefined || conflicts.length === 0) return null
  return (
    <Decisions
      key={change.request}
      title={change.title}
      conflicts={conflicts}
      words={savingWordsOf(language)}
      decide={detail.session.decide}
    />
  )
}

interface DecisionsProps {
  readonly title: string
  readonly conflicts: readonly FileConflict[]
  readonly words: SavingWords
  readonly decide: (texts: ReadonlyMap<string, string | null>) => void
}

function Decisions({ title, conflicts, words, decide }: DecisionsProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map())
  const choose = (name: string, text: string | null) => {
    const next = new Map([...chosen, [name, text]])
    setChosen(next)
    if (conflicts.every((one) => next.has(one.name))) decide(next)
  }
  return (
    <div className="conflicts">
      {conflicts.map((conflict) => (
        <section key={conflict.name} aria-labelledby={`conflict-${conflict.name}`}>
          <div className="sec-head">
            <h2 id={`conflict-${conflict.name}`}>{words.conflictTitle(conflict.name)}</h2>
            <p>{words.conflictWords(title)}</p>
          </div>
          {chosen.has(conflict.name) ? (
            <p className="quiet">{words.chosen}</p>
          ) : (
            <Conflict conflict={conflict} words={words} choose={(text) => choose(conflict.name, text)} />
          )}
        </section>
      ))}
    </div>
  )
}

interface ConflictProps {
  readonly conflict: FileConflict
  readonly words: SavingWords
  readonly choose: (text: string | null) => void
}

function Conflict({ conflict: { mine, theirs }, words, choose }: ConflictProps) {
  const place = useRef<HTMLDivElement>(null)
  const texts = useRef<TwoTexts | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    let isLeft = false
    const labels = { theirs: words.theirs, mine: words.mineEditable, unchanged: words.unchanged }
    import('./two-texts.ts').then(({ showTwoTexts }) => {
      if (isLeft || place.current === null) return
      texts.current = showTwoTexts(place.current, [theirs ?? '', mine ?? ''], labels)
      setIsOpen(true)
    })
    return () => {
      isLeft = true
      texts.current?.end()
    }
  }, [mine, theirs, words])
  return (
    <>
      <div className="sides" aria-hidden="true">
        <p>{theirs === null ? `${words.theirs}: ${words.noFile}` : words.theirs}</p>
        <p>{mine === null ? `${words.mine}: ${words.noFile}` : words.mineEditable}</p>
      </div>
      {!isOpen && <p className="quiet">{words.loadingEditor}</p>}
      <div className="two-texts" ref={place} />
      <p className="acts">
        <button type="button" className="btn" onClick={() => choose(theirs)}>
          {words.keepTheirs}
        </button>
        <button
          type="button"
          className="btn main"
          disabled={!isOpen}
          onClick={() => choose(texts.current?.mine() ?? mine)}
        >
          {words.keepMine}
        </button>
        {mine === null && (
          <button type="button" className="btn" onClick={() => choose(null)}>
            {words.removeFile}
          </button>
        )}
      </p>
    </>
  )
}

import { type FormEvent, useState } from 'react'
import type { JudgementRow } from '../../report/contingency/judgement-rows.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { whatIfText } from '../../report/contingency/what-if-text.ts'
import { judgedValue } from '../../report/judgement-words.ts'
import type { Language } from '../../report/language.ts'
import { placeHere } from '../frame/address-bar.ts'
import { lookFrom } from '../frame/routing.tsx'
import type { InHand } from '../live/live-state.ts'
import type { Live } from '../live/use-live.ts'
import { viewpointOf } from '../session/viewpoint.ts'

interface KeepWhatIfProps {
  readonly row: JudgementRow
  readonly inHand: InHand
  readonly live: Live
  readonly language: Language
}

/** Keeps the moved judgement under a name, in the page's address, or lays it down again. */
export function KeepWhatIf({ row, inHand, live, language }: KeepWhatIfProps) {
  const [isNaming, setIsNaming] = useState(false)
  const [name, setName] = useState('')
  const words = liveWordsOf(language)
  const { placed, subject } = row
  const isMoved = inHand.value !== placed.judgement.nominal
  const usual = words.nameFor(subject, judgedValue(placed.judgement, inHand.value, language))
  const text = isMoved ? whatIfText(placed, inHand.value, name.trim() || usual) : null
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text === null) return
    const { changes } = viewpointOf(placeHere().search)
    live.drop()
    lookFrom({ changes: [...changes, text] })
  }
  return (
    <form className="keeping" onSubmit={keep}>
      {isNaming && isMoved && text !== null ? (
        <>
          <label>
            {words.nameOfIt}
            <input
              type="text"
              value={name}
              placeholder={usual}
              maxLength={120}
              // biome-ignore lint/a11y/noAutofocus: the person has just asked to name it
              autoFocus
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <button type="submit" className="btn main">
            {words.keepNow}
          </button>
          <span className="quiet">{words.keptIn}</span>
        </>
      ) : (
        <button type="button" className="btn main" disabled={text === null} onClick={() => setIsNaming(true)}>
          {words.keep}
        </button>
      )}
      <button type="button" className="btn" onClick={live.drop}>
        {words.drop}
      </button>
      {isMoved && text === null && <span className="quiet">{words.cannotKeep}</span>}
    </form>
  )
}

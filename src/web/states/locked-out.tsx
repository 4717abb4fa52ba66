import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { savingWordsOf } from '../../report/saving/saving-words-of.ts'

interface LockedOutProps {
  readonly language: Language
  readonly again: () => void
}

/** The server does not know this browser: which address to open instead. */
export function LockedOut({ language, again }: LockedOutProps) {
  const words = savingWordsOf(language)
  return (
    <div className="state">
      <h1>{words.lockedOutTitle}</h1>
      <p>{words.lockedOutWords}</p>
      <pre>
        <code>{words.lockedOutExample}</code>
      </pre>
      <p className="acts">
        <button type="button" className="btn main" onClick={again}>
          {phrasesOf(language).again}
        </button>
      </p>
    </div>
  )
}

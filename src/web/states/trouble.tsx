import type { Phrases } from '../../report/phrases/en.ts'

interface TroubleProps {
  readonly title: string
  readonly words: string
  readonly phrases: Phrases
  readonly again: () => void
}

/** Something outside the situation went wrong: what, and one thing to do about it. */
export function Trouble({ title, words, phrases, again }: TroubleProps) {
  return (
    <div className="state">
      <h1>{title}</h1>
      <p>{words}</p>
      <p className="acts">
        <button type="button" className="btn main" onClick={again}>
          {phrases.again}
        </button>
      </p>
    </div>
  )
}

import type { ReactNode } from 'react'
import type { TourWords } from '../../report/tour/tour-words-en.ts'

interface TourPanelProps {
  readonly words: TourWords
  /** From 1; null: after the last. */
  readonly step: number | null
  readonly title: string
  readonly text: string
  readonly end: () => void
  /** What leads on and back. */
  readonly children?: ReactNode
}

/** What a step of the tour says, at the foot of the window, where it covers nothing that it speaks of. */
export function TourPanel({ words, step, title, text, end, children }: TourPanelProps) {
  return (
    <aside className="tour" aria-label={words.label}>
      <div>
        {step !== null && <p className="note num">{words.place(step, words.steps.length)}</p>}
        <div aria-live="polite">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <p className="acts">
          {children}
          <button type="button" className="as-link" onClick={end}>
            {words.end}
          </button>
        </p>
      </div>
    </aside>
  )
}

import type { Phrases } from '../../report/phrases/en.ts'
import type { Work } from '../session/session.ts'
import { Patient } from './patient.tsx'

interface ProgressProps {
  readonly work: Pick<Work<unknown>, 'state' | 'share'>
  /** What is being done, and what stands where it was stopped. */
  readonly working: string
  readonly stopped: string
  /** What the bar measures. */
  readonly label: string
  readonly phrases: Phrases
  readonly stop: () => void
  readonly again: () => void
}

/** Where it is told how far an answer has come: a place that stays, so that what is below it does not move. */
export function Progress(props: ProgressProps) {
  return (
    <div className="progress-place">
      <Told {...props} />
    </div>
  )
}

/** With a way to stop; after a stop, a way to go on. Nothing once all is done. */
function Told({ work, working, stopped, label, phrases, stop, again }: ProgressProps) {
  if (work.state === 'stopped') {
    return (
      <div className="progress">
        <p role="status">{stopped}</p>
        <button type="button" className="btn" onClick={again}>
          {phrases.again}
        </button>
      </div>
    )
  }
  if (work.state !== 'working') return null
  const percent = Math.round(work.share * 100)
  return (
    <Patient>
      <div className="progress">
        <p role="status">{working}</p>
        <div
          className="pace"
          role="progressbar"
          aria-label={label}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
        <button type="button" className="btn" onClick={stop}>
          {phrases.stopButton}
        </button>
      </div>
    </Patient>
  )
}

import { plainNumber } from '../../report/figures.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { members, type Session } from '../session/session.ts'
import { Patient } from './patient.tsx'

interface ProgressProps {
  readonly session: Session
  readonly phrases: Phrases
  readonly stop: () => void
  readonly again: () => void
}

/** How far the band has come, with a way to stop; after a stop, a way to go on. Nothing once all is done. */
export function Progress({ session, phrases, stop, again }: ProgressProps) {
  const { phase, done, answers } = session
  if (phase === 'stopped') return <Stopped session={session} phrases={phrases} again={again} />
  if (phase !== 'working' && phase !== 'loading') return null
  const words =
    answers === null ? phrases.working : phrases.workingBand(plainNumber(done), plainNumber(members))
  return (
    <Patient>
      <div className="progress">
        <p role="status">{words}</p>
        <div
          className="pace"
          role="progressbar"
          aria-label={phrases.doubt}
          aria-valuenow={Math.round((done / members) * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${(done / members) * 100}%` }} />
        </div>
        <button type="button" className="btn" onClick={stop}>
          {phrases.stopButton}
        </button>
      </div>
    </Patient>
  )
}

function Stopped({ session, phrases, again }: Pick<ProgressProps, 'session' | 'phrases' | 'again'>) {
  const tried = session.answers?.forecast.ensemble?.members ?? 0
  return (
    <div className="progress">
      <p role="status">
        {session.answers === null
          ? phrases.stoppedEarly
          : phrases.stoppedBand(plainNumber(tried), plainNumber(members))}
      </p>
      <button type="button" className="btn" onClick={again}>
        {phrases.again}
      </button>
    </div>
  )
}

import type { Forecast } from '../../engine/forecast.ts'
import { plainNumber } from '../../report/figures.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { members, type Work } from '../session/session.ts'
import { Progress } from './progress.tsx'

interface ForecastProgressProps {
  readonly work: Work<Forecast>
  readonly phrases: Phrases
  readonly stop: () => void
  readonly again: () => void
}

/** How far the band of a forecast has come: its point stands first. */
export function ForecastProgress({ work, phrases, stop, again }: ForecastProgressProps) {
  const tried = work.answer?.value.ensemble?.members ?? 0
  const all = plainNumber(members)
  const isBefore = work.answer === null
  return (
    <Progress
      work={work}
      working={
        isBefore ? phrases.working : phrases.workingBand(plainNumber(Math.floor(work.share * members)), all)
      }
      stopped={isBefore ? phrases.stoppedEarly : phrases.stoppedBand(plainNumber(tried), all)}
      label={phrases.doubt}
      phrases={phrases}
      stop={stop}
      again={again}
    />
  )
}

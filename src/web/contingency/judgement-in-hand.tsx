import { useState } from 'react'
import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Situation } from '../../language/situation.ts'
import { claimWords } from '../../report/claim-words.ts'
import type { JudgementRow } from '../../report/contingency/judgement-rows.ts'
import { liveLines } from '../../report/contingency/live-lines.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import type { WhatIfFigures } from '../../report/contingency/shifted-chance.ts'
import type { ContingencyReport } from '../../report/contingency.ts'
import type { Language } from '../../report/language.ts'
import { KeepWhatIf } from '../live/keep-what-if.tsx'
import { LiveSlider } from '../live/live-slider.tsx'
import type { InHand } from '../live/live-state.ts'
import type { Keeping } from '../live/use-keeping.ts'
import type { Live } from '../live/use-live.ts'

interface JudgementInHandProps {
  readonly row: JudgementRow
  readonly inHand: InHand
  readonly live: Live
  /** The newest answer to a move; null before the first. */
  readonly shift: LiveShift | null
  readonly keeping: Keeping
  readonly report: ContingencyReport
  readonly situation: Situation
  readonly whatIf: WhatIfFigures | null
  readonly onMoving: (isMoving: boolean) => void
  readonly language: Language
}

/** The judgement in hand: its slider, the answer that follows, keeping or dropping it, and the claims it rests on. */
export function JudgementInHand(props: JudgementInHandProps) {
  const { row, inHand, live, keeping, report, situation, whatIf, onMoving, language } = props
  const [place, setPlace] = useState(0)
  const words = liveWordsOf(language)
  const { judgement } = row.placed
  const { values, answer, status, isRough } = liveLines(judgement, inHand, props.shift, whatIf, language)
  const say = claimWords(situation, language)
  return (
    <tr className="try">
      <td colSpan={4}>
        <div className="trial">
          <LiveSlider
            row={row}
            place={place}
            language={language}
            onMoving={onMoving}
            onMove={(at, value) => {
              setPlace(at)
              live.move(row.address, value)
            }}
          />
          <span className="pts">{values}</span>
          {answer !== null && (
            <span className="trial-answer">
              {report.answer.said?.number} → <b>{answer.phrase}</b>
              {words.dashed}
            </span>
          )}
          <span
            className={isRough ? 'trial-status is-rough' : 'trial-status'}
            role={isRough ? undefined : 'status'}
          >
            {live.trouble === null ? status : words.trouble}
          </span>
        </div>
        <KeepWhatIf
          key={row.address}
          row={row}
          value={inHand.value}
          keeping={keeping}
          language={language}
          onDrop={live.drop}
          onWrite={() => {
            live.drop()
            keeping.write(row, inHand.value)
          }}
        />
        {row.claims.length > 0 && (
          <ul className="trial-claims" aria-label={words.claimsUnder}>
            {row.claims.map(say).map(({ id, says, who, grade }) => (
              <li key={id}>
                {says} <span className="quiet">{[who, id, grade].filter(Boolean).join(' ')}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

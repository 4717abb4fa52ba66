import { useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { liveLines } from '../../report/contingency/live-lines.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { sliderScale } from '../../report/contingency/slider-scale.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import { leastSettled, movedAnswers, movedMost } from '../../report/judgements/moved-answers.ts'
import type { Language } from '../../report/language.ts'
import type { PageView } from '../frame/page-view.ts'
import { KeepWhatIf } from '../live/keep-what-if.tsx'
import { LiveSlider } from '../live/live-slider.tsx'
import { useHand } from '../live/use-hand.ts'
import type { Keeping } from '../live/use-keeping.ts'
import type { SlopesFound } from '../live/use-slopes.ts'
import { MovedTable } from './moved-table.tsx'
import './judgement-effects.css'

interface JudgementEffectsProps {
  readonly view: PageView
  /** As the text now reads. */
  readonly situation: Situation
  readonly placed: PlacedJudgement
  readonly subject: string
  /** Where it has been moved, in its own unit; null: nowhere. */
  readonly value: number | null
  readonly found: SlopesFound
  readonly keeping: Keeping
  readonly words: JudgementsWords
  readonly language: Language
  readonly onMove: (value: number) => void
  readonly onDrop: () => void
  readonly onWrite?: () => void
}

/** Contingencies that follow the judgement in hand. */
const shown = 3

/**
 * What a judgement does to the contingencies that it moves most: by exact derivative, and, while it is moved, each answer as it
 * follows. The same lines stand there in every state, so that nothing below them moves.
 */
export function JudgementEffects(props: JudgementEffectsProps) {
  const { view, situation, placed, subject, value, found, keeping, words, language } = props
  const { judgement } = placed
  const follow = movedMost(situation, judgement.address, found.slopes, shown)
  const stand = follow.length === 0 && found.known < found.all ? found.first.slice(0, shown) : follow
  const [taken, setTaken] = useState<string | null>(null)
  const { live, followed } = useHand(view.opened.course, judgement, value, taken === judgement.address, stand)
  const slider = sliderScale(judgement)
  const answers = movedAnswers(situation, judgement, found.slopes, followed ?? follow, language)
  const inHand = live.inHand ?? { value: value ?? judgement.nominal, number: 0 }
  const shift = leastSettled(
    answers.map(({ id }) => live.shifts[id]),
    inHand.number,
  )
  const { values, status, isRough } = liveLines(judgement, inHand, shift, null, language)
  const at = value ?? judgement.nominal
  return (
    <div className="effects">
      <MovedTable
        view={view}
        answers={answers}
        unit={liveWordsOf(language).units[judgement.scale]}
        room={shown}
        found={found}
        live={live}
        words={words}
        language={language}
      />
      <div className="trial">
        <LiveSlider
          row={{ placed, subject, slider }}
          place={slider?.placeOf(at) ?? 0}
          language={language}
          onTake={() => setTaken(judgement.address)}
          onMove={(_, to) => props.onMove(to)}
        />
        <span className="pts">{values}</span>
      </div>
      <p className={isRough ? 'trial-status is-rough' : 'trial-status'} role={isRough ? undefined : 'status'}>
        {live.trouble !== null ? liveWordsOf(language).trouble : status}
      </p>
      <KeepWhatIf
        key={judgement.address}
        row={{ placed, subject }}
        value={at}
        keeping={keeping}
        language={language}
        onDrop={props.onDrop}
        {...(props.onWrite === undefined ? {} : { onWrite: props.onWrite })}
      />
    </div>
  )
}

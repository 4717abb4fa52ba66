import { useId } from 'react'
import type { JudgementRow } from '../../report/contingency/judgement-rows.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import { judgedValue } from '../../report/judgement-words.ts'
import type { Language } from '../../report/language.ts'

interface LiveSliderProps {
  readonly row: Pick<JudgementRow, 'placed' | 'subject' | 'slider'>
  /** Where it stands; 0 is the judgement's own value. */
  readonly place: number
  readonly language: Language
  /** `isMoving`: the hand is still on it. */
  readonly onMove: (place: number, value: number) => void
  readonly onMoving?: (isMoving: boolean) => void
  /** A hand is about to be laid on it. */
  readonly onTake?: () => void
}

/** A judgement's slider: its stated range and its own value are marked below the track. */
export function LiveSlider({ row, place, language, onMove, onMoving, onTake }: LiveSliderProps) {
  const marks = useId()
  const words = liveWordsOf(language)
  const { slider, placed, subject } = row
  if (slider === null) return <p className="small quiet">{words.cannotSlide}</p>
  const { first, last, range } = slider
  const { judgement } = placed
  const say = (value: number) => judgedValue(judgement, value, language)
  const share = (at: number) => `${((at - first) / (last - first)) * 100}%`
  const stated = range === null ? null : words.track(say(judgement.low), say(judgement.high))
  return (
    <div className="slider">
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={place}
        aria-label={words.sliderOf(subject)}
        aria-valuetext={say(slider.valueAt(place))}
        aria-describedby={stated === null ? undefined : marks}
        onChange={({ target }) => {
          const at = Number(target.value)
          onMove(at, slider.valueAt(at))
        }}
        onFocus={onTake}
        onPointerEnter={onTake}
        onPointerDown={() => onMoving?.(true)}
        onPointerUp={() => onMoving?.(false)}
        onKeyDown={() => onMoving?.(true)}
        onKeyUp={() => onMoving?.(false)}
        onBlur={() => onMoving?.(false)}
      />
      <div className="slider-marks" aria-hidden="true">
        {range !== null && (
          <span
            className="stated"
            style={{ left: share(range.low), right: `calc(100% - ${share(range.high)})` }}
          />
        )}
        <span className="own" style={{ left: share(0) }} />
      </div>
      {stated !== null && (
        <span id={marks} className="vh">
          {stated}
        </span>
      )}
    </div>
  )
}

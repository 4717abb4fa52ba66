import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import type { Influence, Situation } from '../../language/situation.ts'
import { elementWords } from '../../report/element-words.ts'
import type { GridColumn, GridRow } from '../../report/judgements/influence-grid.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import { fieldNumber, rangeInField, type TypedPoints } from '../../report/judgements/typed-points.ts'
import type { Language } from '../../report/language.ts'
import { pickText } from '../../report/text.ts'
import { Grounds } from './grounds.tsx'

export interface CellInHandProps {
  readonly situation: Situation
  readonly row: GridRow
  readonly column: GridColumn
  readonly influence: Influence | null
  readonly typed: TypedPoints
  readonly isEditable: boolean
  readonly isInReading: boolean
  /** Whether the file of the reading itself has the influence. */
  readonly isOfReading: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: JudgementsWords
  readonly language: Language
  readonly onType: (typed: TypedPoints) => void
  readonly onWrite: () => void
  readonly onLeave: () => void
  readonly onSee: () => void
  readonly onRemove: () => void
  readonly onRevert: () => void
  readonly onInText: () => void
  readonly onNote: (text: string) => void
  readonly onClaims: (ids: readonly string[]) => void
}

/** The cell in hand above the grid, as in a spreadsheet: what acts on what, its points and range, what they stand on. */
export function CellInHand(props: CellInHandProps) {
  const { situation, row, column, influence, typed, isEditable, field, words, language, onWrite, onLeave } =
    props
  const names = useMemo(() => elementWords(situation, language), [situation, language])
  const points = influence?.points ?? null
  const isTyped = typed.points !== undefined || typed.range !== undefined
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <form
      className="inspect"
      aria-label={words.cellForm}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        onWrite()
      }}
    >
      <p className="pair">
        <b>{names.condition(row.condition)}</b>
        <i aria-hidden="true"> → </i>
        <b>{names.target(column.target)}</b>
        <br />
        <span className="quiet">{summary(influence, words, language)}</span>
      </p>
      <label>
        {words.points}{' '}
        <input
          ref={field}
          name="points"
          autoComplete="off"
          inputMode="decimal"
          readOnly={!isEditable}
          value={typed.points ?? (points === null ? '' : fieldNumber(points.nominal))}
          onChange={({ target }) => props.onType({ ...typed, points: target.value })}
        />
      </label>
      <label>
        {words.range}{' '}
        <input
          name="range"
          autoComplete="off"
          className="wide"
          readOnly={!isEditable}
          value={rangeInField(typed, points)}
          onChange={({ target }) => props.onType({ ...typed, range: target.value })}
        />
      </label>
      {isEditable && (
        <>
          <button type="submit" className="btn main" disabled={!isTyped}>
            {words.write}
          </button>
          <Actions {...props} isTyped={isTyped} />
        </>
      )}
      {influence !== null && (
        <Grounds
          key={influence.id}
          situation={situation}
          claims={influence.points.because.length > 0 ? influence.points.because : influence.because}
          note={pickText(influence.note ?? influence.points.note ?? {}, language)}
          isEditable={isEditable}
          words={words}
          language={language}
          onNote={props.onNote}
          onClaims={props.onClaims}
        />
      )}
    </form>
  )
}

function summary(influence: Influence | null, words: JudgementsWords, language: Language): string {
  if (influence === null) return words.noInfluence
  const claims = influence.points.because.length > 0 ? influence.points.because : influence.because
  const note = pickText(influence.note ?? influence.points.note ?? {}, language)
  const standing =
    claims.length === 0 ? words.noClaims : `${words.claims} ${claims.join(language === 'ja' ? '、' : ', ')}`
  return note === '' ? standing : `${standing}${language === 'ja' ? '。' : '. '}${note}`
}

function Actions(props: CellInHandProps & { readonly isTyped: boolean }) {
  const { influence, isTyped, words, isInReading, isOfReading } = props
  return (
    <span className="acts">
      <button type="button" className="btn" onClick={props.onSee} disabled={!isTyped}>
        {words.see}
      </button>
      {influence !== null && (
        <>
          <button type="button" className="btn" onClick={props.onInText}>
            {words.inText}
          </button>
          <button type="button" className="btn" onClick={props.onRemove}>
            {words.remove}
          </button>
        </>
      )}
      {isInReading && isOfReading && (
        <button type="button" className="btn" onClick={props.onRevert}>
          {words.revert}
        </button>
      )}
      {isInReading && <span className="quiet small">{words.ofReading}</span>}
    </span>
  )
}

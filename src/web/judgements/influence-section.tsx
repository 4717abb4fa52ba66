import { useCallback, useMemo, useRef, useState } from 'react'
import type { Edit } from '../../language/edit/edit.ts'
import type { Influence, Situation } from '../../language/situation.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import type { StateChances } from '../../lenses/score/last-known-states.ts'
import { elementWords } from '../../report/element-words.ts'
import { gridTotals } from '../../report/judgements/grid-totals.ts'
import {
  cellKey,
  type GridColumn,
  type GridRow,
  influenceGrid,
} from '../../report/judgements/influence-grid.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import {
  fieldNumber,
  type TypedPoints,
  typedNumber,
  typedValue,
} from '../../report/judgements/typed-points.ts'
import type { Language } from '../../report/language.ts'
import { openTextAt } from '../editing/yaml-address.ts'
import type { PageView } from '../frame/page-view.ts'
import { lookFrom } from '../frame/routing.tsx'
import type { Keeping } from '../live/use-keeping.ts'
import type { SlopesFound } from '../live/use-slopes.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { CellInHand } from './cell-in-hand.tsx'
import { EditOutcomeLine } from './edit-outcome.tsx'
import { GridFilter } from './grid-filter.tsx'
import { GridKey } from './grid-key.tsx'
import { type CellAt, InfluenceTable } from './influence-table.tsx'
import { JudgementEffects } from './judgement-effects.tsx'
import type { Edits } from './use-edits.ts'

interface InfluenceSectionProps {
  readonly view: PageView
  readonly found: SlopesFound
  readonly keeping: Keeping
  readonly situation: Situation
  readonly today: StateChances
  readonly edits: Edits
  readonly isEditable: boolean
  /** The file of the reading in view; null for the base. */
  readonly readingFile: string | null
  readonly words: JudgementsWords
  readonly language: Language
}

/** The grid of influences with the cell in hand above it. */
export function InfluenceSection(props: InfluenceSectionProps) {
  const { view, found, keeping, situation, today, edits, isEditable, readingFile, words, language } = props
  const [shown, setShown] = useState(() => ({ from: '', to: firstTo(situation) }))
  const [moved, setPlace] = useState<CellAt | null>(null)
  const [typed, setTyped] = useState<TypedPoints>({})
  const field = useRef<HTMLInputElement>(null)
  const region = useRef<HTMLDivElement>(null)
  const grid = useMemo(
    () => influenceGrid(situation, today, shown.from, shown.to, language),
    [situation, today, shown, language],
  )
  const totals = useMemo(() => gridTotals(situation, grid, today), [situation, grid, today])
  const rows = useMemo(() => grid.rows.flatMap(({ items }) => items), [grid])
  const columns = useMemo(() => grid.columns.flatMap(({ items }) => items), [grid])
  const place = useMemo(() => moved ?? firstFilled(rows, columns, grid.cells), [moved, rows, columns, grid])
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length - 1),
  }
  const [row, column] = [rows[at.row]!, columns[at.column]!]
  const influence = grid.cells.get(cellKey(row, column)) ?? null
  const what = useMemo(() => {
    const names = elementWords(situation, language)
    return `${names.condition(row.condition)} → ${names.target(column.target)}`
  }, [situation, row, column, language])

  const { look, run } = edits
  const type = useCallback(
    (next: TypedPoints) => {
      setTyped(next)
      if (isEditable) look(editOf(row, column, influence, next))
    },
    [look, row, column, influence, isEditable],
  )
  const backToCell = () => region.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  const leave = () => {
    setTyped({})
    look(null)
    backToCell()
  }
  const act = (edit: Edit | null, title: string) => {
    if (edit !== null) run(edit, title)
    leave()
  }
  const write = () => {
    const edit = editOf(row, column, influence, typed)
    const isGone = edit?.kind === 'remove'
    act(
      edit,
      isGone ? words.removed(what) : words.changed(what, typedNumber(typed, influence?.points ?? null)),
    )
  }
  const remove = () => {
    if (influence !== null && isEditable)
      act({ kind: 'remove', address: influence.points.address }, words.removed(what))
  }
  const see = async () => {
    const edit = editOf(row, column, influence, typed)
    const change = edit && (await edits.asTrial(edit))
    if (change !== null) lookFrom({ changes: [change] })
  }
  const address = influence?.points.address ?? ''
  return (
    <section aria-labelledby="influences" ref={region}>
      <div className="sec-head">
        <h2 id="influences">{words.gridTitle}</h2>
        <GridFilter
          situation={situation}
          shown={shown}
          words={words}
          language={language}
          onShow={(next) => {
            setShown(next)
            setPlace(null)
            setTyped({})
          }}
        />
      </div>
      <div className="in-hand">
        <div className="cell">
          <CellInHand
            situation={situation}
            row={row}
            column={column}
            influence={influence}
            typed={typed}
            isEditable={isEditable}
            isInReading={readingFile !== null}
            isOfReading={influence?.points.at.file === readingFile}
            field={field}
            words={words}
            language={language}
            onType={type}
            onWrite={write}
            onLeave={leave}
            onSee={see}
            onRemove={remove}
            onRevert={() => act({ kind: 'revert', address }, words.removed(what))}
            onInText={() => openTextAt(influence!.points.at.file, influence!.points.at.start)}
            onNote={(note) =>
              run({ kind: 'note', address, text: note, language }, words.groundsChanged(what))
            }
            onClaims={(claims) => run({ kind: 'because', address, claims }, words.groundsChanged(what))}
          />
          <div
            role="status"
            className={isEditable ? 'comes' : undefined}
            tabIndex={isEditable && (edits.preview ?? edits.outcome) !== null ? 0 : undefined}
          >
            <EditOutcomeLine
              outcome={edits.preview ?? edits.outcome}
              insist={edits.insist}
              words={words}
              language={language}
            />
          </div>
        </div>
        {influence === null || found.all === 0 ? (
          <p className="effects small quiet">{found.all === 0 ? words.movesNone : words.movesOnce}</p>
        ) : (
          <JudgementEffects
            view={view}
            situation={situation}
            placed={placed(influence)}
            subject={what}
            value={typedValue(typed, influence.points)}
            found={found}
            keeping={keeping}
            words={words}
            language={language}
            onMove={(value) => type({ points: fieldNumber(value) })}
            onDrop={leave}
          />
        )}
      </div>
      <InfluenceTable
        grid={grid}
        totals={totals}
        at={at}
        words={words}
        onMove={(next) => {
          setPlace(next)
          if (Object.keys(typed).length > 0) type({})
          look(null)
        }}
        onType={(first) => {
          if (!isEditable) return
          type({ points: first })
          field.current?.focus()
        }}
        onOpen={() => {
          field.current?.focus()
          field.current?.select()
        }}
        onRemove={remove}
      />
      <TakeAway of="table" />
      {grid.cells.size === 0 && <p className="quiet">{words.noCells}</p>}
      <GridKey words={words} isEditable={isEditable} />
    </section>
  )
}

function placed(influence: Influence): PlacedJudgement {
  const { points, because } = influence
  const place = { kind: 'influence', influence } as const
  return { judgement: points, place, because: points.because.length > 0 ? points.because : because }
}

/** What is shown first: what acts on factors, unless everything written acts on events. */
function firstTo({ influences }: Situation): string {
  const isOnEvent = ({ to }: Influence) => to.kind === 'event' || to.kind === 'outcome'
  return influences.length > 0 && influences.every(isOnEvent) ? 'events' : 'factors'
}

/** The first cell with an influence; the first of all where there is none. */
function firstFilled(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  cells: ReadonlyMap<string, Influence>,
): CellAt {
  for (const [row, one] of rows.entries()) {
    const column = columns.findIndex((other) => cells.has(cellKey(one, other)))
    if (column >= 0) return { row, column }
  }
  return { row: 0, column: 0 }
}

/** The edit that what is typed in a cell stands for; null where nothing is. */
function editOf(
  row: GridRow,
  column: GridColumn,
  influence: Influence | null,
  typed: TypedPoints,
): Edit | null {
  if (typed.points === undefined && typed.range === undefined) return null
  const text = typedNumber(typed, influence?.points ?? null)
  if (influence === null) {
    return text === '' ? null : { kind: 'influence', from: row.condition, to: column.target, text }
  }
  const { address } = influence.points
  return text === '' ? { kind: 'remove', address } : { kind: 'number', address, text }
}

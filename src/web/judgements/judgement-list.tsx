import { Fragment, useMemo, useState } from 'react'
import type { Edit } from '../../language/edit/edit.ts'
import type { Situation } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { liveWordsOf } from '../../report/contingency/live-words-of.ts'
import {
  type JudgementKind,
  type JudgementRow,
  judgementRows,
  startTyped,
} from '../../report/judgements/judgement-rows.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import { movableJudgements } from '../../report/judgements/movable-judgements.ts'
import type { Language } from '../../report/language.ts'
import type { PageView } from '../frame/page-view.ts'
import type { Keeping } from '../live/use-keeping.ts'
import type { SlopesFound } from '../live/use-slopes.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { EditOutcomeLine } from './edit-outcome.tsx'
import { TriedJudgement, type Trying } from './tried-judgement.tsx'
import type { Edits } from './use-edits.ts'

interface JudgementListProps {
  readonly view: PageView
  readonly found: SlopesFound
  readonly keeping: Keeping
  readonly situation: Situation
  readonly files: readonly SourceFile[]
  readonly edits: Edits
  readonly isEditable: boolean
  readonly words: JudgementsWords
  readonly language: Language
  readonly onInText: (row: JudgementRow) => void
}

/** A list of up to so many judgements begins with its first part laid open. */
const shortList = 40

/** Every judgement but the influences, as it stands in the text, to be found and changed there. */
export function JudgementList(props: JudgementListProps) {
  const { situation, files, edits, isEditable, words, language, onInText } = props
  const [find, setFind] = useState('')
  const [inHand, setInHand] = useState<string | null>(null)
  const [trying, setTrying] = useState<Trying | null>(null)
  const rows = useMemo(() => judgementRows(situation, files, language), [situation, files, language])
  const movable = useMemo(() => movableJudgements(situation), [situation])
  const shown = useMemo(() => found(rows, find), [rows, find])
  const kinds = [...new Set(shown.map(({ kind }) => kind))]
  const write = (row: JudgementRow, text: string) => {
    setInHand(row.key)
    edits.run(editOf(row, text), words.changed(row.subject, text))
  }
  return (
    <section aria-labelledby="others">
      <div className="sec-head">
        <h2 id="others">{words.listTitle}</h2>
        <p>{words.listNote}</p>
      </div>
      <label className="find">
        {words.find} <input type="search" value={find} onChange={({ target }) => setFind(target.value)} />
      </label>
      {shown.length === 0 && <p className="quiet">{words.noRows}</p>}
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          rows={shown.filter((row) => row.kind === kind)}
          view={props.view}
          situation={situation}
          found={props.found}
          keeping={props.keeping}
          movable={movable}
          trying={trying}
          onTry={setTrying}
          inHand={inHand}
          isEditable={isEditable}
          isOpen={find !== '' || (kind === kinds[0] && shown.length <= shortList)}
          words={words}
          language={language}
          edits={edits}
          onWrite={write}
          onTake={setInHand}
          onInText={onInText}
        />
      ))}
      {shown.length > 0 && <TakeAway of="table" />}
    </section>
  )
}

function editOf({ kind, key }: JudgementRow, text: string): Edit {
  if (kind === 'start') {
    return { kind: 'start', factor: key.slice('start|'.length), chances: startTyped(text) }
  }
  return { kind: 'number', address: key, text }
}

function found(rows: readonly JudgementRow[], find: string): readonly JudgementRow[] {
  const asked = find.trim().toLowerCase()
  if (asked === '') return rows
  return rows.filter((row) =>
    [row.subject, row.about, row.note, ...row.claims].some((text) => text.toLowerCase().includes(asked)),
  )
}

interface KindProps extends Omit<JudgementListProps, 'files'> {
  /** By the key of a line, what can be moved of it. */
  readonly movable: ReadonlyMap<string, readonly PlacedJudgement[]>
  readonly trying: Trying | null
  readonly onTry: (trying: Trying | null) => void
  readonly kind: JudgementKind
  readonly rows: readonly JudgementRow[]
  readonly inHand: string | null
  readonly isOpen: boolean
  readonly onWrite: (row: JudgementRow, text: string) => void
  readonly onTake: (key: string) => void
}

function Kind(props: KindProps) {
  const { kind, rows, isOpen, trying, words } = props
  return (
    <details className="kind" open={isOpen}>
      <summary>
        {words.kinds[kind]} <span className="quiet">{rows.length}</span>
      </summary>
      <table className="judged">
        <thead>
          <tr>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.said}</th>
            <th scope="col">{words.claims}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <Line {...props} row={row} />
              {trying?.key === row.key && (
                <TriedJudgement
                  {...props}
                  row={row}
                  movable={props.movable.get(row.key) ?? []}
                  trying={trying}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface LineProps extends KindProps {
  readonly row: JudgementRow
}

/** One judgement: as written, in words, and what it stands on. */
function Line(props: LineProps) {
  const { row, inHand, trying, isEditable, words, language, edits } = props
  const { onWrite, onTake, onTry, onInText } = props
  const movable = props.movable.get(row.key) ?? []
  return (
    <tr>
      <th scope="row">
        {row.subject}
        {row.note !== '' && <span className="quiet small"> {row.note}</span>}
        <button
          type="button"
          className="id as-link"
          aria-label={`${words.inText}: ${row.key}`}
          onClick={() => onInText(row)}
        >
          {row.key}
        </button>
        {movable.length > 0 && (
          <button
            type="button"
            className="opener"
            aria-expanded={trying?.key === row.key}
            aria-label={liveWordsOf(language).open(row.subject)}
            onClick={() =>
              onTry(
                trying?.key === row.key
                  ? null
                  : { key: row.key, address: movable[0]!.judgement.address, value: null },
              )
            }
          >
            {words.tryIt}
          </button>
        )}
      </th>
      <td>
        <Written
          row={row}
          isEditable={isEditable}
          onTake={() => onTake(row.key)}
          onType={(text) => edits.look(text === null ? null : editOf(row, text))}
          onWrite={(text) => onWrite(row, text)}
        />
        {inHand === row.key && (
          <EditOutcomeLine
            outcome={edits.preview ?? edits.outcome}
            insist={edits.insist}
            words={words}
            language={language}
          />
        )}
      </td>
      <td className="quiet">{row.said}</td>
      <td className="quiet small">{row.claims.join(language === 'ja' ? '、' : ', ')}</td>
    </tr>
  )
}

interface WrittenProps {
  readonly row: JudgementRow
  readonly isEditable: boolean
  readonly onTake: () => void
  readonly onType: (text: string | null) => void
  readonly onWrite: (text: string) => void
}

function Written({ row, isEditable, onTake, onType, onWrite }: WrittenProps) {
  const [typed, setTyped] = useState<string | null>(null)
  if (!isEditable) return <span className="mono">{row.written}</span>
  const leave = () => {
    setTyped(null)
    onType(null)
  }
  return (
    <input
      className="mono"
      aria-label={row.subject}
      autoComplete="off"
      value={typed ?? row.written}
      onChange={({ target }) => {
        onTake()
        setTyped(target.value)
        onType(target.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        if (typed !== null && typed !== row.written) onWrite(typed)
        leave()
      }}
    />
  )
}

import { useState } from 'react'
import { levelPoints } from '../../lenses/watch/indicator-status.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import type { StatusLine } from '../../report/evidence/status-lines.ts'
import { plainNumber } from '../../report/figures.ts'
import { Link } from '../frame/routing.tsx'
import { useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

/** Rows of indicators at their normal level that are shown before the others are asked for. */
const normalAtFirst = 6

const marks = { warning: '■', watch: '◧', normal: '□' } as const

/** How each indicator stands: level by shape and word, what it speaks for, when it was last looked for. */
export function StatusTable({
  lines,
  words,
}: {
  readonly lines: readonly StatusLine[]
  readonly words: EvidenceWords
}) {
  const { statusHeads } = words
  const [isAll, setIsAll] = useState(false)
  const { isWhole } = useTables()
  const shortly = lines.filter(isRaised).length + normalAtFirst
  const isLong = lines.length > shortly + 3
  const shown = isAll || isWhole || !isLong ? lines : lines.slice(0, shortly)
  const note = words.statusNote(plainNumber(levelPoints.watch, 2), plainNumber(levelPoints.warning))
  return (
    <section aria-labelledby="indicators">
      <div className="sec-head">
        <h2 id="indicators">{words.statusTitle}</h2>
        <p>{note}</p>
      </div>
      {lines.length === 0 ? (
        <p className="quiet">{words.noIndicators}</p>
      ) : (
        <table className="statuses">
          <thead>
            <tr>
              <th scope="col">{statusHeads.indicator}</th>
              <th scope="col">{statusHeads.level}</th>
              <th scope="col">{statusHeads.why}</th>
              <th scope="col">{statusHeads.look}</th>
              <th scope="col">{statusHeads.due}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Status key={line.id} line={line} words={words} />
            ))}
          </tbody>
        </table>
      )}
      {isLong && (
        <button type="button" className="as-table" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? words.showFewer : words.showAll(lines.length)}
        </button>
      )}
      {lines.length > 0 && <TakeAway of="table" />}
    </section>
  )
}

const isRaised = ({ level }: StatusLine) => level === 'warning' || level === 'watch'

function Status({ line, words }: { readonly line: StatusLine; readonly words: EvidenceWords }) {
  const { title, factor, level, levelWords, since, speaks, look, due, isStale } = line
  return (
    <tr className={isRaised(line) ? 'raised' : undefined}>
      <th scope="row">
        {title} <span className="quiet small">{factor}</span>
      </th>
      <td className="level">
        {level !== null && <span aria-hidden="true">{marks[level]} </span>}
        {since === null ? (
          <span className="quiet">{levelWords}</span>
        ) : (
          <Link to={{ page: 'evidence', id: since }}>{levelWords}</Link>
        )}
      </td>
      <td>{speaks}</td>
      <td className="quiet">
        {look !== '' && (
          <>
            <span className="label">{words.statusHeads.look} </span>
            <span className="nowrap">{look}</span>
          </>
        )}
      </td>
      <td className="quiet">
        {due !== '' && (
          <>
            <span className="label">{words.statusHeads.due} </span>
            <span className="nowrap">{due}</span>
          </>
        )}
        {isStale && <span className="flag">{words.stale}</span>}
      </td>
    </tr>
  )
}

import { levelPoints } from '../../lenses/watch/indicator-status.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import type { StatusLine } from '../../report/evidence/status-lines.ts'
import { plainNumber } from '../../report/figures.ts'
import { Link } from '../frame/routing.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

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
            {lines.map((line) => (
              <Status key={line.id} line={line} words={words} />
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && <TakeAway of="table" />}
    </section>
  )
}

function Status({ line, words }: { readonly line: StatusLine; readonly words: EvidenceWords }) {
  const { title, factor, level, levelWords, since, speaks, look, due, isStale } = line
  return (
    <tr className={level === 'warning' || level === 'watch' ? 'raised' : undefined}>
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
      <td className="quiet">{look}</td>
      <td className="quiet">
        {due}
        {isStale && <span className="flag">{words.stale}</span>}
      </td>
    </tr>
  )
}

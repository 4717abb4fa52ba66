import { useMemo } from 'react'
import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { differenceWordsOf } from '../../report/compare/difference-words-of.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { type DifferingThing, toldDifferences } from '../../report/compare/told-differences.ts'
import { ReadingHeads } from '../chart/reading-heads.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

interface PartProps {
  readonly sheet: CompareSheet
}

/** More of them than this are folded. */
const fewThings = 6

/** What differs beside numbers: gates, dates, what is asked, names. Wishes stand in a section of their own. */
export function OtherParts({ sheet }: PartProps) {
  const { finding, language } = sheet
  const [comparison] = finding.comparisons
  const told = useMemo(
    () => (comparison === undefined ? null : toldDifferences(comparison, sheet)),
    [comparison, sheet],
  )
  if (comparison === undefined || told === null) return null
  const words = differenceWordsOf(language)
  const page = comparePageWordsOf(language)
  const { things, grounds, remarks } = told
  const shown = things
    .map((thing) => ({ ...thing, rows: thing.rows.filter(({ part }) => part !== 'interests') }))
    .filter(({ rows }) => rows.length > 0)
  if (shown.length + grounds.length + remarks.length === 0) return null
  return (
    <section aria-labelledby="other-parts">
      <div className="sec-head">
        <h2 id="other-parts">{words.title}</h2>
        <p>{words.note}</p>
      </div>
      {shown.length > 0 && (
        <details open={shown.length <= fewThings}>
          <summary>{page.things(shown.length)}</summary>
          <table className="other-parts">
            <thead>
              <tr>
                <th scope="col">{page.thing}</th>
                <ReadingHeads names={[sheet.side(0), sheet.side(comparison.side)]} />
              </tr>
            </thead>
            {shown.map((thing) => (
              <Thing key={thing.key} thing={thing} />
            ))}
          </table>
          <TakeAway of="table" />
        </details>
      )}
      {grounds.length > 0 && <p className="small quiet">{words.grounds(grounds)}</p>}
      {remarks.length > 0 && <p className="small quiet">{words.remarks(remarks)}</p>}
    </section>
  )
}

/** What one thing has otherwise, a row a part; what one side says nothing of is named as that. */
function Thing({ thing: { title, rows } }: { readonly thing: DifferingThing }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.title}>
          <th scope="row">
            {title} <span className="quiet">{row.title}</span>
          </th>
          {row.sides.map((said, place) => (
            <td key={`${row.title} ${place === 0 ? 'first' : 'second'}`}>
              {said.map((line) => (
                <span key={line} className="line">
                  {line}
                </span>
              ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

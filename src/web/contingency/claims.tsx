import { memo } from 'react'
import type { ContingencyReport } from '../../report/contingency.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { TakeAway } from '../take-away/take-away.tsx'

interface ClaimsProps {
  readonly report: ContingencyReport
  readonly phrases: Phrases
}

/** The claims under an answer: what was said, by whom, where it was read, how it was graded. */
export const Claims = memo(function Claims({ report, phrases }: ClaimsProps) {
  const { claims, otherClaims } = report
  return (
    <section aria-labelledby="claims">
      <div className="sec-head">
        <h2 id="claims">{phrases.claimsUnderTitle}</h2>
        <p>{phrases.claimsUnderNote}</p>
      </div>
      {claims.length === 0 ? (
        <p className="small quiet">{phrases.noClaim}</p>
      ) : (
        <table className="claims">
          <thead>
            <tr>
              <th scope="col">{phrases.claim}</th>
              <th scope="col">{phrases.whoWhen}</th>
              <th scope="col">{phrases.readIn}</th>
              <th scope="col" className="n">
                {phrases.grade}
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, says, who, readIn, grade, gradeWords }) => (
              <tr key={id} id={`claim-${id}`}>
                <th scope="row">
                  {says} <span className="id">{id}</span>
                </th>
                <td>{who}</td>
                <td className="quiet">{readIn}</td>
                <td className="n">
                  {grade !== null && (
                    <span className="grade" title={gradeWords ?? undefined}>
                      {grade}
                      <span className="vh"> {gradeWords}</span>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {claims.length > 0 && <TakeAway of="table" />}
      {otherClaims > 0 && <p className="note">{phrases.othersClosed(otherClaims)}</p>}
    </section>
  )
})

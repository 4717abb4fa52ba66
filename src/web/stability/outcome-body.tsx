import type { OutcomeView, WhyLink } from '../../report/stability/outcome-view.ts'
import type { StabilityPageWords } from '../../report/stability/page-words-en.ts'

interface OutcomeBodyProps {
  readonly outcome: OutcomeView
  readonly words: StabilityPageWords
}

/** Why an outcome could rest or not: who would move, what holds them, down to the claims; then the footing. */
export function OutcomeBody({ outcome: { form, views, chains, remarks }, words }: OutcomeBodyProps) {
  return (
    <div className="reasons">
      {form !== '' && <p>{form}</p>}
      {views !== '' && <p>{views}</p>}
      {chains.map((chain, place) => (
        <ol key={place} className="chain">
          {chain.map((link) => (
            <Reason key={link.says} link={link} words={words} />
          ))}
        </ol>
      ))}
      {remarks.map((remark) => (
        <p key={remark} className="quiet">
          {remark}
        </p>
      ))}
    </div>
  )
}

function Reason({
  link: { says, claims },
  words,
}: { readonly link: WhyLink } & Pick<OutcomeBodyProps, 'words'>) {
  return (
    <li>
      <p>{says}</p>
      {claims.length > 0 && (
        <details>
          <summary>{words.claimsOf(claims.length)}</summary>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                {claim.says}{' '}
                <span className="quiet">
                  {[claim.who, claim.readIn].filter((part) => part !== '').join(' · ')} {claim.id}
                </span>
                {claim.grade !== null && (
                  <span className="grade" title={claim.gradeWords ?? undefined}>
                    {claim.grade}
                    <span className="vh"> {claim.gradeWords}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

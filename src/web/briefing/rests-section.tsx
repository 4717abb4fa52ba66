import type { Briefing } from '../../report/briefing.ts'
import type { Phrases } from '../../report/phrases/en.ts'

/** What the answers rest on: cited judgements, what moves them, size, method. */
export function RestsSection({
  briefing,
  phrases,
}: {
  readonly briefing: Briefing
  readonly phrases: Phrases
}) {
  return (
    <section aria-labelledby="rests">
      <div className="sec-head">
        <h2 id="rests">{phrases.restsTitle}</h2>
      </div>
      <dl className="rests">
        {briefing.rests.map(({ term, figure, words, share }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <b>{figure}</b>
              {share !== null && (
                <div className="meter" aria-hidden="true">
                  <i style={{ width: `${Math.round(share * 100)}%` }} />
                </div>
              )}
              <span className="quiet">{words}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

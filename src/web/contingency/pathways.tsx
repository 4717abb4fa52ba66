import { memo } from 'react'
import type { PathwayLines } from '../../report/pathway-lines.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { TakeAway } from '../take-away/take-away.tsx'

/** The commonest ways to a contingency, each with its share. */
export const Pathways = memo(function Pathways({
  pathways,
  phrases,
}: {
  readonly pathways: PathwayLines
  readonly phrases: Phrases
}) {
  const { title, paths, rest } = pathways
  const most = Math.max(...paths.map(({ share }) => share), rest?.share ?? 0)
  return (
    <section aria-labelledby="paths">
      <div className="sec-head">
        <h2 id="paths">{title}</h2>
        <p>{phrases.pathsNote}</p>
      </div>
      <ol className="paths">
        {paths.map(({ steps, share, percent }, index) => (
          <li key={index}>
            <span className="share num">
              {percent}
              <i style={{ width: `${(share / most) * 100}%` }} />
            </span>
            <ol>
              {steps.map((step, place) => (
                <li key={place}>{step}</li>
              ))}
            </ol>
          </li>
        ))}
        {rest !== null && (
          <li className="rest">
            <span className="share num">
              {rest.percent}
              <i style={{ width: `${(rest.share / most) * 100}%` }} />
            </span>
            <span className="quiet">{rest.words}</span>
          </li>
        )}
      </ol>
      <TakeAway of="chart" />
    </section>
  )
})

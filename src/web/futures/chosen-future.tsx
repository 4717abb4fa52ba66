import { type ReactNode, useState } from 'react'
import type { FamilyView } from '../../report/futures/family-view.ts'
import type { FuturesPageWords } from '../../report/futures/page-words-en.ts'
import { PageLink } from '../frame/page-link.tsx'
import { Link } from '../frame/routing.tsx'

interface ChosenFutureProps {
  readonly found: FamilyView
  readonly words: FuturesPageWords
}

const shownEach = 5

/** The future that is picked: what it would change, the way there from today, what would break it, who agrees. */
export function ChosenFuture({ found, words }: ChosenFutureProps) {
  const { title, changes, breaks, survives, weakest, readings } = found
  return (
    <section aria-labelledby="chosen" className="chosen-future">
      <div className="sec-head">
        <h2 id="chosen">{title}</h2>
        {survives !== null && <p>{survives}</p>}
      </div>
      <div className="two">
        <div>
          <h3>{words.changesTitle}</h3>
          {changes.length === 0 ? (
            <p className="small quiet">{words.noChange}</p>
          ) : (
            <ul className="future-lines">
              {changes.map(({ factor, words: line }) => (
                <li key={factor}>
                  <Link to={{ page: 'map', id: factor }}>{line}</Link>
                </li>
              ))}
            </ul>
          )}
          <h3>{words.wayTitle}</h3>
          <Way found={found} words={words} />
        </div>
        <div>
          <h3>{words.breaksTitle}</h3>
          {breaks.length === 0 ? (
            <p className="small quiet">{words.breaksNone}</p>
          ) : (
            <Several words={words}>
              {breaks.map((one, place) => (
                <li key={place}>
                  {one.words}
                  {one.address !== '' && (
                    <PageLink page="judgements" id={one.address} className="onwards">
                      {words.toJudgement}
                    </PageLink>
                  )}
                </li>
              ))}
            </Several>
          )}
          {weakest !== null && (
            <>
              <h3>{words.weakTitle}</h3>
              <p className="small">{weakest.words}</p>
              <ul className="future-lines quiet">
                {weakest.contributions.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <h3>{words.readingsTitle}</h3>
          {readings.length === 0 ? (
            <p className="small quiet">{words.readingsNone}</p>
          ) : (
            <ul className="future-lines">
              {readings.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  )
}

function Way({ found: { way }, words }: ChosenFutureProps) {
  const { itself, levers } = way
  if (itself === null && levers.length === 0) return <p className="small quiet">{words.wayNone}</p>
  return (
    <>
      {itself !== null && (
        <>
          <p className="small">
            {itself.steps.length === 0 ? words.wayStays : words.wayItself(itself.steps.length)}
          </p>
          <Steps steps={itself.steps} />
        </>
      )}
      {levers.length > 0 && (
        <>
          <p className="small">{words.wayLever}</p>
          <Several words={words}>
            {levers.map(({ words: line, steps }) => (
              <li key={line}>
                {line}
                <span className="quiet"> {words.waySettles(steps.length)}</span>
                <Steps steps={steps} />
              </li>
            ))}
          </Several>
        </>
      )}
    </>
  )
}

function Steps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null
  return (
    <ol className="future-steps">
      {steps.map((step, place) => (
        <li key={place}>{step}</li>
      ))}
    </ol>
  )
}

/** The first of a list, the others laid open on a click. */
function Several({
  children,
  words,
}: {
  readonly children: readonly ReactNode[]
  readonly words: FuturesPageWords
}) {
  const [isAll, setIsAll] = useState(false)
  const hidden = children.length - shownEach
  return (
    <>
      <ul className="future-lines">{isAll ? children : children.slice(0, shownEach)}</ul>
      {hidden > 0 && (
        <button type="button" className="as-table" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {isAll ? words.fewer : words.others(hidden)}
        </button>
      )}
    </>
  )
}

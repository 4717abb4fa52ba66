import type { MapSheet } from '../../report/map/map-sheet.ts'
import type { PathBeginnings, PathClaim, PathLine, PathStep } from '../../report/map/path-lines.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { PageLink } from '../frame/page-link.tsx'
import { setParameter } from '../frame/place.ts'
import { Link } from '../frame/routing.tsx'

interface MapPathsProps {
  readonly sheet: MapSheet
  readonly focus: string
  readonly beginnings: PathBeginnings
  readonly from: string | null
  readonly paths: readonly PathLine[]
  readonly place: number
  readonly onPick: (place: number) => void
}

/** One thread from a claim or a factor to the focus, judgement by judgement, and the choice of where it begins. */
export function MapPaths({ sheet, focus, beginnings, from, paths, place, onPick }: MapPathsProps) {
  const { say, language } = sheet
  const { things, claims } = beginnings
  if (things.length + claims.length === 0) return null
  const { quoted } = phrasesOf(language)
  const path = paths[place]
  const begins = path?.steps[0]
  const title =
    begins === undefined
      ? say.pathTitleNone
      : say.pathTitle(beginningName(begins, quoted, sheet), quoted(sheet.title(focus)))
  return (
    <section aria-labelledby="thread">
      <div className="sec-head">
        <h2 id="thread">{title}</h2>
        <p>{say.pathNote}</p>
      </div>
      <p className="map-from">
        <label htmlFor="map-from">{say.from}</label>
        <select
          id="map-from"
          value={from ?? ''}
          onChange={(event) => setParameter('from', event.target.value || null)}
        >
          <option value="">{say.strongest}</option>
          <optgroup label={say.fromFactors}>
            {things.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={say.fromClaims}>
            {claims.map(({ id, says }) => (
              <option key={id} value={id}>
                {`${id}　${says}`}
              </option>
            ))}
          </optgroup>
        </select>
      </p>
      {path === undefined ? (
        <p className="quiet">{say.noPath}</p>
      ) : (
        <>
          {paths.length > 1 && (
            <ul className="map-ways">
              {paths.map((one, number) => (
                <li key={number}>
                  <button type="button" aria-pressed={number === place} onClick={() => onPick(number)}>
                    {say.way(number + 1)} <span className="num">{one.strength}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <p className="small">
            {say.pathStrength(path.strength)}{' '}
            <span className={path.sign ?? 'quiet'}>
              {path.sign === 'up' ? '▲ ' : path.sign === 'down' ? '▽ ' : ''}
              {path.direction}
            </span>
          </p>
          <ol className="trace">
            {path.steps.map((step, number) => (
              <li key={number}>
                <Step step={step} sheet={sheet} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function beginningName(step: PathStep, quoted: (title: string) => string, { say }: MapSheet): string {
  if (step.kind === 'claim') return say.stepClaim(step.claim.id)
  return quoted(step.kind === 'tie' ? step.from.title : step.title)
}

function Step({ step, sheet }: { readonly step: PathStep; readonly sheet: MapSheet }) {
  const { say } = sheet
  if (step.kind === 'claim') {
    return (
      <>
        <small>{say.stepClaim(step.claim.id)}</small>
        <Claim claim={step.claim} sheet={sheet} />
      </>
    )
  }
  if (step.kind === 'end') {
    return (
      <>
        <small>{say.kinds[sheet.thing(step.id)!.kind]}</small>
        <b>{step.title}</b> {step.state}
        {step.isContingency && (
          <span className="onwards">
            <Link to={{ page: 'contingency', id: step.id }}>{say.toContingency}</Link>
          </span>
        )}
      </>
    )
  }
  const { from, to, tie, sign, claims } = step
  return (
    <>
      <small>{tie.address === null ? sheet.say.kinds[sheet.thing(from.id)!.kind] : say.stepJudgement}</small>
      {tie.points !== null && <b className={sign ?? undefined}>{tie.points} </b>}
      <Link to={{ page: 'map', id: from.id }}>{from.title}</Link>
      {tie.when !== null && `${phrasesOf(sheet.language).colon}${tie.when}`} →{' '}
      <Link to={{ page: 'map', id: to.id }}>{to.title}</Link>
      {tie.onto !== null && <span className="quiet"> {tie.onto}</span>}
      {tie.range !== null && <span className="quiet"> {say.range(tie.range)}</span>}
      {tie.address !== null && (
        <PageLink page="judgements" id={tie.address} className="onwards">
          {say.toJudgement}
        </PageLink>
      )}
      {tie.address !== null && tie.because.length === 0 && <p className="note">{say.noClaim}</p>}
      {claims.length > 0 && (
        <details>
          <summary>{say.claims(claims.length)}</summary>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Claim claim={claim} sheet={sheet} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Claim({ claim, sheet: { say } }: { readonly claim: PathClaim; readonly sheet: MapSheet }) {
  const { id, says, who, readIn, grade, gradeWords, entries } = claim
  return (
    <>
      {says} <span className="quiet">{[who, readIn, id].filter((part) => part !== '').join(' · ')}</span>{' '}
      {grade !== null && (
        <span className="grade" title={gradeWords ?? undefined}>
          {grade}
          <span className="vh"> {gradeWords}</span>
        </span>
      )}
      {entries.map((entry) => (
        <span className="onwards" key={entry}>
          <Link to={{ page: 'evidence', id: entry }}>{say.toEntry(entry)}</Link>
        </span>
      ))}
    </>
  )
}

import { useMemo } from 'react'
import { type MapBranch, mapList } from '../../report/map/map-list.ts'
import type { MapSheet } from '../../report/map/map-sheet.ts'
import { Link } from '../frame/routing.tsx'

interface MapAsListProps {
  readonly sheet: MapSheet
  readonly focus: string
}

/** The map as a nested list: for narrow windows, and for whoever would rather read. */
export function MapAsList({ sheet, focus }: MapAsListProps) {
  const { say } = sheet
  const list = useMemo(() => mapList(sheet, focus), [sheet, focus])
  return (
    <div className="map-tree">
      <h2>{say.leads}</h2>
      {list.causes.length === 0 ? (
        <p className="quiet">{say.noLeads}</p>
      ) : (
        <Branches branches={list.causes} sheet={sheet} />
      )}
      <h2>{say.effects}</h2>
      {list.effects.length === 0 ? (
        <p className="quiet">{say.noEffects}</p>
      ) : (
        <Branches branches={list.effects} sheet={sheet} />
      )}
      {list.rest.length > 0 && <h2>{say.rest}</h2>}
      {list.rest.map(({ kind, things }) => (
        <div key={kind}>
          <h3>{kind}</h3>
          <ul className="map-rest">
            {things.map(({ id, title }) => (
              <li key={id}>
                <Link to={{ page: 'map', id }}>{title}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Branches({
  branches,
  sheet,
}: {
  readonly branches: readonly MapBranch[]
  readonly sheet: MapSheet
}) {
  return (
    <ul>
      {branches.map((branch) => (
        <li key={branch.id}>
          <p>
            <Link to={{ page: 'map', id: branch.id }}>{branch.title}</Link>
            {branch.state !== null && branch.state !== '–' && <span className="quiet"> {branch.state}</span>}
            {branch.isSeen && <span className="note"> {sheet.say.seen}</span>}
          </p>
          <ul className="map-ties">
            {branch.ties.map((tie, place) => (
              <li key={place}>
                <Tie tie={tie} sheet={sheet} />
              </li>
            ))}
          </ul>
          {branch.causes.length > 0 && <Branches branches={branch.causes} sheet={sheet} />}
        </li>
      ))}
    </ul>
  )
}

/** `+2 dominant → towards deal (range 1..3), 2 claims`. */
export function Tie({
  tie: { points, sign, when, onto, range, because, address },
  sheet: { say },
}: {
  readonly tie: MapBranch['ties'][number]
  readonly sheet: MapSheet
}) {
  const facts = [
    ...(range === null ? [] : [say.range(range)]),
    ...(address === null ? [] : [because.length === 0 ? say.noClaim : say.claims(because.length)]),
  ]
  return (
    <>
      {points !== null && <b className={sign ?? undefined}>{points} </b>}
      {[when, onto].filter((part) => part !== null).join(' → ')}
      {facts.length > 0 && <span className="quiet"> {facts.join(', ')}</span>}
    </>
  )
}

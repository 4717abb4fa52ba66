import type { ContingencyReport, DriverLine } from '../../report/contingency.ts'
import { correlationText, plainNumber } from '../../report/figures.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { EffectChart } from '../chart/effect-chart.tsx'
import { useTables } from '../frame/tables.tsx'
import { TakeAway } from '../take-away/take-away.tsx'

const citedAtMost = 3

interface DriversProps {
  readonly report: ContingencyReport
  readonly phrases: Phrases
}

/** The judgements that the answer hangs on, strongest first. */
export function Drivers({ report, phrases }: DriversProps) {
  const { drivers, otherDrivers, hasEnsemble, members } = report
  const most = Math.max(0.2, ...drivers.map(({ size }) => size))
  return (
    <section aria-labelledby="drivers">
      <div className="sec-head">
        <h2 id="drivers">{phrases.driversTitle}</h2>
        {drivers.length > 0 && (
          <p>
            {phrases.driversNote(plainNumber(members))} <span className="swatch up" />
            {phrases.raises} <span className="swatch down" />
            {phrases.lowers}
          </p>
        )}
      </div>
      {drivers.length === 0 ? (
        <p className="small quiet">{hasEnsemble ? phrases.noRanges : phrases.noDrivers}</p>
      ) : (
        <table className="hang">
          <thead>
            <tr>
              <th scope="col">{phrases.judgement}</th>
              <th scope="col">{phrases.value}</th>
              <th scope="col">{phrases.effect}</th>
              <th scope="col" className="n">
                {phrases.claims}
              </th>
            </tr>
          </thead>
          <tbody>
            {drivers.map((driver) => (
              <Row key={driver.address} driver={driver} most={most} phrases={phrases} />
            ))}
          </tbody>
        </table>
      )}
      {hasEnsemble && (
        <p className="note">
          {(otherDrivers.isChance ? phrases.othersByChance : phrases.othersBelow)(
            otherDrivers.limit.toFixed(2),
          )}
        </p>
      )}
      {drivers.length > 0 && <TakeAway />}
    </section>
  )
}

interface RowProps {
  readonly driver: DriverLine
  readonly most: number
  readonly phrases: Phrases
}

function Cited({ claims, phrases }: { readonly claims: readonly string[]; readonly phrases: Phrases }) {
  if (claims.length === 0) return phrases.noSource
  const more = claims.length - citedAtMost
  return (
    <>
      {claims.slice(0, citedAtMost).map((claim, place) => (
        <span key={claim} className="nowrap">
          {claim}
          {place < Math.min(claims.length, citedAtMost) - 1 ? ', ' : ' '}
        </span>
      ))}
      {more > 0 && <span className="nowrap quiet">{phrases.andOthers(more)}</span>}
    </>
  )
}

function Row({ driver, most, phrases }: RowProps) {
  const { isShown } = useTables()
  const { subject, value, range, companions, direction, size, claims } = driver
  const words = direction === 'raises' ? phrases.raises : phrases.lowers
  const correlation = correlationText(direction === 'raises' ? size : -size)
  return (
    <tr>
      <th scope="row">
        {subject}
        {companions > 0 && <span className="quiet"> {phrases.companions(companions)}</span>}
      </th>
      <td>
        <span className="pts">{value}</span> {range !== null && <span className="range">{range}</span>}
      </td>
      <td className="bar">
        {isShown ? (
          <span className={direction === 'raises' ? 'up' : 'down'}>
            {direction === 'raises' ? '▲' : '▽'} {words} {correlation}
          </span>
        ) : (
          <EffectChart
            direction={direction}
            size={size}
            most={most}
            label={phrases.effectLabel(words, correlation)}
          />
        )}
      </td>
      <td className="n src">
        <Cited claims={claims} phrases={phrases} />
      </td>
    </tr>
  )
}

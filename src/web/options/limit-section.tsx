import { useEffect, useState } from 'react'
import { plainNumber } from '../../report/figures.ts'
import { type LimitRow, limitTable, readLimit } from '../../report/options/limit-rows.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { ReadingHeads } from '../chart/reading-heads.tsx'
import { ScrollFrame } from '../frame/scroll-frame.tsx'
import { TakeAway } from '../take-away/take-away.tsx'
import type { useLimits } from './use-limits.ts'

interface LimitSectionProps {
  readonly sheet: OptionsPageSheet
  readonly limits: ReturnType<typeof useLimits>
}

/** Limits of every criterion, to be changed, and how often each is kept: from outcomes that are there already. */
export function LimitSection({ sheet, limits }: LimitSectionProps) {
  const { finding, language, draws } = sheet
  const words = optionsPageWordsOf(language)
  const { columns, rows } = limitTable(sheet, sheet.own, sheet.label)
  const changed = Object.keys(limits.own).length
  return (
    <section aria-labelledby="limits">
      <div className="sec-head">
        <h2 id="limits">{words.limits}</h2>
        <p>{words.limitsNote(draws === 0 ? null : plainNumber(draws))}</p>
      </div>
      <ScrollFrame label={words.limit}>
        <table className="limits">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.criterion}
              </th>
              <th scope="col" rowSpan={2}>
                {words.limit}
              </th>
              <ReadingHeads
                names={finding.readings}
                scope="colgroup"
                className="group"
                colSpan={columns.length}
              />
            </tr>
            <tr>
              {finding.readings.flatMap((reading) =>
                columns.map(({ id, name }, at) => (
                  <th scope="col" key={`${reading} ${id}`} className={at === 0 ? 'n group' : 'n'}>
                    {name}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id ?? ''} className={row.id === null ? 'sum' : undefined}>
                <th scope="row">{row.id === null ? words.allAtOnce : row.title}</th>
                <td>{row.id !== null && <LimitField row={row} limits={limits} sheet={sheet} />}</td>
                {row.shares.flatMap((shares, reading) =>
                  shares.map(({ said, share }, at) => (
                    <td
                      key={`${finding.readings[reading]} ${columns[at]!.id}`}
                      className={`n${at === 0 ? ' group' : ''}${share === null ? ' quiet' : ''}`}
                    >
                      {said}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {changed > 0 && (
        <div className="act">
          <p className="small quiet">{words.ownLimits(changed)}</p>
          <button type="button" className="btn" onClick={limits.forget}>
            {words.asWritten}
          </button>
        </div>
      )}
      <TakeAway of="table" />
    </section>
  )
}

interface LimitFieldProps extends LimitSectionProps {
  readonly row: LimitRow
}

/** A limit as it is typed: taken when it is finished, by Enter or by leaving; what is no limit is said and not taken. */
function LimitField({ row, limits, sheet: { language } }: LimitFieldProps) {
  const words = optionsPageWordsOf(language)
  const [typed, type] = useState(row.typed)
  useEffect(() => {
    type(row.typed)
  }, [row.typed])
  const limit = readLimit(typed, row.isChance)
  const problem = `limit-${row.id}`
  const take = () => {
    if (limit !== undefined && typed !== row.typed) limits.change(row.id!, limit)
  }
  return (
    <span className={row.id! in limits.own ? 'limit is-own' : 'limit'}>
      <span aria-hidden="true">{row.isMost ? '≤' : '≥'}</span>
      <input
        type="text"
        inputMode="decimal"
        size={4}
        value={typed}
        placeholder={words.noLimit}
        aria-label={words.limitLabel(row.title, row.isMost)}
        aria-invalid={limit === undefined}
        aria-describedby={limit === undefined ? problem : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take()
          if (event.key === 'Escape') type(row.typed)
        }}
      />
      {row.isChance && <span aria-hidden="true">{language === 'ja' ? '％' : '%'}</span>}
      {limit === undefined && (
        <span id={problem} className="problem" role="alert">
          {words.notANumber(row.isChance ? words.withinPercent : words.anyNumber)}
        </span>
      )}
    </span>
  )
}

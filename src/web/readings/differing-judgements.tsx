import { useMemo } from 'react'
import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { type DifferingRow, differingGroups } from '../../report/compare/gap-waterfall.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'

interface DifferingJudgementsProps {
  readonly sheet: CompareSheet
  /** Lies open where there is nothing else to read yet. */
  readonly isOpen: boolean
}

/** Every judgement that differs, by what it is about, with what each side gives for it. */
export function DifferingJudgements({ sheet, isOpen }: DifferingJudgementsProps) {
  const { finding, language, words } = sheet
  const page = comparePageWordsOf(language)
  const groups = useMemo(() => differingGroups(sheet), [sheet])
  const agreement = finding.comparisons[0]?.agreement ?? null
  if (agreement === null || groups.length === 0) return null
  return (
    <section aria-labelledby="all-judgements">
      <div className="sec-head">
        <h2 id="all-judgements">{page.all}</h2>
        <p>
          {words.judgementsNote}
          {language === 'ja' ? '' : ' '}
          {page.sameNote(agreement.same, agreement.silent)}
        </p>
      </div>
      <details open={isOpen}>
        <summary>{page.allNote(agreement.differing.length)}</summary>
        <ul className="differing-groups">
          {groups.map(({ key, title, rows }) => (
            <li key={key}>
              <h3>{title}</h3>
              <DifferingList rows={rows} sheet={sheet} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

interface DifferingListProps {
  readonly rows: readonly DifferingRow[]
  readonly sheet: CompareSheet
}

/** Both values of each judgement, and both reasons. */
export function DifferingList({ rows, sheet }: DifferingListProps) {
  const words = comparePageWordsOf(sheet.language)
  if (rows.length === 0) return null
  return (
    <ul className="differing">
      {rows.map(({ address, subject, sides }) => {
        const reasons = sides.reduce((sum, side) => sum + side.reasons.length, 0)
        return (
          <li key={address}>
            <span className="subject">{subject}</span>
            <span className="values">
              {sides.map(({ value, range }, place) => (
                <span key={sheet.side(place)} className="nowrap">
                  <ReadingKey place={place} />
                  <span className="vh">{sheet.side(place)} </span>
                  <b>{value}</b>
                  {range !== null && <span className="quiet"> {range}</span>}
                </span>
              ))}
            </span>
            {reasons > 0 && (
              <details>
                <summary>
                  {words.reasons} <span className="quiet">{words.claimsOf(reasons)}</span>
                </summary>
                {sides.map((side, place) => (
                  <ul key={sheet.side(place)}>
                    {side.reasons.map(({ id, says, grade }) => (
                      <li key={id}>
                        <ReadingKey place={place} />
                        {says} <span className="quiet">{id}</span>
                        {grade !== null && <span className="grade">{grade}</span>}
                      </li>
                    ))}
                  </ul>
                ))}
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

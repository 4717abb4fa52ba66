import { useState } from 'react'
import { plainNumber } from '../../report/figures.ts'
import { familyView } from '../../report/futures/family-view.ts'
import type { FuturesSheet } from '../../report/futures/futures-sheet.ts'
import { large } from '../../report/futures/page-title.ts'
import type { FuturesPageWords } from '../../report/futures/page-words-en.ts'
import { familyNamed, tableau } from '../../report/futures/tableau.ts'
import { optionWords } from '../../report/futures/today-lines.ts'
import { pickText } from '../../report/text.ts'
import type { PageView } from '../frame/page-view.ts'
import { TakeAway } from '../take-away/take-away.tsx'
import { ChosenFuture } from './chosen-future.tsx'
import { TableauTable } from './tableau-table.tsx'
import type { Sheets } from './use-sheets.ts'

interface FoundProps {
  readonly view: PageView
  readonly words: FuturesPageWords
}

const columnsShown = 12

/** The tableau, the future that is picked, and what is true of them all. */
export function FuturesFound({ view, sheets, words }: FoundProps & { readonly sheets: Sheets }) {
  const { sheet, nearest } = sheets
  const shown = nearest ?? sheet
  return (
    <>
      {sheet.finding.cycles.length > 0 && sheet.finding.certificate.count === 0 && (
        <p className="quiet">{cycleWords(sheet, words)}</p>
      )}
      {shown.finding.families.length === 0 ? (
        <p>{words.nothingNear}</p>
      ) : (
        <Side
          view={view}
          sheet={shown}
          words={words}
          title={
            nearest === null
              ? words.tableauTitle
              : words.nearestTitle(plainNumber(nearest.finding.certificate.tolerance, 2))
          }
          note={nearest === null ? words.tableauNote : `${words.nearestNote} ${words.tableauNote}`}
        />
      )}
      {nearest === null && <Options sheet={sheet} words={words} />}
      <section aria-labelledby="sharp">
        <div className="sec-head">
          <h2 id="sharp">{words.sharpTitle}</h2>
        </div>
        <p className="small">{sharpness(sheet)}</p>
      </section>
    </>
  )
}

function cycleWords({ finding, say }: FuturesSheet, words: FuturesPageWords): string {
  const lengths = finding.cycles.map(({ configurations }) => plainNumber(configurations.length))
  return words.cycles(say.list([...new Set(lengths)]))
}

function sharpness({ finding, say }: FuturesSheet): string {
  const parts = finding.classes.map(({ tolerance, count }) =>
    say.classOf(tolerance, count === null ? say.uncounted : large(count)),
  )
  return say.classes(say.list(parts))
}

interface SideProps extends FoundProps {
  readonly sheet: FuturesSheet
  readonly title: string
  readonly note: string
}

function Side({ view, sheet, words, title, note }: SideProps) {
  const { id, opened, language } = view
  const { finding, situation } = sheet
  const [isAll, setIsAll] = useState(false)
  const most = isAll ? finding.families.length : columnsShown
  const named = familyNamed(finding, id)
  const home = finding.families.find((family) => family.id === finding.today.to.family)
  const chosen = named ?? home ?? finding.families[0]!
  const table = tableau(situation, finding, most)
  const readings = new Map(
    opened.readings.map((reading) => [reading.id, pickText(reading.title, language) || reading.id]),
  )
  const { leftOut, runs } = finding.certificate
  return (
    <>
      <section aria-labelledby="tableau">
        <div className="sec-head">
          <h2 id="tableau">{title}</h2>
          <p>{note}</p>
        </div>
        <TableauTable sheet={sheet} table={table} chosen={chosen.id} words={words} />
        <p className="note">{words.figuresNote(plainNumber(runs))}</p>
        {leftOut > 0 && <p className="small">{words.unlisted(large(leftOut))}</p>}
        {(table.others > 0 || isAll) && (
          <button type="button" className="as-table" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? words.fewer : words.otherFamilies(table.others)}
          </button>
        )}
        <TakeAway of="table" />
      </section>
      {id !== undefined && named === null && <p className="quiet small">{words.unknown(id)}</p>}
      <ChosenFuture found={familyView(sheet, words, chosen, readings)} words={words} />
    </>
  )
}

function Options({ sheet, words }: Pick<SideProps, 'sheet' | 'words'>) {
  const { leading, rest } = optionWords(sheet)
  if (leading.length === 0 && rest === null) return null
  return (
    <section aria-labelledby="options">
      <div className="sec-head">
        <h2 id="options">{words.optionsTitle}</h2>
      </div>
      <ul className="future-lines">
        {leading.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rest !== null && <li className="quiet">{rest}</li>}
      </ul>
    </section>
  )
}

import type { CompareSheet } from '../../report/compare/compare-sheet.ts'
import { comparePageWordsOf } from '../../report/compare/page-words-of.ts'
import { recordWords } from '../../report/compare/record-words.ts'
import { plainNumber } from '../../report/figures.ts'
import type { CompareFound } from '../session/compare-found.ts'

interface RecordSectionProps {
  readonly sheet: CompareSheet
  readonly found: CompareFound
  /** Entries of the ledger. */
  readonly entries: number
  readonly isDone: boolean
}

/** Which reading the ledger fits so far. */
export function RecordSection({ sheet, found: { foreseen }, entries, isDone }: RecordSectionProps) {
  const { language, side } = sheet
  const words = comparePageWordsOf(language)
  const [first, second] = foreseen
  const said = first && second ? recordWords([first, second], [side(0), side(1)], language) : null
  return (
    <section aria-labelledby="record">
      <div className="sec-head">
        <h2 id="record">{words.recordTitle}</h2>
        {entries > 0 && <p>{words.recordNote(plainNumber(entries))}</p>}
      </div>
      {said !== null && (
        <>
          <p className="prob big">{said.title}</p>
          <p className="small quiet more">{said.words}</p>
        </>
      )}
      {said === null && (
        <p className="quiet">{entries === 0 || isDone ? words.noLedger : words.recordWait}</p>
      )}
    </section>
  )
}

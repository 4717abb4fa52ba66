import { hasError } from '../../language/notice.ts'
import { diagnosticWords } from '../../report/diagnostics/diagnostic-words.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import { changedLines, textDifference } from '../../report/judgements/text-difference.ts'
import type { Language } from '../../report/language.ts'
import type { EditOutcome } from './use-edits.ts'
import './edit-outcome.css'

interface EditOutcomeProps {
  readonly outcome: EditOutcome | null
  readonly insist?: () => void
  readonly words: JudgementsWords
  readonly language: Language
}

/** What an edit came to: refused and why, what is wrong with it, or the lines that it writes. */
export function EditOutcomeLine({ outcome, insist, words, language }: EditOutcomeProps) {
  if (outcome === null) return null
  if (outcome.kind === 'working') return <p className="edit-outcome quiet">{words.checking}</p>
  if (outcome.kind === 'failed') return <p className="edit-outcome wrong-line">{words.failed}</p>
  if (outcome.kind === 'refused') {
    return <p className="edit-outcome wrong-line">{words.refusals[outcome.reason]}</p>
  }
  const differences = outcome.edits.map(textDifference)
  const lines = differences.reduce((sum, one) => sum + changedLines(one), 0)
  return (
    <div className="edit-outcome">
      {outcome.kind === 'written' && <p>{words.written(String(lines))}</p>}
      {outcome.kind === 'sound' && <p className="quiet">{words.wouldWrite}</p>}
      {outcome.kind === 'erring' && (
        <div className="wrong-line">
          <p>{words.withErrors}</p>
          <ul>
            {outcome.diagnostics
              .filter((one) => hasError([one]))
              .slice(0, 3)
              .map((diagnostic, index) => (
                <li key={index}>{diagnosticWords(diagnostic, language).title}</li>
              ))}
          </ul>
        </div>
      )}
      {differences.map(({ file, lines: shown }) => (
        <figure className="difference" key={file}>
          <figcaption>{file}</figcaption>
          <pre>
            {(outcome.kind === 'sound' ? shown.filter(({ kind }) => kind !== 'same') : shown).map(
              ({ kind, number, text }) => (
                <span className={kind} key={`${kind}${number}`}>
                  {`${String(number).padStart(4)} ${kind === 'gone' ? '−' : kind === 'new' ? '+' : ' '} ${text}\n`}
                </span>
              ),
            )}
          </pre>
        </figure>
      ))}
      {outcome.kind === 'erring' && insist !== undefined && (
        <button type="button" className="btn" onClick={insist}>
          {words.writeAnyway}
        </button>
      )}
    </div>
  )
}

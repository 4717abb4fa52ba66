import type { Diagnostic } from '../../language/diagnostic.ts'
import type { SourceFile } from '../../language/span.ts'
import { arranged } from '../../report/diagnostics/arrange.ts'
import { diagnosticWords } from '../../report/diagnostics/diagnostic-words.ts'
import { linesByFile } from '../../report/diagnostics/place.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { openTextAt } from '../editing/yaml-address.ts'

interface FindingsProps {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly SourceFile[]
  readonly language: Language
  readonly phrases: Phrases
  readonly again: () => void
}

const shownAtMost = 12

/** What keeps a situation from having numbers: each with the line as written, the place underlined, the way out. */
export function Findings({ diagnostics, files, language, phrases, again }: FindingsProps) {
  const errors = arranged(diagnostics).filter(({ severity }) => severity === 'error')
  return (
    <div className="state">
      <h1>{phrases.errorsTitle(errors.length)}</h1>
      <p className="quiet">{phrases.errorsNote}</p>
      {errors.slice(0, shownAtMost).map((diagnostic, index) => (
        <Finding key={index} diagnostic={diagnostic} files={files} language={language} phrases={phrases} />
      ))}
      <p className="acts">
        <button type="button" className="btn main" onClick={again}>
          {phrases.again}
        </button>
      </p>
      {errors.length > shownAtMost && (
        <p className="quiet">{phrases.othersClosed(errors.length - shownAtMost)}</p>
      )}
    </div>
  )
}

interface FindingProps extends Omit<FindingsProps, 'diagnostics' | 'again'> {
  readonly diagnostic: Diagnostic
}

function Finding({ diagnostic, files, language, phrases }: FindingProps) {
  const { title, label, help } = diagnosticWords(diagnostic, language)
  return (
    <section className="wrong">
      <h2>
        <span className="kind">{phrases.error}</span>
        {title}
      </h2>
      <Excerpt diagnostic={diagnostic} files={files} />
      {label !== '' && <p>{label}</p>}
      {help !== undefined && <p>{help}</p>}
    </section>
  )
}

/** The line that the finding is about with the two before it, the place underlined. */
function Excerpt({ diagnostic: { at }, files }: Pick<FindingProps, 'diagnostic' | 'files'>) {
  const lines = at === undefined ? null : linesByFile(files)(at.file)
  if (at === undefined || lines === null) return null
  const place = lines.placeOf(at)
  const before = [place.line - 2, place.line - 1].filter((line) => line >= 1)
  const written = lines.textOf(place.line)
  const end = place.endLine === place.line ? place.endColumn - 1 : written.length
  return (
    <pre>
      <button type="button" className="as-link" onClick={() => openTextAt(at.file, at.start)}>
        {`${at.file}:${place.line}:${place.column}`}
      </button>
      {'\n'}
      {before.map((line) => (
        <span key={line}>
          <i>{`${line} | `}</i>
          {`${lines.textOf(line)}\n`}
        </span>
      ))}
      <i>{`${place.line} | `}</i>
      {written.slice(0, place.column - 1)}
      <u>{written.slice(place.column - 1, end)}</u>
      {written.slice(end)}
    </pre>
  )
}

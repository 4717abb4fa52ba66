import { useState } from 'react'
import type { Failure } from '../../lenses/options/failures.ts'
import { boxSentence, failureSentence, toldStrategy } from '../../report/options/options-robustness.ts'
import { strategyCalled } from '../../report/options/options-sheet.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { Choice } from '../frame/choice.tsx'

interface FailuresProps {
  readonly sheet: OptionsPageSheet
  readonly isRough: boolean
}

/** In which states of the world a combination breaks a limit or does worse than nothing, and what most of these have in common. */
export function Failures({ sheet, isRough }: FailuresProps) {
  const { words, language, finding } = sheet
  const page = optionsPageWordsOf(language)
  const known = [...new Set(finding.failures.map(({ strategy }) => strategy))]
  const usual = sheet.own !== null && known.includes(sheet.own) ? sheet.own : toldStrategy(sheet).id
  const [asked, ask] = useState<string | null>(null)
  const shown = asked !== null && known.includes(asked) ? asked : usual
  const own = finding.failures.filter(({ strategy }) => strategy === shown)
  return (
    <section aria-labelledby="failures">
      <div className="sec-head">
        <h2 id="failures">{words.failures(sheet.name(strategyCalled(sheet, shown)))}</h2>
        <p>{isRough ? page.failuresWait : own.length === 0 ? page.noFailures : words.failuresNote}</p>
      </div>
      {!isRough && known.length > 1 && (
        <div className="which">
          <Choice
            label={page.failuresOf}
            value={shown}
            options={known.map((id) => ({ value: id, label: sheet.label(strategyCalled(sheet, id)) }))}
            onChoose={ask}
          />
        </div>
      )}
      {!isRough && (
        <ul className="failures">
          {own.map((failure) => (
            <FailureItem key={JSON.stringify(failure.of)} failure={failure} sheet={sheet} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FailureItem({ failure, sheet }: { readonly failure: Failure; readonly sheet: OptionsPageSheet }) {
  const { box } = failure
  const stretches = (box?.limits ?? []).flatMap((limit) => (limit.kind === 'judgement' ? [limit] : []))
  return (
    <li>
      <p>{failureSentence(failure, sheet)}</p>
      <div>
        <p className={box === null ? 'quiet' : undefined}>{boxSentence(failure, sheet)}</p>
        {stretches.map(({ address, from, to }) => (
          <span key={address} className="stretch" aria-hidden="true">
            <i style={{ left: `${100 * from}%`, width: `${Math.max(1, 100 * (to - from))}%` }} />
          </span>
        ))}
      </div>
    </li>
  )
}

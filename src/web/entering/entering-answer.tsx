import type { Situation } from '../../language/situation.ts'
import { longDate } from '../../report/dates.ts'
import { diagnosticWords } from '../../report/diagnostics/diagnostic-words.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import type { Language } from '../../report/language.ts'
import { entryText } from '../../report/ledger/entry-text.ts'
import { notWrittenWords } from '../../report/ledger/not-written-words.ts'
import { savingFaultWords } from '../../report/saving/saving-fault-words.ts'
import type { Entering } from './use-entering.ts'

interface EnteringAnswerProps {
  readonly entering: Entering
  readonly situation: Situation
  readonly language: Language
}

/** What the server says to an entry: what it says, or why it was not taken. */
export function EnteringAnswer({ entering: { answer, isAsking }, situation, language }: EnteringAnswerProps) {
  const words = enteringWordsOf(language)
  if (answer === null || isAsking) {
    return (
      <p className="quiet" role="status">
        {isAsking ? words.working : ''}
      </p>
    )
  }
  switch (answer.kind) {
    case 'unreachable':
      return <p role="alert">{words.gone}</p>
    case 'locked-out':
      return <p role="alert">{words.lockedOut}</p>
    case 'not-written':
      return <p role="alert">{notWrittenWords(answer, language)}</p>
    case 'fault':
      return <p role="alert">{savingFaultWords(answer.fault, language)}</p>
    case 'unsound':
      return (
        <div role="alert">
          <p>{words.unsound}</p>
          <ul>{answer.diagnostics.map((found, index) => said(diagnosticWords(found, language), index))}</ul>
        </div>
      )
    case 'entry': {
      const [before, after] = [answer.reach.before, answer.reach.after].map((day) =>
        day === null ? null : longDate(day, language),
      )
      return (
        <div className="entry-said" role="status">
          <p className="quiet">{answer.isWritten ? words.added : words.wouldSay}</p>
          <p>{entryText(situation, language)(answer.entry)}</p>
          <p className="quiet small">{words.reach(before ?? null, after ?? null)}</p>
          {answer.diagnostics.length > 0 && (
            <ul>{answer.diagnostics.map((found, index) => said(diagnosticWords(found, language), index))}</ul>
          )}
        </div>
      )
    }
  }
}

function said({ title, label, help }: ReturnType<typeof diagnosticWords>, index: number) {
  return <li key={index}>{[title, label, help ?? ''].filter((part) => part !== '').join(' – ')}</li>
}

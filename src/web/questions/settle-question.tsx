import { useState } from 'react'
import { asksForNumber } from '../../language/asked.ts'
import { openEnds } from '../../language/ledger-entry.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import type { QuestionRow } from '../../report/questions/question-rows.ts'
import type { QuestionsWords } from '../../report/questions/questions-words-en.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import '../entering/entering.css'
import { EnteringAnswer } from '../entering/entering-answer.tsx'
import { SelectField, TextField } from '../entering/field.tsx'
import { todayHere } from '../entering/today-here.ts'
import { useEntering } from '../entering/use-entering.ts'
import type { PageView } from '../frame/page-view.ts'
import { useSaving } from '../saving/saving.ts'

interface SettleQuestionProps {
  readonly view: PageView
  readonly words: QuestionsWords
  readonly questions: readonly QuestionRow[]
}

/** Enters how a question came; what it says is looked at before it is written. */
export function SettleQuestion({ view, words, questions }: SettleQuestionProps) {
  const { opened, language, again } = view
  const { state } = useSaving()
  const [draft, setDraft] = useState({ question: '', outcome: '', date: todayHere(), by: '', note: '' })
  const entering = useEntering(() => {
    setDraft({ ...draft, question: '', outcome: '', note: '' })
    again()
  })
  if (state === 'read-only' || questions.length === 0) return null
  const { situation } = opened.course
  const write = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    entering.begin()
  }
  const asked = situation.questions.find(({ id }) => id === draft.question)
  const isNumber = asked !== undefined && asksForNumber(asked)
  const isLooked = entering.answer?.kind === 'entry' && !entering.answer.isWritten
  const common = enteringWordsOf(language)
  return (
    <section aria-labelledby="settle">
      <div className="sec-head">
        <h2 id="settle">{words.settleTitle}</h2>
        <p>{words.settleNote}</p>
      </div>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isLooked) entering.add(membersOf(draft))
          else entering.look(membersOf(draft))
        }}
      >
        <SelectField
          label={words.settleWhich}
          value={draft.question}
          onChoose={(question) => write({ question, outcome: '' })}
        >
          <option value="">{common.choose}</option>
          {questions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        {asked !== undefined && (
          <>
            <Outcome
              value={draft.outcome}
              isNumber={isNumber}
              words={words}
              choose={common.choose}
              outcomes={scoreWordsOf(language).outcomes}
              onChoose={(outcome) => write({ outcome })}
            />
            <div className="pair">
              <TextField
                label={words.settleOn}
                value={draft.date}
                isRequired
                onWrite={(date) => write({ date })}
              />
              <TextField label={words.settleBy} value={draft.by} onWrite={(by) => write({ by })} />
            </div>
            <TextField label={words.settleWhy} value={draft.note} onWrite={(note) => write({ note })} />
          </>
        )}
        <EnteringAnswer entering={entering} situation={situation} language={language} />
        <p className="acts">
          <button
            type="submit"
            className="btn main"
            disabled={draft.question === '' || draft.outcome === '' || entering.isAsking}
          >
            {isLooked ? words.settle : common.look}
          </button>
        </p>
      </form>
    </section>
  )
}

interface OutcomeProps {
  readonly value: string
  readonly isNumber: boolean
  readonly words: QuestionsWords
  readonly choose: string
  readonly outcomes: Readonly<Record<'yes' | 'no' | (typeof openEnds)[number], string>>
  readonly onChoose: (outcome: string) => void
}

/** How it came: yes or no, or a number, or not at all. */
function Outcome({ value, isNumber, words, choose, outcomes, onChoose }: OutcomeProps) {
  const isOpenEnd = openEnds.some((end) => end === value)
  return (
    <>
      {isNumber && !isOpenEnd && (
        <TextField label={words.settleHow} value={value} inputMode="decimal" onWrite={onChoose} />
      )}
      <SelectField
        label={isNumber ? words.settleOpen : words.settleHow}
        value={isNumber && !isOpenEnd ? '' : value}
        onChoose={onChoose}
      >
        <option value="">{choose}</option>
        {[...(isNumber ? [] : (['yes', 'no'] as const)), ...openEnds].map((end) => (
          <option key={end} value={end}>
            {outcomes[end]}
          </option>
        ))}
      </SelectField>
    </>
  )
}

function membersOf({ question, outcome, date, by, note }: Readonly<Record<string, string>>) {
  const number = Number(outcome!.normalize('NFKC'))
  return {
    date: date!.trim().normalize('NFKC'),
    question,
    outcome: Number.isFinite(number) ? number : outcome,
    ...(by!.trim() === '' ? {} : { by: by!.trim() }),
    ...(note!.trim() === '' ? {} : { note: note!.trim() }),
  }
}

import type { Situation } from '../../language/situation.ts'
import type { EnteringWords } from '../../report/entering/entering-words-en.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import {
  type EntryDraft,
  emptyDraft,
  isTold,
  membersOfDraft,
  subjectOfDraft,
  subjectsOf,
  whichOf,
} from '../../report/entering/entry-draft.ts'
import type { Language } from '../../report/language.ts'
import { ClaimChoice } from '../entering/claim-choice.tsx'
import '../entering/entering.css'
import { EnteringAnswer } from '../entering/entering-answer.tsx'
import { SelectField, TextField } from '../entering/field.tsx'
import { useEntering } from '../entering/use-entering.ts'
import { useKept } from '../entering/use-kept.ts'
import { WouldMoveView } from '../entering/would-move.tsx'
import type { PageView } from '../frame/page-view.ts'

/** A form for an entry of the ledger: what it says is looked at before it is written. */
export function AddEntry(view: PageView) {
  const { session, opened, language, again } = view
  const words = enteringWordsOf(language)
  const { situation } = opened.course
  const [draft, keep] = useKept<EntryDraft>(`entry/${session.folder.name}`, emptyDraft)
  const entering = useEntering(() => {
    keep({ ...emptyDraft, by: draft.by })
    again()
  })
  const write = (change: Partial<EntryDraft>) => {
    keep({ ...draft, ...change })
    entering.begin()
  }
  const { answer } = entering
  const looked = answer?.kind === 'entry' && !answer.isWritten && !entering.isAsking ? answer.entry : null
  const isLooked = looked !== null
  return (
    <section aria-labelledby="adding">
      <div className="sec-head">
        <h2 id="adding">{words.title}</h2>
        <p>{words.note}</p>
      </div>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isLooked) entering.add(membersOfDraft(draft))
          else entering.look(membersOfDraft(draft))
        }}
      >
        <What draft={draft} write={write} situation={situation} words={words} language={language} />
        {subjectOfDraft(draft).kind !== null && (
          <Circumstances
            draft={draft}
            write={write}
            situation={situation}
            words={words}
            language={language}
          />
        )}
        <EnteringAnswer entering={entering} situation={situation} language={language} />
        {looked !== null && <WouldMoveView view={view} entry={looked} />}
        <p className="acts">
          <button type="submit" className="btn main" disabled={!isTold(draft) || entering.isAsking}>
            {isLooked ? words.add : words.look}
          </button>
          {isLooked && (
            <button type="button" className="btn" onClick={entering.begin}>
              {words.change}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

interface PartProps {
  readonly draft: EntryDraft
  readonly write: (change: Partial<EntryDraft>) => void
  readonly situation: Situation
  readonly words: EnteringWords
  readonly language: Language
}

/** What the entry is about, and what was seen of it. */
function What({ draft, write, situation, words, language }: PartProps) {
  const { kind } = subjectOfDraft(draft)
  const which = whichOf(draft, situation, language)
  return (
    <>
      <SelectField
        label={words.about}
        value={draft.about}
        onChoose={(about) => write({ about, which: '', seen: '' })}
      >
        <option value="">{words.choose}</option>
        {subjectsOf(situation, language).map(
          (group) =>
            group.all.length > 0 && (
              <optgroup key={group.kind} label={words.groups[group.kind]}>
                {group.all.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ),
        )}
        <option value="as-of">{words.asOf}</option>
      </SelectField>
      {kind === 'indicator' && (
        <SelectField
          label={words.seen}
          value={draft.seen}
          onChoose={(seen) => write({ seen: seen as EntryDraft['seen'] })}
        >
          <option value="">{words.choose}</option>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </SelectField>
      )}
      {which.length > 0 && (
        <SelectField
          label={kind === 'state' ? words.state : words.outcome}
          value={draft.which}
          onChoose={(one) => write({ which: one })}
        >
          <option value="">{kind === 'state' ? words.choose : words.notSaid}</option>
          {which.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}

function Circumstances({ draft, write, situation, words, language }: PartProps) {
  return (
    <>
      <div className="pair">
        <TextField
          label={words.date}
          note={words.dateNote}
          value={draft.date}
          isRequired
          onWrite={(date) => write({ date })}
        />
        {subjectOfDraft(draft).kind === 'state' && (
          <TextField
            label={words.confidence}
            note={words.confidenceNote}
            value={draft.confidence}
            inputMode="decimal"
            onWrite={(confidence) => write({ confidence })}
          />
        )}
        <TextField label={words.by} value={draft.by} onWrite={(by) => write({ by })} />
      </div>
      <TextField label={words.remark} value={draft.note} onWrite={(note) => write({ note })} />
      <ClaimChoice
        situation={situation}
        chosen={draft.claims}
        onChoose={(claims) => write({ claims })}
        words={words}
        language={language}
      />
    </>
  )
}

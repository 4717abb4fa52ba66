import { textOfDay } from '../../language/dates.ts'
import type { Situation } from '../../language/situation.ts'
import {
  type Addable,
  type AddingDraft,
  type Choice,
  eventChoices,
  idOfDraft,
  listedStates,
  outcomeChoices,
  stateChoices,
} from '../../report/judgements/adding-draft.ts'
import type { AddingWords } from '../../report/judgements/adding-words-en.ts'
import type { Language } from '../../report/language.ts'
import { SelectField, TextField } from '../entering/field.tsx'

export interface AddingFieldsProps {
  readonly kind: Addable
  readonly draft: AddingDraft
  readonly situation: Situation
  readonly words: AddingWords
  readonly language: Language
  readonly write: (change: Partial<AddingDraft>) => void
}

/** What is asked of something that is to be added. */
export function AddingFields(props: AddingFieldsProps) {
  const { kind, draft, situation, words, write } = props
  if (kind === 'influence') return <InfluenceFields {...props} />
  return (
    <>
      <div className="pair">
        <TextField label={words.title} value={draft.title} isRequired onWrite={(title) => write({ title })} />
        <TextField
          label={words.id}
          note={words.idNote}
          value={draft.id === '' ? idOfDraft(draft, kind, situation) : draft.id}
          onWrite={(id) => write({ id })}
        />
      </div>
      {kind === 'factor' && <FactorFields {...props} />}
      {kind === 'event' && <EventFields {...props} />}
      {kind === 'contingency' && <ContingencyFields {...props} />}
    </>
  )
}

function FactorFields({ draft, words, write }: AddingFieldsProps) {
  const states = listedStates(draft.states)
  return (
    <>
      <TextField
        label={words.states}
        note={words.statesNote}
        value={draft.states}
        isRequired
        onWrite={(text) => write({ states: text })}
      />
      <div className="pair">
        <SelectField
          label={words.start}
          value={states[Number(draft.start)] === undefined ? '0' : draft.start || '0'}
          onChoose={(start) => write({ start })}
        >
          {states.map(({ id, title }, place) => (
            <option key={id} value={String(place)}>
              {title}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.tempo}
          note={words.tempoNote}
          value={draft.tempo}
          onWrite={(tempo) => write({ tempo })}
        />
      </div>
    </>
  )
}

function EventFields({ draft, situation, words, language, write }: AddingFieldsProps) {
  return (
    <div className="pair">
      <TextField
        label={words.rate}
        note={words.rateNote}
        value={draft.rate}
        isRequired
        onWrite={(rate) => write({ rate })}
      />
      <SelectField label={words.sets} value={draft.about} onChoose={(about) => write({ about })}>
        <option value="">{words.setsNothing}</option>
        <Options choices={stateChoices(situation, language)} />
      </SelectField>
    </div>
  )
}

function ContingencyFields({ draft, situation, words, language, write }: AddingFieldsProps) {
  return (
    <>
      <SelectField label={words.asked} value={draft.about} onChoose={(about) => write({ about })}>
        <option value="">{words.choose}</option>
        <Group label={words.events} choices={eventChoices(situation, language)} />
        <Group label={words.states2} choices={stateChoices(situation, language)} />
      </SelectField>
      <div className="pair">
        <TextField
          label={words.by}
          note={words.byNote(textOfDay(situation.to))}
          value={draft.by}
          onWrite={(by) => write({ by })}
        />
        <TextField
          label={words.harm}
          note={words.harmNote}
          value={draft.harm}
          isRequired
          onWrite={(harm) => write({ harm })}
        />
      </div>
    </>
  )
}

function InfluenceFields({ draft, situation, words, language, write }: AddingFieldsProps) {
  const states = stateChoices(situation, language)
  return (
    <>
      <div className="pair">
        <SelectField label={words.from} value={draft.from} onChoose={(from) => write({ from })}>
          <option value="">{words.choose}</option>
          <Options choices={states} />
        </SelectField>
        <SelectField label={words.to} value={draft.about} onChoose={(about) => write({ about })}>
          <option value="">{words.choose}</option>
          <Group label={words.events} choices={eventChoices(situation, language)} />
          <Group label={words.states2} choices={states} />
          <Group label={words.outcomes} choices={outcomeChoices(situation, language)} />
        </SelectField>
      </div>
      <TextField
        label={words.points}
        note={words.pointsNote}
        value={draft.points}
        isRequired
        onWrite={(points) => write({ points })}
      />
    </>
  )
}

function Group({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  return (
    <optgroup label={label}>
      <Options choices={choices} />
    </optgroup>
  )
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ value, title }) => (
    <option key={value} value={value}>
      {title}
    </option>
  ))
}

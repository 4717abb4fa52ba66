import { type FormEvent, useId, useState } from 'react'
import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { dayOfText } from '../../language/dates.ts'
import { withNeeds } from '../../language/needs.ts'
import { isTyped } from '../../language/typed-changes.ts'
import { isoDate, longDate } from '../../report/dates.ts'
import type { Language } from '../../report/language.ts'
import { standpointSentences } from '../../report/standpoint/standpoint-sentences.ts'
import type { StandpointWords } from '../../report/standpoint/standpoint-words-en.ts'
import { standpointWordsOf } from '../../report/standpoint/standpoint-words-of.ts'
import { pickText } from '../../report/text.ts'
import type { Opened } from '../session/protocol.ts'
import { isPlain, plainly, type Viewpoint } from '../session/viewpoint.ts'
import { lookFrom } from './routing.tsx'
import './standpoint.css'

interface StandpointProps {
  /** Null until the situation was first read, or where it cannot be. */
  readonly opened: Opened | null
  /** From where the address asks to look. */
  readonly viewpoint: Viewpoint
  readonly language: Language
  /** When what the page shows was computed; empty while nothing is there. */
  readonly made: string
}

/** From where one looks, of when what is shown is, what the address names in vain, and the way to look from elsewhere. */
export function Standpoint({ opened, viewpoint, language, made }: StandpointProps) {
  const words = standpointWordsOf(language)
  const [isOpen, setIsOpen] = useState(false)
  const form = useId()
  if (opened === null && isPlain(viewpoint)) return null
  return (
    <aside className="standpoint" aria-label={words.look}>
      <div className="standpoint-line">
        {!isPlain(viewpoint) && (
          <p>
            {sentences(opened, viewpoint, words, language).join(language === 'ja' ? '' : ' ')}{' '}
            <button type="button" className="as-table" onClick={() => lookFrom(plainly)}>
              {words.drop}
            </button>
          </p>
        )}
        {opened !== null && (
          <button
            type="button"
            className="opener"
            aria-expanded={isOpen}
            aria-controls={form}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.look}
          </button>
        )}
        {made !== '' && <p className="made">{made}</p>}
      </div>
      {opened?.unknown.map(({ of, text }) => (
        <p key={`${of} ${text}`} role="status">
          {words.unknown[of](text)}
        </p>
      ))}
      <div id={form}>
        {isOpen && opened !== null && (
          <LookForm opened={opened} viewpoint={viewpoint} language={language} done={() => setIsOpen(false)} />
        )}
      </div>
    </aside>
  )
}

/** What is seen is told by titles; what cannot be read, as the address has it. */
function sentences(
  opened: Opened | null,
  viewpoint: Viewpoint,
  words: StandpointWords,
  language: Language,
): string[] {
  const asOf = viewpoint.asOf === null ? null : dayOfText(viewpoint.asOf)
  if (opened !== null) return standpointSentences(opened.course, asOf, language)
  const { options, whatIfs, changes } = viewpoint
  return [
    ...(options.length === 0 ? [] : [words.withOptions(options.join(', '))]),
    ...(whatIfs.length === 0 ? [] : [words.whatIf(whatIfs.join(', '))]),
    ...(changes.length === 0 ? [] : [words.changed(changes.join(' · '))]),
    ...(asOf === null ? [] : [words.asOf(longDate(asOf, language))]),
  ]
}

interface LookFormProps {
  readonly opened: Opened
  readonly viewpoint: Viewpoint
  readonly language: Language
  readonly done: () => void
}

/** A small form: which options are taken, which saved what-ifs hold, up to which entry of the ledger. */
function LookForm({ opened, viewpoint, language, done }: LookFormProps) {
  const words = standpointWordsOf(language)
  const { situation } = opened.course
  const titles = new Map(
    [...situation.options, ...situation.whatIfs].map(({ id, title }) => [
      id,
      pickText(title, language) || id,
    ]),
  )
  const whatIfs = situation.whatIfs.filter((one) => !isTyped(one))
  const { entries } = evidenceOf(opened.entries, situation)
  const days = [...new Set(entries.map(({ day }) => isoDate(day)))].sort().reverse()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget)
    const options = chosen.getAll('option').map(String)
    const asOf = chosen.get('as-of')
    done()
    lookFrom({
      options: withNeeds(situation.options, options),
      whatIfs: chosen.getAll('what-if').map(String),
      asOf: asOf === null || asOf === '' ? null : String(asOf),
    })
  }
  if (situation.options.length + whatIfs.length + days.length === 0) return <p>{words.none}</p>
  const named = (ids: readonly string[]) =>
    ids.map((id) => titles.get(id) ?? id).join(language === 'ja' ? '、' : ', ')
  return (
    <form className="look" onSubmit={submit}>
      {situation.options.length > 0 && (
        <Boxes
          legend={words.options}
          name="option"
          chosen={viewpoint.options}
          lines={situation.options.map(({ id, needs, excludes }) => ({
            id,
            title: titles.get(id)!,
            notes: [
              ...(needs.length === 0 ? [] : [words.needs(named(needs))]),
              ...(excludes.length === 0 ? [] : [words.excludes(named(excludes))]),
            ],
          }))}
        />
      )}
      {whatIfs.length > 0 && (
        <Boxes
          legend={words.whatIfs}
          name="what-if"
          chosen={viewpoint.whatIfs}
          lines={whatIfs.map(({ id }) => ({ id, title: titles.get(id)!, notes: [] }))}
        />
      )}
      <div className="look-end">
        {days.length > 0 && (
          <label>
            {words.asOfLabel}
            <select name="as-of" defaultValue={viewpoint.asOf ?? ''}>
              <option value="">{words.wholeLedger}</option>
              {withChosen(days, viewpoint.asOf).map((day) => (
                <option key={day} value={day}>
                  {longDate(dayOfText(day)!, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="btn main">
          {words.go}
        </button>
      </div>
    </form>
  )
}

/** The days of the ledger and, where the address names another, that one. */
function withChosen(days: readonly string[], chosen: string | null): string[] {
  if (chosen === null || days.includes(chosen) || dayOfText(chosen) === null) return [...days]
  return [...days, chosen].sort().reverse()
}

interface BoxesProps {
  readonly legend: string
  readonly name: string
  readonly chosen: readonly string[]
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly notes: readonly string[]
  }[]
}

function Boxes({ legend, name, chosen, lines }: BoxesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {lines.map(({ id, title, notes }) => (
        <label key={id}>
          <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} />
          <span>
            {title}
            {notes.map((note) => (
              <span key={note} className="small quiet">
                {' '}
                {note}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

import { useState } from 'react'
import type { Day } from '../../language/day.ts'
import type { Language } from '../../report/language.ts'
import type { FirstWords } from '../../report/opening/first-situation.ts'
import { openingWordsOf } from '../../report/opening/opening-words-of.ts'
import { Field, SelectField } from '../entering/field.tsx'

/** What is typed, as it is typed. */
export interface FirstFields {
  readonly title: string
  readonly viewer: string
  readonly worry: string
  readonly driver: string
  readonly low: string
  readonly high: string
  readonly years: string
}

const nothing: FirstFields = {
  title: '',
  viewer: '',
  worry: '',
  driver: '',
  low: '2',
  high: '5',
  years: '2',
}

const daysPerYear = 365.25

export function useFirstFields() {
  const [fields, setFields] = useState(nothing)
  const set = (name: keyof FirstFields, value: string) =>
    setFields((before) => ({ ...before, [name]: value }))
  return { fields, set }
}

/** What was typed as a situation needs it; the name of what is wrong where it cannot be. */
export function firstWords(fields: FirstFields, today: Day): FirstWords | 'missing' | 'yearly' {
  const { title, viewer, worry, driver } = fields
  if ([title, viewer, worry, driver].some((text) => text.trim() === '')) return 'missing'
  const [low, high, years] = [share(fields.low), share(fields.high), Number(fields.years)]
  if (!(low > 0 && low <= high && high < 1)) return 'yearly'
  const to = today + Math.round(years * daysPerYear)
  return { title, viewer, worry, driver, yearly: { low, high }, from: today, to }
}

/** 0..1 of a percentage; full-width figures are at home in Japanese. */
function share(text: string): number {
  return Number(text.normalize('NFKC').replace('%', '').trim()) / 100
}

interface FirstFormProps {
  readonly fields: FirstFields
  readonly set: (name: keyof FirstFields, value: string) => void
  readonly language: Language
}

/** Five questions whose answers make a situation that runs. */
export function FirstForm({ fields, set, language }: FirstFormProps) {
  const { words } = openingWordsOf(language)
  const line = (name: 'title' | 'viewer' | 'worry' | 'driver') => (
    <Field key={name} label={words[name]} note={words.example(words[`${name}Example`])}>
      {(tie) => (
        <input
          {...tie}
          maxLength={200}
          value={fields[name]}
          onChange={({ target }) => set(name, target.value)}
        />
      )}
    </Field>
  )
  const small = (name: 'low' | 'high') => (
    <Field label={words[name]}>
      {(tie) => (
        <input
          {...tie}
          inputMode="decimal"
          value={fields[name]}
          onChange={({ target }) => set(name, target.value)}
        />
      )}
    </Field>
  )
  return (
    <>
      {(['title', 'viewer', 'worry', 'driver'] as const).map(line)}
      <fieldset className="yearly">
        <legend>{words.yearly}</legend>
        {small('low')}
        {small('high')}
        <p className="note">{words.yearlyNote}</p>
      </fieldset>
      <SelectField label={words.years} value={fields.years} onChoose={(years) => set('years', years)}>
        {['1', '2', '3', '5', '10'].map((years) => (
          <option key={years}>{years}</option>
        ))}
      </SelectField>
    </>
  )
}

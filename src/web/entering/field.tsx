import { type ReactNode, useId } from 'react'

/** What ties a field to its label and to the remark below it. */
interface Tie {
  readonly id: string
  readonly 'aria-describedby'?: string
}

interface FieldProps {
  readonly label: string
  /** A sentence or an example below the field. */
  readonly note?: string | undefined
  readonly children: (tie: Tie) => ReactNode
}

/** One thing to fill in, under its label. */
export function Field({ label, note, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(note === undefined ? { id } : { id, 'aria-describedby': noteId })}
      {note !== undefined && (
        <span className="note" id={noteId}>
          {note}
        </span>
      )}
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

export function SelectField({ label, value, onChoose, children }: SelectProps) {
  return (
    <Field label={label}>
      {(tie) => (
        <select {...tie} value={value} onChange={({ target }) => onChoose(target.value)}>
          {children}
        </select>
      )}
    </Field>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly note?: string
  readonly value: string
  readonly inputMode?: 'decimal' | 'text'
  readonly isRequired?: boolean
  readonly onWrite: (value: string) => void
}

export function TextField({
  label,
  note,
  value,
  inputMode = 'text',
  isRequired = false,
  onWrite,
}: TextFieldProps) {
  return (
    <Field label={label} note={note}>
      {(tie) => (
        <input
          {...tie}
          type="text"
          value={value}
          inputMode={inputMode}
          required={isRequired}
          autoComplete="off"
          onChange={({ target }) => onWrite(target.value)}
        />
      )}
    </Field>
  )
}

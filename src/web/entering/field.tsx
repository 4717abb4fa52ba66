import type { ReactNode } from 'react'

interface FieldProps {
  readonly label: string
  /** A sentence below the label. */
  readonly note?: string
  readonly children: ReactNode
}

/** One thing to fill in, under its label. */
export function Field({ label, note, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what stands in it
    <label className="field">
      <span>{label}</span>
      {children}
      {note !== undefined && <span className="quiet small">{note}</span>}
    </label>
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
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
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
    <Field label={label} {...(note === undefined ? {} : { note })}>
      <input
        type="text"
        value={value}
        inputMode={inputMode}
        required={isRequired}
        autoComplete="off"
        onChange={({ target }) => onWrite(target.value)}
      />
    </Field>
  )
}

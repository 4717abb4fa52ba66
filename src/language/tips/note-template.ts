import type { Text } from '../situation.ts'

const placeholder = /\{([^{}]+)\}/g

/** The columns that a note speaks of, each once. */
export function columnsInNote(note: Text | null): string[] {
  const texts = Object.values(note ?? {})
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(placeholder)].map(([, name]) => name!.trim()))),
  ]
}

/** A note with what a row holds in place of the columns. */
export function filledNote(note: Text, heldIn: (column: string) => string): Text {
  const fill = (text: string) => text.replace(placeholder, (_, name: string) => heldIn(name.trim()))
  return Object.fromEntries(Object.entries(note).map(([language, text]) => [language, fill(text)]))
}

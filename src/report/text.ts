import type { Text } from '../language/situation.ts'
import type { Language } from './language.ts'

/** What a text says in a language; where it does not speak it, its undetermined words, else whatever it has. */
export function pickText(text: Text, language: Language): string {
  return text[language] ?? text.und ?? Object.values(text)[0] ?? ''
}

/** The language tag of what `pickText` gives, where it differs from the one asked for; null where it does not. */
export function foreignTag(text: Text, language: Language): string | null {
  if (text[language] !== undefined || text.und !== undefined) return null
  return Object.keys(text)[0] ?? null
}

import type { Text } from '../language/situation.ts'
import type { Language } from './language.ts'

/** What a text says in a language; where it does not speak it, its undetermined words, else whatever it has. */
export function pickText(text: Text, language: Language): string {
  return text[language] ?? text.und ?? Object.values(text)[0] ?? ''
}

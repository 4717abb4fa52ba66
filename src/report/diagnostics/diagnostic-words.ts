import type { Diagnostic, Facts } from '../../language/diagnostic.ts'
import type { Language } from '../language.ts'
import { visible } from './visible.ts'
import { wordsEn } from './words-en.ts'
import { wordsJa } from './words-ja.ts'
import type { DiagnosticWords, Said } from './words-of-code.ts'

/** The words for a finding, safe to print. */
export function diagnosticWords({ code, facts, near = [] }: Diagnostic, language: Language): DiagnosticWords {
  const words = (language === 'ja' ? wordsJa : wordsEn)[code]
  const isSaidByNear = near.length > 0 && listsKnown.has(code) && facts.read === undefined
  const { title, label, help } = words(saidOf(facts, language === 'ja' ? '、' : ', '), facts)
  return {
    title,
    label,
    ...(help === undefined || help === '' || isSaidByNear ? {} : { help }),
  }
}

/** Their help lists what would have been right, which near names say better; not where it says how something was read. */
const listsKnown: ReadonlySet<string> = new Set(['unknown-key', 'unknown-id'])

const longestFact = 200

function saidOf(facts: Facts, separator: string): Said {
  const said = Object.entries(facts).map(([name, value]) => {
    const text = visible(Array.isArray(value) ? value.join(separator) : String(value))
    return [name, text.length > longestFact ? `${text.slice(0, longestFact)}…` : text]
  })
  return Object.fromEntries(said)
}

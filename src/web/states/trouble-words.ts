import type { Situation } from '../../language/situation.ts'
import { plainNumber } from '../../report/figures.ts'
import type { Language } from '../../report/language.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import type { Trouble } from '../session/protocol.ts'

/** Why an answer was not found, and what to do about it. */
export function troubleWords(
  trouble: Trouble,
  situation: Situation | null,
  language: Language,
): { readonly title: string; readonly words: string } {
  const phrases = phrasesOf(language)
  switch (trouble.kind) {
    case 'too-large':
      return {
        title: phrases.tooLargeTitle,
        words: phrases.tooLargeWords(trouble.of, plainNumber(trouble.cells), plainNumber(trouble.limit)),
      }
    case 'impossible':
      return {
        title: phrases.impossibleTitle,
        words: situation === null ? '' : oneLine(situation, trouble, language),
      }
    case 'fault':
      return { title: phrases.faultTitle, words: phrases.faultWords(trouble.message) }
  }
}

function oneLine(
  situation: Situation,
  { finding }: Extract<Trouble, { kind: 'impossible' }>,
  language: Language,
): string {
  const lines = impossibleText(situation, finding, language, 100_000).trim().split('\n')
  return lines.join(language === 'ja' ? '' : ' ')
}

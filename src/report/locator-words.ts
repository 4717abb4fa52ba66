import type { Language } from './language.ts'

/** The terms of a place within a source, as the Citation Style Language names them, and what Japanese makes of their numbers. */
const terms: Readonly<Record<string, (numbers: string) => string>> = {
  chapter: (numbers) => `第${numbers}章`,
  section: (numbers) => `第${numbers}節`,
  paragraph: (numbers) => `第${numbers}段落`,
  article: (numbers) => `第${numbers}条`,
  line: (numbers) => `${numbers}行`,
  page: (numbers) => `${numbers}頁`,
  note: (numbers) => `注${numbers}`,
  footnote: (numbers) => `脚注${numbers}`,
  figure: (numbers) => `図${numbers}`,
  table: (numbers) => `表${numbers}`,
  slide: (numbers) => `スライド${numbers}`,
}

const part = /^([a-z]+?)s? (\d+)(?: ?(?:to|[-–]) ?(\d+))?$/

/**
 * A place within a source, such as "section 3, paragraphs 6 to 7", in the language of the reader.
 *
 * @returns as it was written where any part of it is no term with its numbers
 */
export function locatorWords(at: string, language: Language): string {
  if (language !== 'ja') return at
  const parts = at.split(', ').map((text) => {
    const [, term = '', first, last] = part.exec(text) ?? []
    return Object.hasOwn(terms, term) ? terms[term]!(last === undefined ? first! : `${first}〜${last}`) : null
  })
  return parts.includes(null) ? at : parts.join('')
}

import { expect, it } from 'vitest'
import { pageText } from './markdown.ts'

/** The numbers of a situation in the order in which they stand, comments, ids and texts for people left aside. */
function numbersIn(path: string): string[] {
  const lines = pageText(path)
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').replace(/\b(title|says): *("[^"]*"|[^,{}]*)/g, ''))
  return lines.flatMap((line) => line.match(/(?<![\p{L}\d-])-?\d[\d.-]*%?/gu) ?? [])
}

it('the lesson has the same numbers in both languages', () => {
  const english = numbersIn('situations/first-steps/situation.yaml')
  expect(english.length).toBeGreaterThan(40)
  expect(numbersIn('situations/hajimete/situation.yaml')).toEqual(english)
})

import { type PublishedFacts, publishedElements } from '../../report/publish/published-facts.ts'

/** What the published folder in view says of itself; null in a workbench that has its files from a server. */
export const published: PublishedFacts | null = factsIn(document)

function factsIn(page: Document): PublishedFacts | null {
  const text = page.getElementById(publishedElements.facts)?.textContent ?? ''
  return text === '' ? null : (JSON.parse(text) as PublishedFacts)
}

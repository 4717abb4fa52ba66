import { publishedElements } from '../../report/publish/published-facts.ts'

/**
 * The situation's files as JSON of `SituationFiles`, as they were when the folder was published.
 *
 * @throws where the page holds none
 */
export async function situationText(_: AbortSignal): Promise<string> {
  const text = document.getElementById(publishedElements.folder)?.textContent ?? ''
  if (text === '') throw new Error('This page holds no situation')
  return text
}

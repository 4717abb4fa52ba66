/**
 * The situation's files as JSON of `SituationFiles`, as they now stand with the page's own server.
 *
 * @throws where the server does not answer
 */
export async function situationText(signal: AbortSignal): Promise<string> {
  const response = await fetch('/api/situation', { signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}`)
  return response.text()
}

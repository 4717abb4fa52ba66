import type { NewSituation, OpeningList, OpeningReply } from '../../report/opening/opening-contract.ts'

/** @throws where the server does not answer */
export async function openingList(signal: AbortSignal): Promise<OpeningList> {
  const response = await fetch('/api/opening', { signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}`)
  return (await response.json()) as OpeningList
}

export function openFolder(directory: string): Promise<OpeningReply | 'misread' | 'unreachable'> {
  return ask('/api/opening/open', { directory })
}

export function makeFolder(
  folder: string,
  made: NewSituation,
): Promise<OpeningReply | 'misread' | 'unreachable'> {
  return ask('/api/opening/new', { folder, made })
}

async function ask(path: string, body: unknown): Promise<OpeningReply | 'misread' | 'unreachable'> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.status === 400 || response.status === 413) return 'misread'
    return response.ok ? ((await response.json()) as OpeningReply) : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

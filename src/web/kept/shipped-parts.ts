import { type KeptPart, partsOfText } from './kept-part.ts'

const fetched = new Map<string, Promise<Map<string, KeptPart>>>()

/**
 * What Kizashi ships for a situation that stands as it was shipped, seen from where it was computed; nothing for any other.
 *
 * @param opened  the key of the situation as opened, under whose name all that was computed of it is shipped
 */
export function shippedParts(opened: string): Promise<Map<string, KeptPart>> {
  const known = fetched.get(opened)
  if (known !== undefined) return known
  const parts = fetchParts(opened).catch(() => new Map<string, KeptPart>())
  fetched.set(opened, parts)
  return parts
}

async function fetchParts(opened: string): Promise<Map<string, KeptPart>> {
  const response = await fetch(`/api/answers/${opened}`)
  return response.status === 200 ? partsOfText(await response.text()) : new Map()
}

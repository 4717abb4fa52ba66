import { publishedElements } from '../../report/publish/published-facts.ts'
import { type KeptPart, partsOfText } from '../kept/kept-part.ts'

const read = new Map<string, Promise<Map<string, KeptPart>>>()

/**
 * What was computed of the situation when it was published; nothing where it was not, or is damaged.
 *
 * @param opened  the key of the situation as opened, under whose name all that was computed of it stands in the page
 */
export function shippedParts(opened: string): Promise<Map<string, KeptPart>> {
  const known = read.get(opened)
  if (known !== undefined) return known
  const parts = partsInPage(opened).catch(() => new Map<string, KeptPart>())
  read.set(opened, parts)
  return parts
}

async function partsInPage(opened: string): Promise<Map<string, KeptPart>> {
  const answers = JSON.parse(
    document.getElementById(publishedElements.answers)?.textContent ?? '{}',
  ) as Readonly<Record<string, string>>
  const compressed = answers[opened]
  return compressed === undefined ? new Map() : partsOfText(await unpacked(compressed))
}

/** The text behind base64 of gzip. */
async function unpacked(compressed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(compressed), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}

import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { ImportRefused } from './import-refused.ts'

/** So little at once that what it unpacks to, a thousandfold at most, stays small. */
const sliceBytes = 16_384

/** What spreadsheet programs and macOS put into archives. */
const workbookPart = /^(\[Content_Types\]\.xml|_rels\/|xl\/|mimetype$)/
const aside = /\/$|^__MACOSX\//

/**
 * The one file within a zip archive, unpacked in pieces.
 *
 * @throws ImportRefused  a workbook, an archive of several files, or one that is broken or cut short
 */
export async function* unzipped(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const archive = openArchive(file)
  for await (const bytes of source) {
    for (let from = 0; from < bytes.length; from += sliceBytes)
      yield* archive.push(bytes.subarray(from, from + sliceBytes), false)
  }
  yield* archive.push(new Uint8Array(), true)
  if (!archive.isWhole()) throw new ImportRefused('broken-zip', { file })
}

function openArchive(file: string) {
  let taken: UnzipFile | null = null
  let isWhole = false
  const pieces: Uint8Array[] = []
  const unzip = new Unzip((entry) => {
    if (aside.test(entry.name)) return
    if (workbookPart.test(entry.name)) throw new ImportRefused('workbook', { file })
    if (taken) throw new ImportRefused('zip-of-several', { file })
    taken = entry
    entry.ondata = (error, data, final) => {
      if (error) throw error
      pieces.push(data)
      isWhole ||= final
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  return {
    isWhole: () => isWhole,
    push(bytes: Uint8Array, isLast: boolean): Uint8Array[] {
      try {
        unzip.push(bytes, isLast)
      } catch (error) {
        throw error instanceof ImportRefused ? error : new ImportRefused('broken-zip', { file })
      }
      return pieces.splice(0)
    },
  }
}

import { ledgerName, sealName } from '../ledger/ledger-files.ts'
import { NotSaved } from './not-saved.ts'

const endings = /\.(?:yaml|bib|json|md)$/i
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unholdable = /[\u0000-\u001f\u007f<>:"|?*\\]|[. ]$/
/** Of a part of a path, in UTF-8: most disks hold 255, and a passing name is a little longer. */
const longestPart = 180
const deepest = 4

/**
 * A name as the folder's reader calls a file, NFC: parts divided by `/`, within the folder, of a file that may be
 * written as a whole. What is added to line by line, or frozen, is not.
 *
 * @throws NotSaved
 */
export function writableName(written: string): string {
  const name = written.normalize('NFC')
  const parts = name.split('/')
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || parts.includes('..'))
    throw new NotSaved('name-leaves-folder', name)
  const isHoldable = (part: string) =>
    part !== '' && !unholdable.test(part) && !reserved.test(part) && Buffer.byteLength(part) <= longestPart
  if (parts.length > deepest || !parts.every(isHoldable)) throw new NotSaved('name-not-portable', name)
  if (!isWritable(name)) throw new NotSaved('name-not-writable', name)
  return name
}

/** Whether a file within the folder is one that is saved whole. Systems that take A for a are counted on. */
export function isWritable(name: string): boolean {
  const parts = name.toLowerCase().split('/')
  const [first = ''] = parts
  const isKept = first === 'issues' || first === ledgerName || first === sealName
  return !isKept && !parts.some((part) => part.startsWith('.')) && endings.test(name)
}

import { courseOf } from '../course.ts'
import type { Draft } from '../draft.ts'
import type { LedgerEntry } from '../ledger-entry.ts'
import { parseYaml } from '../parse-yaml.ts'
import { readSituation } from '../read-situation.ts'
import type { ReadingHead } from '../situation.ts'
import type { SourceFile } from '../span.ts'
import { type LedgerWish, ledgerWithoutPeople, type PublishedLedger } from './ledger-without-people.ts'
import { publishedSources } from './published-sources.ts'
import { withoutRemarks } from './without-remarks.ts'

/** What is to be published of a situation, beyond what always is. */
export interface PublishWish extends LedgerWish {
  /** Ids of readings beside the base; null: all but those that say that they are unpublished. */
  readonly readings: readonly string[] | null
}

/** A situation's texts as others may have them, and what became of the rest. */
export interface PublishedTexts {
  readonly files: readonly SourceFile[]
  readonly ledger: PublishedLedger | null
  readonly readings: readonly ReadingHead[]
  readonly readingsLeftOut: readonly ReadingHead[]
  readonly notes: number
  readonly comments: number
  /** Names of files that no page needs: rules for tip-offs, the coverage of documents. */
  readonly filesLeftOut: readonly string[]
}

/** Why a situation cannot be published with its remarks taken out. */
export type PublishRefusal =
  /** Something in it is itself called `note`. */
  | { readonly kind: 'named-note' }
  /** The remarks of a file cannot be taken out without changing what else it says. */
  | { readonly kind: 'file'; readonly file: string }

const root = 'situation.yaml'
const sourcesName = 'published-sources.json'

/**
 * What of a situation's texts is published: sources as what a citation is made of, no file that no page needs, and
 * readings, remarks and people as wished. What comes out has been read again and is a situation.
 *
 * @param draft    of the situation as written, without errors
 * @param ledger   null: none; its entries as they were read
 */
export function publishedTexts(
  draft: Draft,
  ledger: { readonly file: SourceFile; readonly entries: readonly LedgerEntry[] } | null,
  wish: PublishWish,
): PublishedTexts | PublishRefusal {
  const yaml = draft.files.filter(({ name }) => name.endsWith('.yaml'))
  const kinds = new Map(yaml.map((file) => [file, kindOf(file)]))
  const base = draft.readings[0]!
  const published =
    wish.readings ?? draft.readings.filter(({ unpublished }) => unpublished !== true).map(({ id }) => id)
  const isIn = ({ id }: { readonly id: string }) => id === base.id || published.includes(id)
  const isPart = (file: SourceFile) => {
    const kind = kinds.get(file)
    return kind === 'part' || (kind !== undefined && typeof kind === 'object' && isIn({ id: kind.reading }))
  }
  if (!wish.notes && isNoteNamed(draft)) return { kind: 'named-note' }
  const written = yaml.filter(isPart).map((file) => publishedFile(file, draft, wish))
  const failed = written.find(({ text }) => text === null)
  if (failed !== undefined) return { kind: 'file', file: failed.name }
  const files = written.map(({ name, text }) => ({ name, text: text! }))
  const all = draft.sources.length === 0 ? files : [...files, publishedSources(draft.sources, sourcesName)]
  return {
    files: checked(all),
    ledger: ledger === null ? null : ledgerWithoutPeople(ledger.file, ledger.entries, wish),
    readings: draft.readings.filter(isIn),
    readingsLeftOut: draft.readings.filter((one) => !isIn(one)),
    notes: sum(written.map(({ notes }) => notes)),
    comments: sum(written.map(({ comments }) => comments)),
    filesLeftOut: yaml.filter((file) => kinds.get(file) === 'needless').map(({ name }) => name),
  }
}

/** By the first key, as the folder is put together. */
function kindOf(file: SourceFile): 'part' | 'needless' | 'sources' | { readonly reading: string } {
  const tree = parseYaml(file, () => {})
  if (tree?.kind !== 'map') return tree === null || tree.kind === 'list' ? 'sources' : 'needless'
  if (file.name === root) return 'part'
  const first = tree.entries[0]
  const reading = tree.entries.find(({ key }) => key === 'reading')?.value
  if ((first?.key === 'reading' || file.name.startsWith('readings/')) && reading?.kind === 'scalar')
    return { reading: reading.text.normalize('NFC') }
  if (first?.key === 'references') return 'sources'
  return first === undefined || ['tips', 'tables', 'coverage'].includes(first.key) ? 'needless' : 'part'
}

interface WrittenFile {
  readonly name: string
  /** Null: its remarks cannot be taken out. */
  readonly text: string | null
  readonly notes: number
  readonly comments: number
}

function publishedFile(file: SourceFile, { sources }: Draft, wish: PublishWish): WrittenFile {
  const under = file.name === root && sources.length > 0 ? sourcesName : null
  const cleaned = withoutRemarks(file, { sources: under, notes: wish.notes })
  return { name: file.name, ...(cleaned ?? { text: null, notes: 0, comments: 0 }) }
}

/** Whether anything is called `note`, so that the word alone does not make a remark. */
function isNoteNamed(draft: Draft): boolean {
  const { course } = courseOf(draft, {})
  const isNamed = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    (('id' in value && value.id === 'note') || Object.values(value).some(isNamed))
  return isNamed(course?.situation)
}

/** @throws Error where what is to be published is no situation, which is a fault of this program */
function checked(files: readonly SourceFile[]): readonly SourceFile[] {
  const { draft } = readSituation(files)
  const found = draft === null ? [] : courseOf(draft, {}).diagnostics
  const error = found.find(({ severity }) => severity === 'error')
  if (draft === null || error !== undefined)
    throw new Error(`What was to be published is no situation: ${error?.code ?? 'unreadable'}`)
  return files
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0)
}

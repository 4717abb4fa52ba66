import { type Document, isMap, isScalar, type Pair, parseDocument, visit } from 'yaml'
import { parseYaml } from '../parse-yaml.ts'
import type { SourceFile } from '../span.ts'
import { plainValue } from '../tree.ts'

/** A file's text without its remarks, and how many there were. */
export interface Unremarked {
  readonly text: string
  readonly notes: number
  readonly comments: number
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What is done with a file beside taking its comments out. */
interface Treatment {
  /** What is to stand under `sources`, at the top; null: nothing. */
  readonly sources: string | null
  /** Whether the notes stay, and the comments with them. */
  readonly notes: boolean
}

/**
 * A YAML file without comments and without what stands under `note`: nothing else that it says changes, which is read
 * again and held against what went in. Nothing that anybody calls `note` himself may be in the situation.
 *
 * @returns null where the text cannot be read, or would come to say something else
 */
export function withoutRemarks(file: SourceFile, { sources, notes: isKept }: Treatment): Unremarked | null {
  const before = parseYaml(file, ignored)
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    logLevel: 'silent',
  })
  if (before === null || document.errors.length > 0) return null
  const found = isKept ? { notes: 0, comments: 0 } : clear(document)
  if (isMap(document.contents)) {
    document.delete('sources')
    if (sources !== null) document.set('sources', sources)
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  const after = parseYaml({ ...file, text }, ignored)
  const wanted = isKept ? plainValue(before) : unremarked(plainValue(before))
  if (isPlainMap(wanted)) {
    delete wanted.sources
    if (sources !== null) wanted.sources = sources
  }
  const isSame = after !== null && JSON.stringify(plainValue(after)) === JSON.stringify(wanted)
  return isSame ? { text, ...found } : null
}

/** Takes notes and comments out, and counts them. */
function clear(document: Document): { readonly notes: number; readonly comments: number } {
  let notes = 0
  const commented = new Set<string>()
  const forget = (node: { commentBefore?: string | null; comment?: string | null }) => {
    for (const comment of [node.commentBefore, node.comment]) if (comment) commented.add(comment)
    node.commentBefore = node.comment = null
  }
  forget(document)
  visit(document, {
    Node: (_, node) => forget(node),
    Pair(_, pair) {
      if (!isRemark(pair)) return undefined
      notes += 1
      return visit.REMOVE
    },
  })
  return { notes, comments: commented.size }
}

function ignored(): void {}

function isRemark({ key, value }: Pair): boolean {
  if (!isScalar(key) || key.value !== 'note') return false
  if (isScalar(value)) return true
  return (
    isMap(value) &&
    value.items.every(
      (one) => isScalar(one.key) && languageTag.test(String(one.key.value)) && isScalar(one.value),
    )
  )
}

type PlainMap = Record<string, unknown>

/** The same by values instead of by nodes of the text. */
function unremarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unremarked)
  if (!isPlainMap(value)) return value
  const kept = Object.entries(value).filter(([key, one]) => key !== 'note' || !isText(one))
  return Object.fromEntries(kept.map(([key, one]) => [key, unremarked(one)]))
}

function isText(value: unknown): boolean {
  if (!isPlainMap(value)) return !Array.isArray(value)
  return Object.entries(value).every(([key, one]) => languageTag.test(key) && typeof one !== 'object')
}

function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

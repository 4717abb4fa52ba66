import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { composeTree } from './compose-tree.ts'
import { limits } from './limits.ts'
import type { Notice } from './notice.ts'
import type { SourceFile, Span } from './span.ts'
import { type MapEntry, scalarOf, type Tree } from './tree.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

interface Conversion {
  readonly file: string
  readonly notice: Notice
  readonly anchors: Map<string, { tree: Tree; nodes: number }>
  nodes: number
}

/**
 * Reads one YAML file into a tree, an empty one into nothing. Null where it cannot be read; what is wrong is noticed.
 * Time and memory are bounded by the limits, whatever the text.
 */
export function parseYaml(file: SourceFile, notice: Notice): Tree | null {
  if (file.text.length > limits.yamlFile) {
    notice(
      'text-too-long',
      { file: file.name, start: 0, end: 0 },
      { length: file.text.length, limit: limits.yamlFile },
    )
    return null
  }
  const character = forbidden.exec(file.text)
  if (character) {
    const code = character[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    notice('forbidden-character', span(file.name, character.index, character.index + 1), {
      character: `U+${code}`,
    })
    return null
  }
  const depth = deepNesting(file.text)
  if (depth !== null) {
    notice('nested-too-deep', span(file.name, depth, depth + 1), { limit: limits.depth })
    return null
  }
  return composeTree(file) ?? parseWholeYaml(file, notice)
}

/** Reads all of YAML, whatever it uses. */
export function parseWholeYaml(file: SourceFile, notice: Notice): Tree | null {
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const error = document.errors[0]
  if (error) {
    const end = Math.min(file.text.length, Math.max(error.pos[0] + 1, error.pos[1]))
    const at = span(file.name, Math.min(error.pos[0], end), end)
    if (error.code === 'MULTIPLE_DOCS') notice('several-documents', at)
    else if (error.code === 'RESOURCE_EXHAUSTION') notice('nested-too-deep', at, { limit: limits.depth })
    else notice('yaml-unreadable', at, { problem: error.code, reason: error.message })
    return null
  }
  if (!document.contents) return scalarOf('', span(file.name, 0, 0))
  const conversion: Conversion = { file: file.name, notice, anchors: new Map(), nodes: 0 }
  try {
    return convert(document.contents as Node, conversion, 0)
  } catch (stop) {
    if (stop instanceof Refusal) return null
    throw stop
  }
}

/** Ends the reading of a file that has been refused; the notice has been given. */
class Refusal extends Error {}

function convert(node: Node | null, conversion: Conversion, depth: number, emptyAt = 0): Tree {
  const at = placeOf(node, conversion.file, emptyAt)
  count(conversion, 1, at)
  if (depth > limits.depth) refuse(conversion, 'nested-too-deep', at, { limit: limits.depth })
  const before = conversion.nodes
  const tree = convertContent(node, conversion, depth, at)
  const anchor = node && 'anchor' in node ? node.anchor : undefined
  if (anchor) conversion.anchors.set(anchor, { tree, nodes: conversion.nodes - before + 1 })
  return tree
}

function convertContent(node: Node | null, conversion: Conversion, depth: number, at: Span): Tree {
  if (isAlias(node)) return convertAlias(node.source, conversion, at)
  if (isMap(node)) {
    const entries = convertEntries(node, conversion, depth)
    return { kind: 'map', entries, at: endingWith(entries.at(-1)?.value, node, at) }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, conversion, depth + 1, at.start))
    return { kind: 'list', items, at: endingWith(items.at(-1), node, at) }
  }
  const quoted = isScalar(node) && node.type !== 'PLAIN'
  const value = isScalar(node) ? node.value : ''
  return { kind: 'scalar', text: typeof value === 'string' ? value : '', quoted, at }
}

function convertAlias(name: string, conversion: Conversion, at: Span): Tree {
  const target = conversion.anchors.get(name)
  if (!target) {
    conversion.notice('unknown-id', at, { name, kind: 'anchor' })
    return { kind: 'map', entries: [], at }
  }
  count(conversion, target.nodes, at)
  return target.tree
}

function convertEntries(map: YAMLMap, conversion: Conversion, depth: number): MapEntry[] {
  const entries = new Map<string, MapEntry>()
  const merged: MapEntry[] = []
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const keyAt = spanOf(pair.key, conversion.file)
    const key = keyText(pair.key)
    if (key === null) {
      conversion.notice('wrong-kind', keyAt, { expected: 'key', found: isMap(pair.key) ? 'map' : 'list' })
      continue
    }
    const value = convert(pair.value, conversion, depth + 1, keyAt.end)
    if (key === '<<' && value.kind !== 'scalar') merged.push(...mergedEntries(value))
    else if (entries.has(key)) {
      conversion.notice('duplicate-key', keyAt, { key }, { related: [entries.get(key)!.keyAt] })
    } else entries.set(key, { key, keyAt, value })
  }
  for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry)
  return [...entries.values()]
}

/** What `<<` brings: the entries of a map, or of several, the first of which counts. */
function mergedEntries(value: Tree): MapEntry[] {
  if (value.kind === 'map') return [...value.entries]
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : []
}

function keyText(key: Node | null): string | null {
  if (key === null) return ''
  if (!isScalar(key)) return null
  return typeof key.value === 'string' ? key.value.normalize('NFC') : ''
}

/** A value that is not written stands just behind its key. */
function placeOf(node: Node | null, file: string, emptyAt: number): Span {
  const isWritten = node?.range && !(isScalar(node) && node.range[0] === node.range[1])
  return isWritten ? spanOf(node, file) : span(file, emptyAt, emptyAt)
}

/** A block ends with the last thing in it, and not with the space behind that. */
function endingWith(last: Tree | undefined, node: YAMLMap | YAMLSeq, at: Span): Span {
  return node.flow || !last ? at : { ...at, end: Math.max(last.at.end, at.start) }
}

function spanOf(node: Node | null, file: string): Span {
  return span(file, node?.range?.[0] ?? 0, node?.range?.[1] ?? 0)
}

function span(file: string, start: number, end: number): Span {
  return { file, start, end }
}

function count(conversion: Conversion, nodes: number, at: Span): void {
  conversion.nodes += nodes
  if (conversion.nodes > limits.nodes)
    refuse(conversion, 'too-many', at, { what: 'values', limit: limits.nodes })
}

function refuse(
  conversion: Conversion,
  code: 'too-many' | 'nested-too-deep',
  at: Span,
  facts: Readonly<Record<string, string | number>>,
): never {
  conversion.notice(code, at, facts)
  throw new Refusal()
}

/**
 * Where brackets, list dashes or indentation go far deeper than any situation, before the text is given to a
 * parser that works by recursion; null where they do not. Brackets inside words count too, so the mark is set high.
 */
function deepNesting(text: string): number | null {
  let open = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) open++
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1)
    if (open > 10 * limits.depth) return index
  }
  const dashes = /^[ ]*(?:[-?] +){60}/m.exec(text)
  return dashes ? dashes.index : null
}

import { CST, Parser } from 'yaml'
import { limits } from './limits.ts'
import type { SourceFile, Span } from './span.ts'
import type { MapEntry, Tree } from './tree.ts'

/**
 * The tree of a file that uses none of YAML's rarer means, straight from the parser's tokens, which takes half the time
 * of composing a document first. Null where anything is unusual or wrong (anchors, tags, explicit keys, tabs, several
 * documents, keys that stand twice, …): then the whole of YAML decides. What is given is what the whole of YAML would.
 */
export function composeTree(file: SourceFile): Tree | null {
  if (/[\t\r\ufeff]/.test(file.text)) return null
  const work: Composition = { text: file.text, file: file.name, nodes: 0 }
  try {
    let root: CST.Document | null = null
    for (const token of new Parser().parse(file.text)) {
      if (token.type !== 'document') expectUsual(isBlankToken(token.type))
      else if (root) throw new Unusual()
      else root = token
    }
    if (!root?.value) return null
    expectUsual(isBlank(root.start, work) && isBlank(root.end, work))
    return compose(root.value, work, 0, -1)
  } catch (stop) {
    if (stop instanceof Unusual) return null
    throw stop
  }
}

interface Composition {
  readonly text: string
  readonly file: string
  nodes: number
}

/** Something that is left to the whole of YAML. */
class Unusual extends Error {}

function expectUsual(isUsual: boolean): void {
  if (!isUsual) throw new Unusual()
}

/** @param indent  column of the block that it stands in; -1 at the top */
function compose(token: CST.Token, work: Composition, depth: number, indent: number): Tree {
  work.nodes++
  expectUsual(depth <= limits.depth && work.nodes <= limits.nodes)
  if (token.type === 'block-map') return composeBlockMap(token, work, depth, indent)
  if (token.type === 'block-seq') return composeBlockList(token, work, depth, indent)
  if (token.type === 'flow-collection') return composeFlow(token, work, depth, indent)
  return composeScalar(token, work)
}

function composeScalar(token: CST.Token, work: Composition): Tree {
  if (token.type === 'block-scalar')
    expectUsual(token.props.every((prop) => prop.type !== 'anchor' && prop.type !== 'tag'))
  else
    expectUsual(
      token.type === 'scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'single-quoted-scalar',
    )
  const scalar = token as CST.FlowScalar
  if ('end' in scalar) expectUsual(isBlank(scalar.end, work))
  if (scalar.type === 'scalar' && /^[\p{L}\p{Nd}][^\n]*$/u.test(scalar.source)) {
    const end = scalar.offset + scalar.source.length
    return { kind: 'scalar', text: scalar.source, quoted: false, at: span(work, scalar.offset, end) }
  }
  const resolved = CST.resolveAsScalar(scalar, true, () => expectUsual(false))
  const [start, end] = resolved.range
  return {
    kind: 'scalar',
    text: resolved.value,
    quoted: scalar.type !== 'scalar',
    at: span(work, start, end),
  }
}

function composeBlockMap(token: CST.BlockMap, work: Composition, depth: number, indent: number): Tree {
  const column = columnOf(token.offset, work)
  expectUsual(column > indent)
  const entries: MapEntry[] = []
  for (const item of token.items) {
    if (!item.key && !item.sep && !item.value && isBlank(item.start, work)) continue
    expectUsual(isBlank(item.start, work) && !item.explicitKey && item.key !== undefined && item.key !== null)
    expectUsual(columnOf(item.key!.offset, work) === column)
    expectUsual(item.start.length === 0 || entries.length > 0 || isOnOneLine(item.start))
    entries.push(composeEntry(item, work, depth, column, true))
  }
  const end = entries.at(-1)?.value.at.end ?? token.offset
  return { kind: 'map', entries: distinct(entries), at: span(work, token.offset, end) }
}

function composeEntry(
  item: { readonly key?: CST.Token | null; readonly sep?: CST.SourceToken[]; readonly value?: CST.Token },
  work: Composition,
  depth: number,
  indent: number,
  isBlock: boolean,
): MapEntry {
  const key = composeScalar(item.key!, work)
  expectUsual(
    key.kind === 'scalar' && key.text !== '<<' && !work.text.slice(key.at.start, key.at.end).includes('\n'),
  )
  expectUsual(key.at.end - key.at.start < 1000)
  const sep = item.sep ?? []
  const marks = sep.filter((token) => token.type === 'map-value-ind')
  expectUsual(
    marks.length === 1 && sep.every((token) => token.type === 'map-value-ind' || isBlankToken(token.type)),
  )
  expectUsual(
    areCommentsApart(sep, work) &&
      (isBlock || !sep.some((token) => token.type === 'comment' || token.type === 'newline')),
  )
  if (sep[0] !== marks[0]) expectUsual(sep[0]!.type === 'space' && sep[1] === marks[0])
  const text = key.kind === 'scalar' ? key.text.normalize('NFC') : ''
  if (isNothing(item.value)) return { key: text, keyAt: key.at, value: nothingAt(key.at.end, work) }
  const isOnNextLine = sep.some((token) => token.type === 'newline')
  const { type } = item.value
  if (type === 'block-map' || type === 'block-seq') expectUsual(isOnNextLine)
  if (isBlock && isOnNextLine && type !== 'block-seq') expectUsual(columnOf(item.value.offset, work) > indent)
  if (isBlock && isOnNextLine && type === 'block-seq')
    expectUsual(columnOf(item.value.offset, work) >= indent)
  const around = type === 'block-seq' ? indent - 1 : indent
  return { key: text, keyAt: key.at, value: compose(item.value, work, depth + 1, around) }
}

/** Between commas the parser may put a scalar of no length in the place of a value. */
function isNothing(value: CST.Token | undefined): value is undefined {
  return !value || (value.type === 'scalar' && value.source === '')
}

function composeBlockList(token: CST.BlockSequence, work: Composition, depth: number, indent: number): Tree {
  const column = columnOf(token.offset, work)
  expectUsual(column > indent)
  const items: Tree[] = []
  for (const item of token.items) {
    const marks = item.start.filter((one) => one.type === 'seq-item-ind')
    if (marks.length === 0 && !item.value && isBlank(item.start, work)) continue
    expectUsual(
      marks.length === 1 && item.start.every((one) => one.type === 'seq-item-ind' || isBlankToken(one.type)),
    )
    expectUsual(
      areCommentsApart(item.start, work) &&
        columnOf(marks[0]!.offset, work) === column &&
        item.value !== undefined,
    )
    const after = item.start.slice(item.start.indexOf(marks[0]!) + 1)
    expectUsual(!after.some((one) => one.type === 'newline') && item.value!.type !== 'block-seq')
    items.push(compose(item.value!, work, depth + 1, column))
  }
  const end = items.at(-1)?.at.end ?? token.offset
  return { kind: 'list', items, at: span(work, token.offset, end) }
}

function composeFlow(token: CST.FlowCollection, work: Composition, depth: number, indent: number): Tree {
  const [close, ...after] = token.end
  const isMap = token.start.type === 'flow-map-start'
  expectUsual(close?.type === (isMap ? 'flow-map-end' : 'flow-seq-end') && isBlank(after, work))
  const at = span(work, token.offset, close!.offset + 1)
  expectUsual(isIndented(work.text.slice(at.start, at.end), indent))
  const items = token.items.filter((item, index) => !isTrailing(item, index, token, work))
  for (const [index, { start }] of items.entries()) {
    expectUsual(start.filter((one) => one.type === 'comma').length === (index === 0 ? 0 : 1))
    expectUsual(start.every((one) => one.type === 'comma' || one.type === 'space' || one.type === 'newline'))
  }
  if (isMap) {
    for (const item of items) expectUsual(Boolean(item.key && item.sep))
    const entries = items.map((item) => composeEntry(item, work, depth, indent, false))
    return { kind: 'map', entries: distinct(entries), at }
  }
  const values = items.map((item) => {
    expectUsual(!item.key && !item.sep && item.value !== undefined)
    return compose(item.value!, work, depth + 1, indent)
  })
  return { kind: 'list', items: values, at }
}

/** What follows the last comma, or stands in empty brackets. */
function isTrailing(
  item: CST.CollectionItem,
  index: number,
  { items }: CST.FlowCollection,
  work: Composition,
): boolean {
  if (index < items.length - 1 || item.key || item.value || item.sep) return false
  const commas = item.start.filter((one) => one.type === 'comma')
  expectUsual(commas.length === 0 || (commas.length === 1 && index > 0))
  expectUsual(
    isBlank(
      item.start.filter((one) => one.type !== 'comma'),
      work,
    ),
  )
  return true
}

/** Lines after the first stand further in than the block around them. */
function isIndented(text: string, indent: number): boolean {
  const lines = text.split('\n').slice(1)
  return (
    lines.every((line) => line.trim() === '' || line.length - line.trimStart().length > indent) &&
    !/\n *[-?:] /.test(text)
  )
}

function distinct(entries: MapEntry[]): MapEntry[] {
  expectUsual(new Set(entries.map((entry) => entry.key)).size === entries.length)
  return entries
}

function isOnOneLine(tokens: readonly CST.SourceToken[]): boolean {
  return tokens.every((token) => token.type === 'space')
}

function isBlankToken(type: string): boolean {
  return type === 'space' || type === 'newline' || type === 'comment'
}

function isBlank(tokens: readonly CST.SourceToken[] | undefined, work: Composition): boolean {
  return !tokens || (tokens.every((token) => isBlankToken(token.type)) && areCommentsApart(tokens, work))
}

/** A comment begins a line or follows a space. */
function areCommentsApart(tokens: readonly CST.SourceToken[], { text }: Composition): boolean {
  return tokens.every(
    (token) => token.type !== 'comment' || token.offset === 0 || /[ \n]/.test(text[token.offset - 1]!),
  )
}

function columnOf(offset: number, { text }: Composition): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1
}

function nothingAt(offset: number, work: Composition): Tree {
  work.nodes++
  return { kind: 'scalar', text: '', quoted: false, at: span(work, offset, offset) }
}

function span({ file }: Composition, start: number, end: number): Span {
  return { file, start, end }
}

import type { Notice } from './notice.ts'
import { name, names } from './plain-shapes.ts'
import { type Entries, expectMap, listOf, mapOf, type Name, named, type Shape } from './shape.ts'
import type { Span } from './span.ts'
import type { Tree } from './tree.ts'

/** All of these hold, as written: each factor in one of the states. */
export interface WrittenClause {
  readonly parts: Entries<readonly Name[]>
  readonly at: Span
}
/** Any of these clauses holds, as written. */
export interface WrittenCondition {
  readonly clauses: readonly WrittenClause[]
  readonly at: Span
}

const parts = mapOf('condition', names)

export const clause: Shape<WrittenClause> = named('clause', {
  read: (tree, notice) => {
    const read = parts.read(tree, notice)
    if (read === null) return null
    if (read.length === 0 || read.some((part) => part.value.length === 0)) {
      if (tree.kind === 'map' && tree.entries.length === read.length) notice('empty-condition', tree.at)
      return null
    }
    return { parts: read, at: tree.at }
  },
  schema: (scope) => ({
    ...parts.schema(scope),
    minProperties: 1,
    description: 'All of: factor and state, or a list of states.',
  }),
})

const clauses = listOf('condition', clause, 'alone')

export const condition: Shape<WrittenCondition> = named('condition', {
  read: (tree, notice) => {
    const read = clauses.read(tree, notice)
    if (read === null || read.length === 0) {
      if (tree.kind === 'list' && tree.items.length === 0) notice('empty-condition', tree.at)
      return null
    }
    return { clauses: read, at: tree.at }
  },
  schema: (scope) => ({
    ...clauses.schema(scope),
    description: 'A map means all of; a list of maps means any of.',
  }),
})

/** What an influence acts on, as written: a name, or a name and a state or outcome of it. */
export interface WrittenTarget {
  readonly name: Name
  readonly part: Name | null
  readonly at: Span
}

const pair = mapOf('target', name)

export const target: Shape<WrittenTarget> = named('target', {
  read: (tree, notice) => {
    if (tree.kind === 'scalar') {
      const alone = name.read(tree, notice)
      return alone && { name: alone, part: null, at: tree.at }
    }
    if (!expectMap(tree, 'target', notice)) return null
    const read = pair.read(tree, notice)
    if (read?.length === 1) return { name: read[0]!.name, part: read[0]!.value, at: tree.at }
    if (read && tree.entries.length === read.length)
      notice('wrong-kind', tree.at, { expected: 'target', found: 'map' })
    return null
  },
  schema: () => ({
    description: 'An event or an ordered factor by name; or a map {factor: state} or {event: outcome}.',
    anyOf: [
      { type: 'string' },
      { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: { type: 'string' } },
    ],
  }),
})

/** Factors and the state that each is set to. */
export const assignment = mapOf('assignment', name)

/** Reads a condition without a word about what is wrong with it, for comparing it with others. */
export function quietCondition(tree: Tree | undefined): WrittenCondition | null {
  return tree ? condition.read(tree, silent) : null
}

export const silent: Notice = () => undefined

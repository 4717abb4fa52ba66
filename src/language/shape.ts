import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import type { Span } from './span.ts'
import { isJudgementMap, isNothing, type ListTree, type MapTree, type Tree } from './tree.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** A schema being written. */
export interface SchemaScope {
  /** `changes` describes a part of a whole: nothing is required and null removes. */
  readonly of: 'whole' | 'changes'
  /** What is described once and referred to by name. */
  readonly definitions: Map<string, JsonSchema>
}

/** How one kind of thing is written: read from a tree, and described for editors, from one declaration. */
export interface Shape<T> {
  /** What is written, or null where it cannot be read; then a notice has said why. */
  read(tree: Tree, notice: Notice): T | null
  schema(scope: SchemaScope): JsonSchema
}

/** A word and where it stands: an id or a reference to one. */
export interface Name {
  readonly text: string
  readonly at: Span
}

export interface Field<T> {
  readonly shape: Shape<T>
  readonly required: boolean
  readonly about: string
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** What a record's fields were read as; null where a field is absent or could not be read. */
export type RecordRead<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T | null : never
} & { readonly place: Span }

export function optional<T>(shape: Shape<T>, about: string): Field<T> {
  return { shape, required: false, about }
}

export function required<T>(shape: Shape<T>, about: string): Field<T> {
  return { shape, required: true, about }
}

/** A map with known keys. `kind` is what messages call it. */
export function record<F extends Fields>(kind: string, fields: F): Shape<RecordRead<F>> {
  return {
    read: (tree, notice) => readRecord(kind, fields, tree, notice),
    schema: (scope) => ({
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [
          key,
          { ...orNull(field.shape.schema(scope), scope), description: field.about },
        ]),
      ),
      ...requiredKeys(fields, scope),
    }),
  }
}

function requiredKeys(fields: Fields, scope: SchemaScope): JsonSchema {
  const keys = Object.keys(fields).filter((key) => fields[key]!.required)
  return scope.of === 'whole' && keys.length > 0 ? { required: keys } : {}
}

/** In a change null removes what stands there. */
function orNull(schema: JsonSchema, scope: SchemaScope): JsonSchema {
  return scope.of === 'whole' ? schema : { anyOf: [schema, { type: 'null' }] }
}

function readRecord<F extends Fields>(
  kind: string,
  fields: F,
  tree: Tree,
  notice: Notice,
): RecordRead<F> | null {
  if (!expectMap(tree, kind, notice)) return null
  const read: Record<string, unknown> = { place: tree.at }
  for (const key of Object.keys(fields)) read[key] = null
  for (const { key, keyAt, value } of tree.entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!field) noticeUnknownKey(kind, key, keyAt, Object.keys(fields), notice)
    else if (!isNothing(value)) read[key] = field.shape.read(value, notice)
    else if (!field.required) notice('nothing-written', keyAt, { key })
  }
  for (const [key, field] of Object.entries(fields)) {
    const written = tree.entries.find((entry) => entry.key === key)
    if (field.required && (!written || isNothing(written.value))) {
      notice('missing-key', written?.keyAt ?? startOf(tree), { key, kind })
    }
  }
  return read as RecordRead<F>
}

export function noticeUnknownKey(
  kind: string,
  key: string,
  at: Span,
  known: readonly string[],
  notice: Notice,
): void {
  const near = nearNames(key, known)
  const fix = near.length === 1 ? { fix: { at, text: near[0]! } } : {}
  notice('unknown-key', at, { key, kind, known }, { near, ...fix })
}

export function expectMap(tree: Tree, expected: string, notice: Notice): tree is MapTree {
  if (tree.kind === 'map') return true
  notice('wrong-kind', tree.at, { expected, found: foundKind(tree) })
  return false
}

export function expectList(tree: Tree, expected: string, notice: Notice): tree is ListTree {
  if (tree.kind === 'list') return true
  notice('wrong-kind', tree.at, { expected, found: foundKind(tree) })
  return false
}

export function foundKind(tree: Tree): string {
  if (isNothing(tree)) return 'nothing'
  return tree.kind === 'scalar' ? 'text' : tree.kind
}

/** The first line's worth of a map, so that what it lacks does not underline the whole of it. */
function startOf(tree: Tree): Span {
  const first = tree.kind === 'map' ? tree.entries[0]?.keyAt : undefined
  return first ?? { ...tree.at, end: Math.min(tree.at.end, tree.at.start + 1) }
}

/** A map from names to one kind of thing, in the order written. */
export function mapOf<T>(kind: string, shape: Shape<T>, schemaOfKeys: JsonSchema = {}): Shape<Entries<T>> {
  return {
    read: (tree, notice) => {
      if (!expectMap(tree, kind, notice)) return null
      return tree.entries.flatMap(({ key, keyAt, value }) => {
        const read = shape.read(value, notice)
        return read === null ? [] : [{ name: { text: key, at: keyAt }, value: read }]
      })
    },
    schema: (scope) => ({
      type: 'object',
      ...schemaOfKeys,
      additionalProperties: orNull(shape.schema(scope), scope),
    }),
  }
}
export type Entries<T> = readonly { readonly name: Name; readonly value: T }[]

/** The same where the parts only make sense together: one that cannot be read spoils the whole. */
export function wholeMapOf<T>(kind: string, shape: Shape<T>): Shape<Entries<T>> {
  return mapped(mapOf(kind, orUnreadable(shape)), (entries) => {
    const read = entries.flatMap(({ name, value }) =>
      value.read === null ? [] : [{ name, value: value.read }],
    )
    return read.length === entries.length ? read : null
  })
}

function orUnreadable<T>(shape: Shape<T>): Shape<{ read: T | null }> {
  return { read: (tree, notice) => ({ read: shape.read(tree, notice) }), schema: shape.schema }
}

/** A list of one kind of thing; with `alone`, one of them may stand without the list. */
export function listOf<T>(
  kind: string,
  shape: Shape<T>,
  alone: 'alone' | 'listed' = 'listed',
): Shape<readonly T[]> {
  const readAll = (trees: readonly Tree[], notice: Notice) =>
    trees.flatMap((item) => {
      const read = shape.read(item, notice)
      return read === null ? [] : [read]
    })
  return {
    read: (tree, notice) => {
      if (alone === 'alone' && tree.kind !== 'list') return readAll([tree], notice)
      return expectList(tree, kind, notice) ? readAll(tree.items, notice) : null
    },
    schema: (scope) => {
      const list = { type: 'array', items: shape.schema(scope) }
      return alone === 'alone' ? { anyOf: [shape.schema(scope), list] } : list
    },
  }
}

/** One thing written as a map, another as anything else; a number with what it stands on is no map here. */
export function mapOrElse<A, B>(map: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    read: (tree, notice): A | B | null =>
      tree.kind === 'map' && !isJudgementMap(tree) ? map.read(tree, notice) : other.read(tree, notice),
    schema: (scope) => ({ anyOf: [other.schema(scope), map.schema(scope)] }),
  }
}

/** The same shape with what is read turned into something else. */
export function mapped<A, B>(shape: Shape<A>, turn: (read: A, notice: Notice) => B | null): Shape<B> {
  return {
    read: (tree, notice) => {
      const read = shape.read(tree, notice)
      return read === null ? null : turn(read, notice)
    },
    schema: (scope) => shape.schema(scope),
  }
}

/** A shape that the published schema describes once, by name. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    read: shape.read,
    schema: (scope) => {
      const definition = scope.of === 'whole' ? name : `${name}-changes`
      if (!scope.definitions.has(definition)) {
        scope.definitions.set(definition, {})
        scope.definitions.set(definition, shape.schema(scope))
      }
      return { $ref: `#/definitions/${definition}` }
    },
  }
}

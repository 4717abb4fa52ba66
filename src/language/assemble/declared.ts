import { nearNames } from '../near-names.ts'
import { compareText, type Notice } from '../notice.ts'
import type { Name } from '../shape.ts'
import type { Source } from '../situation.ts'
import type { Span } from '../span.ts'
import { keysOf, type Tree, valueAlong, valueAt } from '../tree.ts'

export type Kind =
  | 'actor'
  | 'source'
  | 'claim'
  | 'factor'
  | 'event'
  | 'quantity'
  | 'indicator'
  | 'contingency'
  | 'option'
  | 'what-if'
  | 'criterion'
  | 'question'

/** Every name that the situation declares, also of elements that could not be read: naming one of those is no error. */
export interface Declared {
  readonly of: Readonly<Record<Kind, ReadonlySet<string>>>
  /** States of each factor in their order; null where they could not be read. */
  readonly states: ReadonlyMap<string, readonly string[] | null>
  /** Names of the outcomes of each event. */
  readonly outcomes: ReadonlyMap<string, readonly string[]>
}

export function declaredIn(tree: Tree, sources: readonly Source[]): Declared {
  const keys = (section: string) => new Set(keysOf(valueAt(tree, section)))
  const of = {
    actor: keys('actors'),
    source: new Set(sources.map((source) => source.id)),
    claim: keys('claims'),
    factor: keys('factors'),
    event: keys('events'),
    quantity: keys('quantities'),
    indicator: keys('indicators'),
    contingency: keys('contingencies'),
    option: keys('options'),
    'what-if': keys('what-ifs'),
    criterion: keys('criteria'),
    question: keys('questions'),
  }
  const states = new Map(
    [...of.factor].map((id) => [id, statesOf(valueAlong(tree, ['factors', id, 'states']))]),
  )
  const outcomes = new Map(
    [...of.event].map((id) => [id, keysOf(valueAlong(tree, ['events', id, 'outcomes']))]),
  )
  return { of, states, outcomes }
}

/** Ids of the states under a factor's `states`; null where there are none to be read. */
export function statesOf(tree: Tree | undefined): string[] | null {
  if (tree?.kind === 'map') return keysOf(tree)
  if (tree?.kind !== 'list' || tree.items.some((item) => item.kind !== 'scalar')) return null
  return tree.items.flatMap((item) => (item.kind === 'scalar' ? [item.text.normalize('NFC')] : []))
}

/** What turns names into ids: each unknown one is told, with the names that were probably meant. */
export interface Resolver {
  readonly declared: Declared
  readonly notice: Notice
}

/** The id that a name of a kind stands for; null where there is none, which is told. */
export function resolve(resolver: Resolver, kind: Kind, name: Name): string | null {
  const known = resolver.declared.of[kind]
  if (known.has(name.text)) return name.text
  noticeUnknownId(resolver.notice, kind, name, [...known].sort(compareText))
  return null
}

export function resolveAll(resolver: Resolver, kind: Kind, names: readonly Name[] | null): string[] {
  return (names ?? []).flatMap((name) => resolve(resolver, kind, name) ?? [])
}

/** A state of a factor; null where there is none. A factor whose states could not be read has every state. */
export function resolveState(resolver: Resolver, factor: string, name: Name): string | null {
  const states = resolver.declared.states.get(factor)
  if (!states || states.includes(name.text)) return states ? name.text : null
  noticeUnknownId(resolver.notice, 'state', name, states, factor)
  return null
}

export function noticeUnknownId(
  notice: Notice,
  kind: string,
  name: { readonly text: string; readonly at: Span | null },
  known: readonly string[],
  of = '',
): void {
  const near = nearNames(name.text, known)
  const fix = near.length > 0 && name.at ? { fix: { at: name.at, text: near[0]! } } : {}
  notice('unknown-id', name.at, { name: name.text, kind, of, known: known.slice(0, 12) }, { near, ...fix })
}

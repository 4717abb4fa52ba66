import { assignmentOf } from '../condition.ts'
import type { WrittenOption, WrittenWhatIf } from '../element-shapes.ts'
import type { Option, WhatIf } from '../situation.ts'
import { alterationsOf } from './alterations.ts'
import { type Resolver, resolve, resolveAll } from './declared.ts'
import { groundsOf, noteOf, titleOf } from './judgement.ts'

/** An option as it stands in the situation, its changes as written; null where a part of it could not be read. */
export function assembleOption(resolver: Resolver, id: string, written: WrittenOption): Option | null {
  const because = groundsOf(resolver, written).because
  const actor = written.actor && resolve(resolver, 'actor', written.actor)
  const excludes = resolveAll(resolver, 'option', written.excludes)
  const needs = resolveAll(resolver, 'option', written.needs)
  const sets = assignmentOf(resolver, written.sets)
  if (!written.from || !sets) return null
  const shared = { title: titleOf(written.title, id), because, ...noteOf(written.note), at: written.place }
  const alters = alterationsOf(written)
  return { id, ...shared, actor, from: written.from.day, cost: written.cost, excludes, needs, sets, alters }
}

/** A what-if as it stands in the situation, its changes as written; null where a part of it could not be read. */
export function assembleWhatIf(resolver: Resolver, id: string, written: WrittenWhatIf): WhatIf | null {
  const because = groundsOf(resolver, written).because
  const sets = assignmentOf(resolver, written.sets)
  const shared = { title: titleOf(written.title, id), because, ...noteOf(written.note), at: written.place }
  return sets && { id, ...shared, from: written.from?.day ?? null, sets, alters: alterationsOf(written) }
}

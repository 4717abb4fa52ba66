import { clauseOf, conditionOf } from '../condition.ts'
import type { WrittenActor, WrittenInterest } from '../element-shapes.ts'
import type { Actor, Interest } from '../situation.ts'
import { type Resolver, resolve, resolveAll } from './declared.ts'
import { judgementOf, noteOf, titleOf } from './judgement.ts'

/** An actor as it stands in the situation. */
export function assembleActor(resolver: Resolver, id: string, written: WrittenActor): Actor {
  if (written.interests && written.ranking)
    resolver.notice('one-or-the-other', written.place, { keys: ['interests', 'ranking'] })
  const interests = (written.interests ?? []).flatMap(
    (interest, place) => interestOf(resolver, interest, `weight|${id}|${place + 1}`) ?? [],
  )
  const ranking = (written.ranking ?? []).map((line) =>
    line.map((clause) => clauseOf(resolver, clause.parts)).filter((clause) => clause !== null),
  )
  const because = resolveAll(resolver, 'claim', written.because)
  return {
    id,
    title: titleOf(written.title, id),
    because,
    ...noteOf(written.note),
    at: written.place,
    interests,
    ranking,
  }
}

function interestOf(resolver: Resolver, written: WrittenInterest, address: string): Interest | null {
  const kind = written.want ? 'want' : 'avoid'
  if (written.want && written.avoid) {
    resolver.notice('one-or-the-other', written.place, { keys: ['want', 'avoid'] })
    return null
  }
  const because = resolveAll(resolver, 'claim', written.because)
  const about = aboutOf(resolver, written[kind])
  const grounds = { because, movesWith: null }
  const weight = written.weight && judgementOf(resolver, address, written.weight, grounds)
  return about && { kind, about, weight, because, ...noteOf(written.note), at: written.place }
}

function aboutOf(resolver: Resolver, written: WrittenInterest['want']): Interest['about'] | null {
  if (written === null) return null
  if ('text' in written) {
    const event = resolve(resolver, 'event', written)
    return event === null ? null : { event }
  }
  const only = written.clauses.length === 1 ? written.clauses[0]!.parts : []
  if (only.length === 1 && only[0]!.name.text === 'event') {
    const event = resolve(resolver, 'event', only[0]!.value[0]!)
    return event === null ? null : { event }
  }
  const condition = conditionOf(resolver, written)
  return condition && { condition }
}

import { assignmentOf, conditionOf } from '../condition.ts'
import type { WrittenEvent, WrittenOutcome } from '../element-shapes.ts'
import type { Entries, Name } from '../shape.ts'
import type { EventDefinition, Outcome } from '../situation.ts'
import type { Span } from '../span.ts'
import { type Resolver, resolveAll } from './declared.ts'
import { certain, type Grounds, groundsOf, judgementOf, noteOf, titleOf } from './judgement.ts'

/** An event as it stands in the situation; null where a part of it could not be read. */
export function assembleEvent(resolver: Resolver, id: string, written: WrittenEvent): EventDefinition | null {
  const grounds = groundsOf(resolver, written)
  const owner = resolveAll(resolver, 'actor', written.owner)
  const requires = written.requires && conditionOf(resolver, written.requires)
  const outcomes = outcomesOf(resolver, written, (name) => `chance|${id}|${name}`, grounds)
  const baseRate = baseRateOf(resolver, id, written)
  if (!written.rate || !outcomes || (written.requires && !requires)) return null
  return {
    id,
    title: titleOf(written.title, id),
    because: grounds.because,
    ...noteOf(written.note),
    at: written.place,
    owner,
    rate: judgementOf(resolver, `rate|${id}`, written.rate, grounds),
    baseRate,
    requires,
    outcomes,
    alwaysReported: written.reported === 'always',
  }
}

function baseRateOf(resolver: Resolver, id: string, written: WrittenEvent): EventDefinition['baseRate'] {
  const base = written['base-rate']
  if (base === null) return null
  const rate = 'scale' in base ? base : base.rate
  const because = resolveAll(resolver, 'claim', base.because)
  if (rate === null) return null
  return { rate: judgementOf(resolver, `base-rate|${id}`, rate, { because, movesWith: null }), because }
}

/** Where outcomes can stand: under `outcomes`, or a single certain one under `sets`. */
interface WithOutcomes {
  readonly outcomes: readonly WrittenOutcome[] | null
  readonly sets: Entries<Name> | null
  readonly place: Span
}

/** The outcomes of an event or a calendar entry; none where nothing is set. Null where one could not be read. */
export function outcomesOf(
  resolver: Resolver,
  written: WithOutcomes,
  address: (name: string) => string,
  grounds: Grounds,
): Outcome[] | null {
  if (written.outcomes && written.sets) {
    resolver.notice('one-or-the-other', written.place, { keys: ['outcomes', 'sets'] })
    return null
  }
  if (written.sets) {
    const sets = assignmentOf(resolver, written.sets)
    const at = written.sets[0]?.name.at ?? written.place
    return sets && [{ id: null, title: {}, chance: certain(address('0'), 1, 'chance', at), sets, at }]
  }
  const read = (written.outcomes ?? []).map((outcome, index) =>
    outcomeOf(resolver, outcome, index, address, grounds),
  )
  if (!read.every((outcome) => outcome !== null)) return null
  checkShares(resolver, read, written.place)
  return read
}

function outcomeOf(
  resolver: Resolver,
  { id, body }: WrittenOutcome,
  index: number,
  address: (name: string) => string,
  inherited: Grounds,
): Outcome | null {
  const sets = assignmentOf(resolver, body.sets)
  const grounds = groundsOf(resolver, body, inherited)
  const isRest = id?.text === 'rest'
  if (body.chance === null && !isRest)
    resolver.notice('missing-key', id?.at ?? body.place, { key: 'chance', kind: 'outcome' })
  if (body.chance !== null && isRest)
    resolver.notice('chance-of-rest', body.chance.at, { chance: body.chance.nominal })
  if (sets === null || (body.chance === null) !== isRest) return null
  const chance =
    body.chance && judgementOf(resolver, address(id?.text ?? String(index)), body.chance, grounds)
  return {
    id: id?.text ?? null,
    title: body.title ?? (id ? { und: id.text } : {}),
    chance,
    sets,
    at: body.place,
  }
}

/** Slack for sums of written decimals. */
export const shareTolerance = 1e-9

function checkShares(resolver: Resolver, outcomes: readonly Outcome[], at: Span): void {
  const sum = outcomes.reduce((total, outcome) => total + (outcome.chance?.nominal ?? 0), 0)
  if (sum <= 1 + shareTolerance) return
  const related = outcomes.flatMap((outcome) => (outcome.chance ? [outcome.chance.at] : []))
  resolver.notice('shares-exceed-whole', related[0] ?? at, { sum, limit: 1 }, { related: related.slice(1) })
}

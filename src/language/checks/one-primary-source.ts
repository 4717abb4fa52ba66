import { type Resting, restingOnOneSource } from '../primary-source.ts'
import type { Situation } from '../situation.ts'
import type { Check } from './check.ts'

/** Claims that go back to one source do not confirm each other: told once for all such sources, with a place for each. */
export const checkPrimarySources: Check<Situation> = (situation, { notice }) => {
  const found = restingOnOneSource(restingIn(situation), situation.claims, situation.sources)
  if (found.length === 0) return
  const facts = { sources: found.map(({ source }) => source.id), what: 'judgements' }
  notice('one-primary-source', found[0]!.source.at, facts, { related: found.map(({ places }) => places[0]!) })
}

/** Whatever in a situation has claims behind it: elements, judgements, interests. */
function restingIn(situation: Situation): Resting[] {
  const found: Resting[] = []
  // Sources and claims rest on nothing further, and are most of a situation.
  const { sources: _sources, claims: _claims, ...elements } = situation
  collectResting(elements, found)
  return found
}

function collectResting(value: unknown, found: Resting[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('because' in value && Array.isArray(value.because) && value.because.length > 1 && 'at' in value)
    found.push(value as Resting)
  for (const inner of Object.values(value)) if (typeof inner === 'object') collectResting(inner, found)
}

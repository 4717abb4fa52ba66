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
function restingIn(value: unknown): Resting[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(restingIn)
  const inner = Object.values(value).flatMap(restingIn)
  const rests =
    'because' in value && Array.isArray(value.because) && value.because.length > 1 && 'at' in value
  return rests ? [value as Resting, ...inner] : inner
}

import { type Resting, restingOnOneSource } from '../primary-source.ts'
import type { Situation } from '../situation.ts'
import type { Check } from './check.ts'

/** Claims that go back to one source do not confirm each other: told once a source. */
export const checkPrimarySources: Check<Situation> = (situation, { notice }) => {
  const { claims, sources } = situation
  for (const { source, places } of restingOnOneSource(restingIn(situation), claims, sources))
    notice('one-primary-source', source.at, { source: source.id, what: 'judgements' }, { related: places })
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

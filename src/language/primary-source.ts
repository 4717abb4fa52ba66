import type { Claim, Source } from './situation.ts'
import type { Span } from './span.ts'

/** Something that rests on claims, and where it is written. */
export interface Resting {
  readonly because: readonly string[]
  readonly at: Span
}

/** What rests on two or more claims that all go back to one source, which is therefore all that speaks for it. */
export interface RestingOnOne {
  readonly source: Source
  /** Each combination of claims once. */
  readonly places: readonly Span[]
}

/** The ids that a source names as those it takes its information from. */
export function namedPrimaries({ csl }: Source): string[] {
  const written = Array.isArray(csl.primary) ? csl.primary : [csl.primary]
  return written.flatMap((id) => (typeof id === 'string' ? [id.normalize('NFC')] : []))
}

/**
 * Finds where claims look like confirmation and are not. A claim goes back to its source, not to where it was read
 * (`via`), and a source to those it names under `primary`, as far as that leads. Claims without a source are passed
 * over: nothing is known of what they share. In the order of the sources.
 */
export function restingOnOneSource(
  resting: readonly Resting[],
  claims: readonly Claim[],
  sources: readonly Source[],
): RestingOnOne[] {
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const sourceOf = new Map(claims.map(({ id, source, via }) => [id, source ?? via?.source ?? null]))
  const found = new Map<string, Map<string, Span>>()
  for (const { because, at } of resting) {
    const ids = [...new Set(because)].sort()
    const origins = ids.map((id) => sourceOf.get(id) ?? null)
    if (ids.length < 2 || origins.includes(null)) continue
    const [root, ...others] = new Set(origins.flatMap((id) => [...rootsOf(id!, sourceById)]))
    if (root === undefined || others.length > 0) continue
    const places = found.get(root) ?? new Map<string, Span>()
    const group = ids.join('\n')
    if (!places.has(group)) places.set(group, at)
    found.set(root, places)
  }
  return sources.flatMap((source) => {
    const places = found.get(source.id)
    return places === undefined ? [] : [{ source, places: [...places.values()] }]
  })
}

/** The sources at the ends of the chains that begin at one; one that leads back to itself counts as its own end. */
function rootsOf(
  id: string,
  sources: ReadonlyMap<string, Source>,
  path: readonly string[] = [],
): ReadonlySet<string> {
  const source = sources.get(id)
  const named =
    source === undefined ? [] : namedPrimaries(source).filter((one) => !path.includes(one) && one !== id)
  if (named.length === 0) return new Set([id])
  return new Set(named.flatMap((one) => [...rootsOf(one, sources, [...path, id])]))
}

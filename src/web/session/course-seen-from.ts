import { courseOf } from '../../language/course.ts'
import { dayOfText } from '../../language/dates.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Draft } from '../../language/draft.ts'
import type { Course } from '../../language/situation.ts'
import { withTypedChanges } from '../../language/typed-changes.ts'
import type { Viewpoint } from './viewpoint.ts'

/** Something that an address names and that is not there. */
export interface UnknownName {
  readonly of: 'reading' | 'option' | 'what-if' | 'as-of'
  readonly text: string
}

interface SeenFrom {
  readonly course: Course | null
  readonly diagnostics: readonly Diagnostic[]
  /** With what was changed here. */
  readonly draft: Draft
  /** Ids of the what-ifs that hold, those made here among them. */
  readonly supposed: readonly string[]
  readonly unknown: readonly UnknownName[]
}

/**
 * The course that an address asks for. What it names and what is not, or no longer, written is left out and said, so that
 * an old link still opens; `course` is null where what is written, or the choice, has errors.
 */
export function courseSeenFrom(
  written: Draft,
  { reading, options, whatIfs, changes, asOf }: Viewpoint,
): SeenFrom {
  const { draft, ids } = withTypedChanges(written, changes)
  const isReading = draft.readings.some(({ id }) => id === reading)
  const choice = isReading && reading !== null ? { reading } : {}
  const base = options.length + whatIfs.length > 0 ? courseOf(draft, choice) : null
  if (base?.course === null) return { ...base, draft, supposed: [], unknown: [] }
  const unknown: UnknownName[] = [
    ...(isReading || reading === null ? [] : [{ of: 'reading' as const, text: reading }]),
    ...notIn('option', options, base?.course.situation.options ?? []),
    ...notIn('what-if', whatIfs, base?.course.situation.whatIfs ?? []),
    ...(asOf === null || dayOfText(asOf) !== null ? [] : [{ of: 'as-of' as const, text: asOf }]),
  ]
  const isKnown = (kind: UnknownName['of'], id: string) =>
    !unknown.some(({ of, text }) => of === kind && text === id)
  const supposed = [...whatIfs.filter((id) => isKnown('what-if', id)), ...ids]
  const taken = options.filter((id) => isKnown('option', id))
  return {
    ...courseOf(draft, { ...choice, options: taken, whatIfs: supposed }),
    draft,
    supposed,
    unknown,
  }
}

function notIn(
  of: UnknownName['of'],
  ids: readonly string[],
  known: readonly { readonly id: string }[],
): UnknownName[] {
  return ids.filter((id) => !known.some((one) => one.id === id)).map((text) => ({ of, text }))
}

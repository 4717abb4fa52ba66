import type { Day } from '../../language/day.ts'
import type { Course } from '../../language/situation.ts'
import type { Draw } from '../draw.ts'
import { relevantTo } from '../relevance.ts'
import type { Workers } from '../workers.ts'
import { compileEvidence } from './compile-evidence.ts'
import { type Evidence, type EvidenceEntry, evidenceRoots } from './evidence.ts'
import type { Filtered, ImpossibleEvidence } from './filter.ts'

/** Why evidence has no chance: an entry, or silence (null), and what rules it out. Plain data. */
export interface ImpossibleFinding {
  readonly reading: string
  readonly day: Day
  readonly entry: EvidenceEntry | null
  /** By id of the factors that it reads, the states in which they could still be then. */
  readonly possible: Readonly<Record<string, readonly string[]>>
  /** What it cannot be together with: the situation itself, silence about events always reported, or an earlier entry. */
  readonly forbiddenBy: 'situation' | 'silence' | EvidenceEntry
}

/** Thrown where a reading gives the evidence no chance: nothing can be said given what it holds to be impossible. */
export class EvidenceImpossible extends Error {
  override readonly name = 'EvidenceImpossible'
  readonly finding: ImpossibleFinding
  constructor(finding: ImpossibleFinding) {
    const what = finding.entry === null ? 'Silence' : `Entry ${finding.entry.id}`
    super(`${what} has no chance in the reading ${finding.reading}.`)
    this.finding = finding
  }
}

/** Names what forbids it, by trying the entry alone and with ever more of what came before. */
export async function explainImpossible(
  course: Course,
  evidence: Evidence,
  { impossible }: ImpossibleEvidence,
  { draw, workers }: { readonly draw: Draw; readonly workers: Workers },
): Promise<ImpossibleFinding> {
  const { situation } = course
  const { entries } = evidence
  const last = impossible.entry ?? entries.filter(({ day }) => day <= impossible.day).length
  const until = impossible.day
  const hasChance = (first: number) => {
    const some = { entries: entries.slice(first, last + 1), asOf: until, silentUntil: situation.from }
    return isPossible(course, some, draw, workers)
  }
  const finding = {
    reading: situation.reading.id,
    day: until,
    entry: impossible.entry === null ? null : entries[impossible.entry]!,
    possible: Object.fromEntries(
      impossible.possible.map(({ factor, states }) => {
        const { id, states: all } = situation.factors[factor]!
        return [id, states.map((state) => all[state]!.id)]
      }),
    ),
  }
  if (impossible.entry === null || (await hasChance(0))) return { ...finding, forbiddenBy: 'silence' }
  if (!(await hasChance(last))) return { ...finding, forbiddenBy: 'situation' }
  // The latest entry without which those after it could be: entries from `impossibleFrom` on cannot, from `possibleFrom` they can.
  let [impossibleFrom, possibleFrom] = [0, last]
  while (possibleFrom - impossibleFrom > 1) {
    const middle = Math.floor((impossibleFrom + possibleFrom) / 2)
    if (await hasChance(middle)) possibleFrom = middle
    else impossibleFrom = middle
  }
  return { ...finding, forbiddenBy: entries[impossibleFrom]! }
}

async function isPossible(
  course: Course,
  evidence: Evidence,
  draw: Draw,
  workers: Workers,
): Promise<boolean> {
  const keep = relevantTo(course, evidenceRoots(course, evidence))
  const compiled = compileEvidence(course, evidence, draw, { keep })
  if ('refused' in compiled) return true
  const [filtered] = await workers.run<Filtered | ImpossibleEvidence>(filterTask, [{ compiled, days: [] }])
  return !('impossible' in filtered!)
}

/** The name under which the filter is handed to workers. */
export const filterTask = 'filter-evidence'

import { noticeUnknownId } from './assemble/declared.ts'
import { assembleChanged, assembleSituation } from './assemble/situation.ts'
import { checkSituation } from './checks/check-situation.ts'
import type { Day } from './day.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'
import { hasError, inFileOrder, keyOfDiagnostic, type Notice, noticeInto } from './notice.ts'
import { noticeConflicts } from './overlay/conflicts.ts'
import { applyMeasure, type Measure, measuresIn } from './overlay/measure.ts'
import { readingTree } from './read-situation.ts'
import type { Assignment, Course, ReadingHead, Situation } from './situation.ts'
import type { MapTree } from './tree.ts'

/** What is to be run of a situation. */
export interface Choice {
  /** Id of a reading; the base without it. */
  readonly reading?: string
  readonly options?: readonly string[]
  readonly whatIfs?: readonly string[]
}

/**
 * The course of a situation in one reading with some options and what-ifs, checked. `course` is null exactly when one of
 * the diagnostics is an error; they include those of the draft, and what is wrong with any option or what-if, chosen or not.
 */
export function courseOf(draft: Draft, choice: Choice): { course: Course | null; diagnostics: Diagnostic[] } {
  const start = startOf(draft, readingOf(draft, choice.reading) ?? draft.readings[0]!)
  const found: Diagnostic[] = [...start.found]
  const notice = noticeInto(found)
  if (readingOf(draft, choice.reading) === null) noticeUnknownReading(draft, choice.reading!, notice)
  const { situation } = start
  const regimes = situation ? regimesOf(draft, { ...start, situation }, choice, found, notice) : []
  const diagnostics = inFileOrder(found)
  if (!situation || hasError(diagnostics)) return { course: null, diagnostics }
  const taken = { options: [...(choice.options ?? [])], whatIfs: [...(choice.whatIfs ?? [])] }
  return { course: { situation, ...taken, regimes }, diagnostics }
}

/** Null where there is no such reading; the base where none is asked for. */
function readingOf(draft: Draft, id: string | undefined): ReadingHead | null {
  return (id === undefined ? draft.readings[0] : draft.readings.find((one) => one.id === id)) ?? null
}

function noticeUnknownReading({ readings }: Draft, id: string, notice: Notice): void {
  noticeUnknownId(
    notice,
    'reading',
    { text: id, at: null },
    readings.map((one) => one.id),
  )
}

/** A reading before any measure: what all its courses begin with. */
interface Start {
  readonly reading: ReadingHead
  readonly tree: MapTree
  readonly situation: Situation | null
  readonly measures: readonly Measure[]
  /** What was told of the draft, of the situation and of each measure by itself. */
  readonly found: readonly Diagnostic[]
  /** Situations under some measures, by these, with what was told of them: many courses come by the same. */
  readonly changed: Map<string, Changed>
}

interface Changed {
  readonly situation: Situation | null
  readonly found: readonly Diagnostic[]
}

const starts = new WeakMap<Draft, Map<string, Start>>()

/** Comparing options asks for a hundred courses of one draft: what they share is put together and checked once. */
function startOf(draft: Draft, reading: ReadingHead): Start {
  const known = starts.get(draft) ?? new Map<string, Start>()
  starts.set(draft, known)
  const start = known.get(reading.id) ?? started(draft, reading)
  known.set(reading.id, start)
  return start
}

function started(draft: Draft, reading: ReadingHead): Start {
  const found: Diagnostic[] = [...draft.diagnostics]
  const notice = noticeInto(found)
  const tree = readingTree(draft.tree, draft.changes[reading.id] ?? null, notice)
  const situation = assembleSituation(tree, draft.sources, reading, notice)
  if (situation) checkSituation(situation, tree, [], found, notice)
  const measures = situation ? measuresIn(tree, situation) : []
  for (const measure of measures) {
    const changed = applyMeasure(tree, measure, notice).tree
    assembleChanged(tree, changed, draft.sources, notice)
  }
  return { reading, tree, situation, measures, found, changed: new Map() }
}

/** The regimes from the start on: a new one at the date of each measure that comes later. */
function regimesOf(
  draft: Draft,
  start: Start & { readonly situation: Situation },
  choice: Choice,
  found: Diagnostic[],
  notice: Notice,
): Course['regimes'] {
  const { situation, tree, measures: all } = start
  const options = chosen(all, 'option', choice.options ?? [], notice)
  const whatIfs = chosen(all, 'what-if', choice.whatIfs ?? [], notice)
  noticeConflicts(tree, options, notice)
  noticeExclusions(situation, options, notice)
  noticeLackingNeeds(situation, options, notice)
  if (hasError(found)) return []
  const measures = [...options, ...whatIfs]
  const days = [...new Set([situation.from, ...measures.map((measure) => measure.from)])].sort(
    (a, b) => a - b,
  )
  return days.flatMap((day) => {
    const active = measures.filter((measure) => measure.from <= day)
    const regime = changedBy(draft, start, active, found)
    return regime ? [{ from: day, situation: regime, sets: setsOn(measures, day) }] : []
  })
}

/** The situation under some measures in the order in which they apply, checked; what is told of it is added to `found`. */
function changedBy(
  draft: Draft,
  start: Start,
  active: readonly Measure[],
  found: Diagnostic[],
): Situation | null {
  if (active.length === 0) return start.situation
  // One cause has one message: after an error less is checked, and that is not what others should get.
  if (hasError(found)) return changedAnew(draft, start, active, found)
  const key = active.map(({ kind, id }) => `${kind} ${id}`).join('\n')
  const known = start.changed.get(key)
  if (known !== undefined) {
    const isTold = new Set(found.map(keyOfDiagnostic))
    found.push(...known.found.filter((one) => !isTold.has(keyOfDiagnostic(one))))
    return known.situation
  }
  const own: Diagnostic[] = []
  const situation = changedAnew(draft, start, active, own)
  start.changed.set(key, { situation, found: own })
  return changedBy(draft, start, active, found)
}

function changedAnew(
  draft: Draft,
  { tree, situation, reading }: Start,
  active: readonly Measure[],
  found: Diagnostic[],
): Situation | null {
  const notice = noticeInto(found)
  const changed = active.reduce((result, measure) => applyMeasure(result, measure, notice).tree, tree)
  if (changed === tree) return situation
  const regime = assembleSituation(changed, draft.sources, reading, notice)
  const sets = active.map((measure) => measure.sets)
  if (regime) checkSituation(regime, changed, sets, found, notice)
  return regime
}

function setsOn(measures: readonly Measure[], day: Day): Assignment[] {
  return measures
    .filter((measure) => measure.from === day && Object.keys(measure.sets).length > 0)
    .map((measure) => measure.sets)
}

/** The measures of a kind that were asked for, in the order in which they apply. */
function chosen(
  all: readonly Measure[],
  kind: Measure['kind'],
  ids: readonly string[],
  notice: Notice,
): Measure[] {
  const known = all.filter((measure) => measure.kind === kind)
  for (const id of ids) {
    if (!known.some((measure) => measure.id === id)) {
      noticeUnknownId(
        notice,
        kind,
        { text: id, at: null },
        known.map((measure) => measure.id),
      )
    }
  }
  return known.filter((measure) => ids.includes(measure.id))
}

function noticeLackingNeeds(situation: Situation, options: readonly Measure[], notice: Notice): void {
  const taken = options.map(({ id }) => id)
  for (const { id, at } of options) {
    const own = situation.options.find((option) => option.id === id)?.needs ?? []
    const lacking = own.filter((needed) => !taken.includes(needed))
    if (lacking.length > 0) notice('option-needs', at, { option: id, needs: lacking })
  }
}

function noticeExclusions(situation: Situation, options: readonly Measure[], notice: Notice): void {
  for (const [index, one] of options.entries()) {
    for (const other of options.slice(index + 1)) {
      const excludes = (a: Measure, b: Measure) =>
        situation.options.find((option) => option.id === a.id)?.excludes.includes(b.id)
      if (excludes(one, other) || excludes(other, one)) {
        notice('options-exclude', one.at, { options: [one.id, other.id] }, { related: [other.at] })
      }
    }
  }
}

import { noticeUnknownId } from './assemble/declared.ts'
import { assembleChanged, assembleSituation } from './assemble/situation.ts'
import { checkSituation } from './checks/check-situation.ts'
import type { Day } from './day.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Draft } from './draft.ts'
import { hasError, inFileOrder, type Notice, noticeInto } from './notice.ts'
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
  const found: Diagnostic[] = [...draft.diagnostics]
  const notice = noticeInto(found)
  const reading = chosenReading(draft, choice.reading, notice)
  const tree = readingTree(draft.tree, draft.changes[reading.id] ?? null, notice)
  const assemble = (of: MapTree) => assembleSituation(of, draft.sources, reading, notice)
  const situation = assemble(tree)
  if (situation) checkSituation(situation, tree, [], found, notice)
  const regimes = situation ? regimesOf(draft, tree, situation, choice, assemble, found, notice) : []
  const diagnostics = inFileOrder(found)
  if (!situation || hasError(diagnostics)) return { course: null, diagnostics }
  const taken = { options: [...(choice.options ?? [])], whatIfs: [...(choice.whatIfs ?? [])] }
  return { course: { situation, ...taken, regimes }, diagnostics }
}

function chosenReading(draft: Draft, id: string | undefined, notice: Notice): ReadingHead {
  const reading = id === undefined ? draft.readings[0]! : draft.readings.find((one) => one.id === id)
  if (reading) return reading
  const known = draft.readings.map((one) => one.id)
  noticeUnknownId(notice, 'reading', { text: id!, at: null }, known)
  return draft.readings[0]!
}

type Assemble = (tree: MapTree) => Situation | null

/** The regimes from the start on: a new one at the date of each measure that comes later. */
function regimesOf(
  draft: Draft,
  tree: MapTree,
  situation: Situation,
  choice: Choice,
  assemble: Assemble,
  found: readonly Diagnostic[],
  notice: Notice,
): Course['regimes'] {
  const all = measuresIn(tree, situation)
  const options = chosen(all, 'option', choice.options ?? [], notice)
  const whatIfs = chosen(all, 'what-if', choice.whatIfs ?? [], notice)
  for (const measure of all) {
    const changed = applyMeasure(tree, measure, notice).tree
    assembleChanged(tree, changed, draft.sources, notice)
  }
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
    const changed = active.reduce((result, measure) => applyMeasure(result, measure, notice).tree, tree)
    const regime = changed === tree ? situation : assemble(changed)
    if (regime && regime !== situation)
      checkSituation(
        regime,
        changed,
        active.map((one) => one.sets),
        found,
        notice,
      )
    return regime ? [{ from: day, situation: regime, sets: setsOn(measures, day) }] : []
  })
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

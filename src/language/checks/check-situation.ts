import type { Diagnostic } from '../diagnostic.ts'
import { hasError, type Notice } from '../notice.ts'
import type { Assignment, Situation } from '../situation.ts'
import type { MapTree } from '../tree.ts'
import { checkAlikeStates } from './alike.ts'
import type { Check, Checking } from './check.ts'
import { checkAskDays, checkCalendarDay, checkOptionDay, checkTerm, checkWhatIfDay } from './dates.ts'
import { checkEvent, checkReach, checkShape, checkStart, checkTempo } from './factors.ts'
import {
  checkImpossibleEntry,
  checkImpossibleOption,
  checkImpossibleOutcomes,
  checkImpossibleStart,
} from './impossible.ts'
import { checkInterests } from './interests.ts'
import { checkNames } from './names.ts'
import { checkNeeds } from './needs.ts'
import { checkPrimarySources } from './one-primary-source.ts'
import { checkBranch, checkMovesWith } from './questions.ts'
import { reachOf } from './reachable.ts'

/** The checks of each kind of element. */
interface Checks {
  readonly situation: readonly Check<Situation>[]
  readonly elements: { readonly [K in Checked]?: readonly Check<Situation[K][number]>[] }
}
type Checked =
  | 'actors'
  | 'factors'
  | 'events'
  | 'calendar'
  | 'contingencies'
  | 'options'
  | 'whatIfs'
  | 'criteria'
  | 'questions'

/** What each element is held to by itself, whatever is wrong elsewhere. */
const ofElements: Checks = {
  situation: [checkTerm],
  elements: {
    actors: [checkInterests],
    factors: [checkStart, checkShape],
    calendar: [checkCalendarDay],
    contingencies: [checkAskDays('contingencies'), checkBranch],
    options: [checkOptionDay, checkNeeds],
    whatIfs: [checkWhatIfDay],
    criteria: [checkAskDays('criteria')],
    questions: [checkAskDays('questions')],
  },
}

/** What only a whole situation can be held to. */
const ofTheWhole: Checks = {
  situation: [checkImpossibleStart, checkMovesWith, checkPrimarySources],
  elements: {
    factors: [checkTempo, checkReach, checkAlikeStates],
    events: [checkEvent, checkImpossibleOutcomes],
    calendar: [checkImpossibleEntry],
    options: [checkImpossibleOption],
  },
}

/**
 * Everything that is wrong with a situation beyond what its elements told when they were read. What only a whole
 * situation can be held to waits until nothing else is wrong, so that one cause has one message.
 *
 * @param found  what has been told so far, the list that `notice` fills
 * @param taken  what the chosen options and what-ifs set by now
 */
export function checkSituation(
  situation: Situation,
  tree: MapTree,
  taken: readonly Assignment[],
  found: readonly Diagnostic[],
  notice: Notice,
): void {
  checkNames(tree, notice)
  const empty = new Map<string, ReadonlySet<string>>()
  const checking = { situation, tree, notice, reach: empty, widestReach: empty }
  run(ofElements, checking)
  if (hasError(found)) return
  const measures = [...situation.options, ...situation.whatIfs].map((measure) => measure.sets)
  run(ofTheWhole, {
    ...checking,
    reach: reachOf(situation, taken),
    widestReach: reachOf(situation, measures),
  })
}

function run(checks: Checks, checking: Checking): void {
  for (const check of checks.situation) check(checking.situation, checking)
  for (const key of Object.keys(checks.elements) as Checked[]) runAll(checks, key, checking)
}

function runAll<K extends Checked>(checks: Checks, key: K, checking: Checking): void {
  const elements: readonly Situation[K][number][] = checking.situation[key]
  for (const check of checks.elements[key] ?? []) for (const element of elements) check(element, checking)
}

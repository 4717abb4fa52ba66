import { influenceText, type StateOrder } from '../condition.ts'
import type { Clause, Condition, Situation, Target } from '../situation.ts'
import { valueAt } from '../tree.ts'
import { listItemPut } from './change-judgement.ts'
import type { EditRefusal, FileEdit } from './edit.ts'
import { flowMap, wordText } from './flow-text.ts'
import { numberToWrite } from './judgement-text.ts'
import { fileOfReading, type OpenedText, treeOfFile } from './opened-text.ts'
import { withTextChanges } from './text-change.ts'

/**
 * The file with an influence more: in a reading its own; else the file that has the last influence on the same thing,
 * behind it; else the one in which that thing stands, or any with influences.
 */
export function withInfluence(
  opened: OpenedText,
  from: Condition,
  to: Target,
  typed: string,
): FileEdit | EditRefusal {
  const { situation } = opened
  if (situation === null) return 'unknown'
  const read = numberToWrite(typed, 'points')
  if ('refusal' in read) return read.refusal
  const id = influenceText(from, to, orderOf(situation))
  if (situation.influences.some((one) => one.id === id)) return 'exists'
  const item = flowMap([
    ['from', conditionFlow(from)],
    ['to', targetFlow(to)],
    ['points', read.text],
  ])
  const { name, behind } = spotFor(opened, situation, to)
  const file = opened.files.find((one) => one.name === name)
  const root = treeOfFile(opened, name)
  if (file === undefined || root === null) return 'by-hand'
  const above = opened.reading === null ? [] : ['changes']
  const sections = opened.reading === null ? root : valueAt(root, 'changes')
  const section =
    sections?.kind === 'map' ? (sections.entries.find(({ key }) => key === 'influences') ?? null) : null
  const at =
    section?.value.kind === 'list' ? section.value.items.findIndex((one) => one.at.start === behind) : -1
  const change = listItemPut({ file, root, above, section }, 'influences', item, at < 0 ? undefined : at)
  if (change === null) return 'by-hand'
  return { file: name, before: file.text, text: withTextChanges(file.text, [change]), changes: [change] }
}

/** The file for a new influence, and where in it the last one stands that acts on the same thing. */
function spotFor(
  opened: OpenedText,
  situation: Situation,
  to: Target,
): { readonly name: string; readonly behind: number | null } {
  const own = fileOfReading(opened)
  const alike = situation.influences
    .filter(({ to: other, at }) => aboutOf(other) === aboutOf(to) && (own === null || at.file === own))
    .sort((a, b) => a.at.start - b.at.start)
  const last = alike.findLast((one) => JSON.stringify(one.to) === JSON.stringify(to)) ?? alike.at(-1)
  if (last !== undefined) return { name: last.at.file, behind: last.at.start }
  if (own !== null) return { name: own, behind: null }
  const about = [...situation.factors, ...situation.events].find(({ id }) => id === aboutOf(to))
  const isListed = (name: string) =>
    valueAt(treeOfFile(opened, name) ?? undefined, 'influences') !== undefined
  const home = about?.at.file ?? 'situation.yaml'
  if (isListed(home)) return { name: home, behind: null }
  return { name: situation.influences[0]?.at.file ?? home, behind: null }
}

function aboutOf(to: Target): string {
  return to.kind === 'state' || to.kind === 'factor' ? to.factor : to.event
}

function orderOf({ factors }: Situation): StateOrder {
  return (id) => factors.find((factor) => factor.id === id)?.states.map((state) => state.id) ?? []
}

/** A condition as it is written on one line. */
export function conditionFlow(condition: Condition): string {
  const clauses = condition.map(clauseFlow)
  return clauses.length === 1 ? clauses[0]! : `[${clauses.join(', ')}]`
}

function clauseFlow(clause: Clause): string {
  return flowMap(
    clause.map(({ factor, states }) => [
      factor,
      states.length === 1 ? wordText(states[0]!) : `[${states.map(wordText).join(', ')}]`,
    ]),
  )
}

/** What an influence acts on, as it is written on one line. */
export function targetFlow(to: Target): string {
  switch (to.kind) {
    case 'state':
      return flowMap([[to.factor, wordText(to.state)]])
    case 'factor':
      return wordText(to.factor)
    case 'event':
      return wordText(to.event)
    case 'outcome':
      return flowMap([[to.event, wordText(to.outcome)]])
  }
}

import { influenceText } from '../condition.ts'
import type { Situation } from '../situation.ts'
import type { Edit } from './edit.ts'

/** Whether two situations say the same but for what an edit is about; where things stand in the text does not count. */
export function isElsewhereSame(before: Situation, after: Situation, edit: Edit): boolean {
  return restOf(before, edit) === restOf(after, edit)
}

/** Everything that a situation says but for what an edit is about, as one text to compare. */
export function restOf(situation: Situation, edit: Edit): string {
  const order = (id: string) =>
    situation.factors.find((factor) => factor.id === id)?.states.map((state) => state.id) ?? []
  const influence = edit.kind === 'influence' ? influenceText(edit.from, edit.to, order) : null
  const addresses = new Set(
    'address' in edit ? [edit.address] : edit.kind === 'numbers' ? edit.values.map(([one]) => one) : [],
  )
  const start = edit.kind === 'start' ? `start|${edit.factor}|` : null
  const isIt = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false
    if ('address' in value && typeof value.address === 'string') {
      return addresses.has(value.address) || (start !== null && value.address.startsWith(start))
    }
    if ('points' in value && 'from' in value && 'id' in value) {
      return value.id === influence || isIt(value.points)
    }
    if ('perYear' in value) return isIt(value.perYear)
    if ('by' in value && 'event' in value) return isIt(value.by)
    return false
  }
  const whatIf = edit.kind === 'what-if' ? edit.id : null
  const shown = withoutNew(
    { ...situation, whatIfs: situation.whatIfs.filter(({ id }) => id !== whatIf) },
    edit,
  )
  return JSON.stringify(shown, (key, value: unknown) => {
    if ((key === 'at' || key === 'span') && isPlace(value)) return undefined
    if (Array.isArray(value)) {
      const kept = value.filter((one) => !isIt(one))
      return kept.length === value.length || isPerState(value) ? value : kept
    }
    return isIt(value) ? null : value
  })
}

function withoutNew(situation: Situation, edit: Edit): Situation {
  if (edit.kind !== 'element') return situation
  const { section, id } = edit.element
  return { ...situation, [section]: situation[section].filter((one) => one.id !== id) }
}

/** Judgements that stand in the order of a factor's states, where leaving one out would move the others. */
function isPerState(list: readonly unknown[]): boolean {
  return list.every((one) => one === null || (typeof one === 'object' && one !== null && 'address' in one))
}

function isPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'file' in value && 'start' in value
}

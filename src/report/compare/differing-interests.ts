import type { Interest, Situation } from '../../language/situation.ts'
import { elementWords } from '../element-words.ts'
import { stabilityWords } from '../stability/outcome-words.ts'
import type { CompareSheet } from './compare-sheet.ts'

/** What two sides hold an actor to want, where they do not hold the same. */
export interface DifferingInterests {
  readonly id: string
  readonly actor: string
  /** By side: what it alone names, the most important first. */
  readonly only: readonly (readonly string[])[]
  /** How many interests both name. */
  readonly shared: number
  /** Whether those that both name stand in the same order. */
  readonly isInOrder: boolean
}

/** The first two sides, in the order of the first side's actors. No probability hangs on interests; stability does. */
export function differingInterests({ situations, language }: CompareSheet): DifferingInterests[] {
  const [first, second] = situations
  if (first === undefined || second === undefined) return []
  const names = elementWords(first, language)
  const say = stabilityWords(language)
  const told = ({ kind, about }: Interest) => {
    const what = 'event' in about ? names.event(about.event) : names.condition(about.condition)
    return kind === 'want' ? say.want(what) : say.avoid(what)
  }
  return first.actors.flatMap(({ id }) => {
    const held = [first, second].map((situation) => interestsOf(situation, id))
    const keys = held.map((own) => own.map(keyOf))
    const shared = keys.map((own, side) => own.filter((key) => keys[1 - side]!.includes(key)))
    const only = held.map((own, side) => own.filter((one) => !shared[side]!.includes(keyOf(one))).map(told))
    const isInOrder = shared[0]!.join('\n') === shared[1]!.join('\n')
    if (isInOrder && only.every((own) => own.length === 0)) return []
    return [{ id, actor: names.actor(id), only, shared: shared[0]!.length, isInOrder }]
  })
}

function interestsOf({ actors }: Situation, id: string): readonly Interest[] {
  return actors.find((actor) => actor.id === id)?.interests ?? []
}

function keyOf({ kind, about }: Interest): string {
  return JSON.stringify([kind, about])
}

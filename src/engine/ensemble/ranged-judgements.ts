import type {
  CalendarEntry,
  Course,
  EventDefinition,
  Judgement,
  Situation,
} from '../../language/situation.ts'
import { valueAt } from './member-draws.ts'

/** The judgements of a course that its answers can depend on and that are ranges, each address once, in order of address. */
export function rangedJudgements(course: Course): Judgement[] {
  const byAddress = new Map<string, Judgement>()
  for (const { situation } of course.regimes) {
    for (const judgement of judgementsOf(situation).flatMap(partsOf)) {
      if (judgement.low < judgement.high && !byAddress.has(judgement.address)) {
        byAddress.set(judgement.address, judgement)
      }
    }
  }
  return [...byAddress.values()].sort((a, b) => (a.address < b.address ? -1 : 1))
}

/** A judgement that measures add to, taken apart into what is drawn: itself, and what they add. */
function partsOf({ added, ...judgement }: Judgement): Judgement[] {
  if (added === undefined) return [judgement]
  const { low, high, effects } = added
  const nominal = low === high ? low : valueAt({ ...judgement, low, high }, 0.5)
  return [{ ...judgement, low, high, nominal }, ...effects]
}

function judgementsOf(situation: Situation): Judgement[] {
  return [
    ...situation.factors.flatMap((factor) => [
      ...factor.start,
      ...(factor.tempo ?? []),
      ...factor.lean.filter((lean) => lean !== null),
      ...(factor.inertia ? [factor.inertia] : []),
    ]),
    ...situation.events.flatMap((event) => [event.rate, ...chancesOf(event)]),
    ...situation.influences.map(({ points }) => points),
    ...situation.calendar.flatMap(datedChances),
    ...situation.quantities.flatMap((quantity) => [
      quantity.start,
      ...quantity.grows.map(({ perYear }) => perYear),
      ...quantity.jumps.map(({ by }) => by),
    ]),
  ]
}

function chancesOf({ outcomes }: Pick<EventDefinition, 'outcomes'>): Judgement[] {
  return outcomes.map(({ chance }) => chance).filter((chance) => chance !== null)
}

function datedChances({ what }: CalendarEntry): Judgement[] {
  return what.kind === 'window' ? [what.chance] : chancesOf(what)
}

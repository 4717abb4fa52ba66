import type { Edit } from '../../language/edit/edit.ts'
import type { Judgement, Outcome, Situation } from '../../language/situation.ts'
import type { PlacedJudgement } from '../../lenses/placed-judgements.ts'
import { writtenValue } from './written-value.ts'

/**
 * The edit that writes a moved judgement where it stands; chances beside it that share its whole go along, as in a drag.
 *
 * @param written  a judgement as its text now has it
 */
export function judgementEdit(
  situation: Situation,
  { judgement, place }: PlacedJudgement,
  value: number,
  written: (judgement: Judgement) => string,
): Edit {
  const share = judgement.nominal < 1 ? (1 - value) / (1 - judgement.nominal) : 0
  const beside = (one: Judgement) => (one.address === judgement.address ? value : one.nominal * share)
  const textOf = (one: Judgement) => writtenValue(one, beside(one), written(one))
  if (place.kind === 'start') {
    const { id, start, states } = situation.factors.find((factor) => factor.id === place.factor.id)!
    const present = start.flatMap((one, index) =>
      one.nominal > 0 ? [[states[index]!.id, textOf(one)] as const] : [],
    )
    return { kind: 'start', factor: id, chances: present }
  }
  const whole = wholeOf(place)
  if (whole.length < 2) return { kind: 'number', address: judgement.address, text: textOf(judgement) }
  // What gives comes first: on the way, the chances never add up to more than 1.
  const gain = (one: Judgement) => beside(one) - one.nominal
  const ordered = [...whole].sort((a, b) => gain(a) - gain(b))
  return { kind: 'numbers', values: ordered.map((one) => [one.address, textOf(one)] as const) }
}

function wholeOf(place: PlacedJudgement['place']): readonly Judgement[] {
  const chances = (outcomes: readonly Outcome[]) => outcomes.flatMap(({ chance }) => chance ?? [])
  if (place.kind === 'chance') return chances(place.event.outcomes)
  if (place.kind === 'calendar' && place.entry.what.kind === 'outcomes')
    return chances(place.entry.what.outcomes)
  return []
}

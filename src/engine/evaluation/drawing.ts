import type { Judgement } from '../../language/situation.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import { memberDraw, type Places, placedDraw } from '../ensemble/member-draws.ts'

/** Which values the judgements have in one evaluation, as plain data. */
export type Drawing =
  | { readonly kind: 'nominal' }
  /** One member of an ensemble. */
  | { readonly kind: 'member'; readonly member: number }
  /**
   * Judgements at places in their ranges, 0 the low and 1 the high end, beyond them too; by the names under which members draw
   * them (see `placeName`). All others are nominal.
   */
  | { readonly kind: 'places'; readonly places: Readonly<Record<string, number>> }
  /** These values by address, and the nominal ones of all others. */
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, number>> }

export function drawOf(drawing: Drawing, places: Places): Draw {
  switch (drawing.kind) {
    case 'nominal':
      return nominalDraw
    case 'member':
      return memberDraw(places, drawing.member)
    case 'places':
      return placedDraw(drawing.places)
    case 'values':
      return ({ address, nominal }: Judgement) => drawing.values[address] ?? nominal
  }
}

import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Judgement, Situation } from '../../language/situation.ts'
import type { Leverage } from '../../lenses/what-matters/leverage.ts'
import { answerLine } from '../answer-line.ts'
import { effectOf, type JudgementRow, leastSlope } from '../contingency/judgement-rows.ts'
import { shiftedChance } from '../contingency/shifted-chance.ts'
import { signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'

/** By contingency, how its answer moves with each judgement; null where that is not worked out. */
export type Slopes = Readonly<Record<string, readonly Leverage[] | null>>

/** A contingency, and what one unit more of a judgement would do there; null where that is nothing, or not known. */
export interface MovedAnswer {
  readonly id: string
  readonly title: string
  /** What the answer gains by one unit more, in 0..1; null as `effect`. */
  readonly slope: number | null
  readonly effect: JudgementRow['effect'] | null
}

/** Ids of the contingencies that a judgement moves most, as far as is known; none that it moves by less than a tenth of a point. */
export function movedMost(
  { contingencies }: Situation,
  address: string,
  slopes: Slopes,
  most: number,
): string[] {
  return contingencies
    .map(({ id }) => ({ id, size: Math.abs(slopeAt(slopes, id, address)) }))
    .filter(({ size }) => size >= leastSlope)
    .sort((one, other) => other.size - one.size)
    .slice(0, most)
    .map(({ id }) => id)
}

/** What a judgement does to these contingencies, in their order. */
export function movedAnswers(
  { contingencies }: Situation,
  judgement: Judgement,
  slopes: Slopes,
  ids: readonly string[],
  language: Language,
): MovedAnswer[] {
  return ids.flatMap((id): MovedAnswer[] => {
    const contingency = contingencies.find((one) => one.id === id)
    if (contingency === undefined) return []
    const slope = slopeAt(slopes, id, judgement.address)
    const title = pickText(contingency.title, language) || id
    return slope === 0
      ? [{ id, title, slope: null, effect: null }]
      : [{ id, title, slope, effect: effectOf(judgement, slope, language) }]
  })
}

function slopeAt(slopes: Slopes, id: string, address: string): number {
  return slopes[id]?.find((one) => one.address === address)?.slope ?? 0
}

/** A contingency as it stands, and as a judgement in hand leaves it. */
export interface AnswerInHand {
  /** With its word where nothing is moved; null where it has no chance, or none is known. */
  readonly before: string | null
  /** Null before the hand has been answered. */
  readonly after: string | null
  /** The chance after it, 0..1, and `+4.1`, in percentage points; null as `after`. */
  readonly value: number | null
  readonly by: string | null
}

/**
 * @param shown  as it is shown elsewhere, 0..1; null where it is not known yet: then the live answer's own figure stands for it
 * @param shift  the newest answer to the hand
 */
export function answerInHand(
  shown: number | null,
  shift: LiveShift | undefined,
  language: Language,
): AnswerInHand {
  const before = shown ?? shift?.from.value ?? null
  const said = (value: number | null) => (value === null ? null : answerLine({ value }, language).said)
  const [from, to] = [shift?.from.value ?? null, shift?.to.value ?? null]
  if (before === null || from === null || to === null)
    return { before: said(before)?.phrase ?? null, after: null, value: null, by: null }
  const after = shiftedChance(before, from, to)
  return {
    before: said(before)?.number ?? null,
    after: said(after)?.phrase ?? null,
    value: after,
    by: signed((after - before) * 100, 1),
  }
}

/** Of several answers to one move, the one that is furthest from settled; null while one of them has none. */
export function leastSettled(shifts: readonly (LiveShift | undefined)[], newest: number): LiveShift | null {
  const isOpen = ({ stage, number }: LiveShift) => stage === 'rough' || number !== newest
  if (shifts.length === 0) return null
  return shifts.reduce<LiveShift | null>((least, one) => {
    if (least === null || one === undefined) return null
    if (isOpen(one) !== isOpen(least)) return isOpen(one) ? one : least
    return one.reach > least.reach ? one : least
  }, shifts[0] ?? null)
}

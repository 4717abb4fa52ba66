import { nominalDraw } from '../../engine/draw.ts'
import { movedDraw } from '../../engine/sensitivity/moved-draw.ts'
import type { Course, Judgement } from '../../language/situation.ts'
import { logarithm } from '../../numeric/logarithm.ts'
import type { PlacedJudgement } from '../placed-judgements.ts'
import { crossings, type Path } from './crossings.ts'
import type { Evaluate, Swing } from './swings.ts'
import { unitsOf, valueAtUnits } from './unit.ts'

/** Where the words of probability change, lowest first. */
export const wordEdges = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95] as const

/** The least change of one or two judgements that brings the answer to the edge of another word. */
export interface TippingValue {
  /** The edge, 0..1, and whether the answer comes to it from below. */
  readonly edge: number
  readonly isUpwards: boolean
  readonly changes: readonly { readonly address: string; readonly to: number }[]
  /** Units of change, of two judgements together; see `unitsOf`. */
  readonly units: number
  /** Whether every changed judgement stays within its stated range. */
  readonly isWithin: boolean
}

/** Judgements that are tried, heaviest first, and how far: three points, a factor of eight. */
const tried = 6
const farthest = 3

/**
 * For each neighbouring word the changes of one judgement that reach it, least first; and where none does within a stated
 * range, of the two judgements that move the answer most that way.
 */
export async function tippingValues(
  course: Course,
  answer: number,
  swings: readonly Swing[],
  judgements: ReadonlyMap<string, PlacedJudgement>,
  evaluate: Evaluate,
): Promise<TippingValue[]> {
  if (!(answer > 0 && answer < 1)) return []
  const heaviest = swings.slice(0, tried).map((swing) => ({
    swing,
    judgement: judgements.get(swing.address)!.judgement,
  }))
  const step = wordEdges.filter((edge) => edge <= answer).length
  const edges = [wordEdges[step - 1], wordEdges[step]].filter((edge) => edge !== undefined)
  const paths = edges.flatMap((edge) => heaviest.map((one) => pathOf(course, answer, one, edge)))
  const found = await crossings(answer, paths, evaluate)
  const singles = paths.flatMap((path, place) => tippingAt(path, found[place]!))
  const open = edges.filter((edge) => !singles.some((one) => one.edge === edge && one.isWithin))
  const pairs = open.flatMap((edge) => pairPath(course, answer, heaviest, edge))
  const foundPairs = await crossings(answer, pairs, evaluate)
  const doubles = pairs.flatMap((path, place) => tippingAt(path, foundPairs[place]!))
  return [...singles, ...doubles].sort(
    (a, b) => a.edge - b.edge || Number(b.isWithin) - Number(a.isWithin) || a.units - b.units,
  )
}

interface Tried {
  readonly swing: Swing
  readonly judgement: Judgement
}

interface TippingPath extends Path {
  readonly edge: number
  readonly isUpwards: boolean
  /** What is changed at a share of the way. */
  readonly changesAt: (share: number) => TippingValue['changes']
  readonly unitsAt: (share: number) => number
  readonly isWithinAt: (share: number) => boolean
}

function tippingAt(path: TippingPath, share: number | null): TippingValue[] {
  if (share === null) return []
  const { edge, isUpwards } = path
  return [
    {
      edge,
      isUpwards,
      changes: path.changesAt(share),
      units: path.unitsAt(share),
      isWithin: path.isWithinAt(share),
    },
  ]
}

/** From the nominal value as far as is tried in the direction that leads to the edge. */
function pathOf(course: Course, answer: number, { swing, judgement }: Tried, edge: number): TippingPath {
  const isUpwards = edge > answer
  const sign = Math.sign(swing.slope) * (isUpwards ? 1 : -1)
  const from = unitsOf(judgement, judgement.nominal)
  const to = farEnd(judgement, from, sign)
  const at = (share: number) => valueAtUnits(judgement, from + share * (to - from))
  const needed = logOdds(edge) - logOdds(answer)
  const perShare = (swing.slope * (to - from)) / (answer * (1 - answer))
  return {
    edge,
    isUpwards,
    guess: needed / perShare,
    drawAt: (share) => movedDraw(course, judgement, at(share), nominalDraw),
    changesAt: (share) => [{ address: judgement.address, to: at(share) }],
    unitsAt: (share) => Math.abs(share * (to - from)),
    isWithinAt: (share) => isWithin(judgement, at(share)),
  }
}

function farEnd({ scale }: Judgement, from: number, sign: number): number {
  if (scale === 'chance') return sign > 0 ? 10 : 0
  return from + sign * farthest
}

function isWithin({ low, high }: Judgement, value: number): boolean {
  return low < high && value >= low && value <= high
}

/** Both of the two that move the answer most towards the edge within their ranges, together from here to those ends. */
function pairPath(course: Course, answer: number, heaviest: readonly Tried[], edge: number): TippingPath[] {
  const isUpwards = edge > answer
  const ends = heaviest
    .flatMap(({ swing, judgement }) => {
      if (swing.atLow === null || swing.atHigh === null) return []
      const isHigh = swing.atHigh > swing.atLow === isUpwards
      const gain = Math.abs((isHigh ? swing.atHigh : swing.atLow) - answer)
      return [{ judgement, end: isHigh ? judgement.high : judgement.low, gain }]
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 2)
  if (ends.length < 2) return []
  const at = ({ judgement, end }: (typeof ends)[number], share: number) => {
    const from = unitsOf(judgement, judgement.nominal)
    return valueAtUnits(judgement, from + share * (unitsOf(judgement, end) - from))
  }
  const unitsAt = (share: number) =>
    ends.reduce(
      (sum, { judgement, end }) =>
        sum + share * Math.abs(unitsOf(judgement, end) - unitsOf(judgement, judgement.nominal)),
      0,
    )
  const gain = ends.reduce((sum, one) => sum + one.gain, 0)
  return [
    {
      edge,
      isUpwards,
      guess: Math.abs(edge - answer) / gain,
      drawAt: (share) =>
        ends.reduce((draw, one) => movedDraw(course, one.judgement, at(one, share), draw), nominalDraw),
      changesAt: (share) => ends.map((one) => ({ address: one.judgement.address, to: at(one, share) })),
      unitsAt,
      isWithinAt: () => true,
    },
  ]
}

function logOdds(chance: number): number {
  return logarithm(chance / (1 - chance))
}

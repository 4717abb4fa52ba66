import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import type { Judgement } from '../../language/situation.ts'
import { type Measured, measuredGap } from '../measured.ts'
import { chanceCorrelation } from '../telling-drivers.ts'
import { rangeInUnits } from '../what-matters/unit.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { type Pull, pullsOf } from './rank-pulls.ts'
import { type Scores, scorerOf } from './scores.ts'
import { strategyId } from './strategies.ts'
import type { ValueSet } from './value-sets.ts'

/** Changes of judgements after which one strategy no longer stands before another, by one set of values in one reading. */
export interface RankTipping {
  readonly values: number
  readonly reading: number
  readonly among: 'single' | 'all'
  /** `best`: another takes the first place. `rank`: two that follow one another further down change places. */
  readonly kind: 'best' | 'rank'
  readonly ahead: string
  readonly behind: string
  /** Points of the score by which the one is ahead, as judged. */
  readonly lead: Measured
  /** One judgement, or two moved together; null where nothing within reach tips it, or they cannot be told apart as they are. */
  readonly change: RankChange | null
}

export interface RankChange {
  readonly moved: readonly {
    readonly address: string
    readonly from: number
    readonly to: number
    /** The range, as judged. */
    readonly low: number
    readonly high: number
  }[]
  /** Points, doublings, or ten points of chance, of all that is moved together. */
  readonly units: number
  readonly isWithin: boolean
  /** The lead that is left there, recomputed: none that can be told from 0. */
  readonly left: Measured
}

/** What the search stands on. */
export interface RankTable {
  readonly table: OutcomeTable
  readonly values: readonly ValueSet[]
  readonly scores: readonly Scores[]
  readonly answered: readonly number[]
  /** The ranged judgements of each strategy in each reading, with their places in every draw, [strategies][readings]. */
  readonly ranged: (strategy: number, reading: number) => readonly RangedJudgement[]
  /** Answers of one strategy in one reading with some judgements at other places in their ranges. */
  readonly answer: (asked: readonly PlacedAsk[]) => Promise<Answers[]>
}

export interface RangedJudgement {
  readonly name: string
  readonly judgement: Judgement
  /** [members] */
  readonly places: Float64Array
}

export interface PlacedAsk {
  readonly strategy: number
  readonly reading: number
  readonly places: Readonly<Record<string, number>>
}

/** Rivals of the best that are looked at, and changes that are tried of all that are foreseen. */
const rivals = 4
const tried = 3
/** As far as a judgement is moved, in units. */
const farthest = 3
/** Steps of the search, and the points of the score that count as none. */
const steps = 3
const level = 0.01
/** Share of a lead at which it counts as gone. */
const closeEnough = 0.05

/**
 * The least changes of judgements that turn the best strategy into another, or let two that follow one another in the order change places, by
 * each set of values in each reading. What the draws of the ensemble show to pull two strategies apart says which changes are worth
 * trying; each is then recomputed with the same random numbers until the lead is gone.
 */
export async function rankTippings(study: RankTable): Promise<RankTipping[]> {
  const { table, values } = study
  if ((table.members[0]?.[0]?.length ?? 0) < 10) return []
  const searches = values.flatMap((_, set) =>
    table.readings.flatMap((_id, reading) => searchesOf(study, set, reading)),
  )
  const found: RankTipping[] = []
  for (const search of searches) found.push(await tippingOf(study, search))
  return found
}

/** One place in the order that might change hands, and between whom. */
interface Search extends Pick<RankTipping, 'values' | 'reading' | 'among' | 'kind'> {
  readonly pairs: readonly (readonly [number, number])[]
}

function searchesOf({ table, scores }: RankTable, values: number, reading: number): Search[] {
  const own = scores[values]!
  const height = (place: number) => own.nominal[place]![reading]!
  const ordered = [...table.strategies.keys()].sort((one, other) => height(other) - height(one))
  const singles = ordered.filter((place) => table.strategies[place]!.options.length < 2)
  const best = (list: readonly number[], among: Search['among']): Search => ({
    values,
    reading,
    among,
    kind: 'best',
    pairs: list.slice(1, 1 + rivals).map((other) => [list[0]!, other] as const),
  })
  const neighbours = singles.slice(1, -1).map((place, at) => [place, singles[at + 2]!] as const)
  return [
    ...(singles.length > 1 ? [best(singles, 'single')] : []),
    ...(ordered.length > singles.length ? [best(ordered, 'all')] : []),
    ...(neighbours.length > 0
      ? [{ values, reading, among: 'single', kind: 'rank', pairs: neighbours } as const]
      : []),
  ]
}

/** A change that the draws foresee: judgements and the way each goes, and the share of that way at which the lead is gone. */
interface Foreseen {
  readonly pair: readonly [number, number]
  readonly lead: Measured
  readonly pulls: readonly Pull[]
  /** Units at the end of the way, and the share of it that is foreseen. */
  readonly reach: number
  readonly share: number
}

async function tippingOf(study: RankTable, search: Search): Promise<RankTipping> {
  const { kind, values, reading, among, pairs } = search
  const leads = pairs.map(([ahead, behind]) => leadOf(study, search, ahead, behind))
  const open = [...pairs.keys()].filter((place) => isLead(leads[place]!))
  const told = (pair: readonly [number, number], lead: Measured, change: RankChange | null): RankTipping => ({
    values,
    reading,
    among,
    kind,
    ahead: strategyId(study.table.strategies[pair[0]]!),
    behind: strategyId(study.table.strategies[pair[1]]!),
    lead,
    change,
  })
  // The first place is shared already where the next cannot be told from it.
  if (open.length === 0 || (kind === 'best' && open[0] !== 0)) return told(pairs[0]!, leads[0]!, null)
  const foreseen = open.flatMap((place) => foreseenFor(study, search, pairs[place]!, leads[place]!))
  const [alone, together] = [1, 2].map((count) =>
    foreseen.filter(({ pulls }) => pulls.length === count).sort((a, b) => costOf(a) - costOf(b)),
  )
  const isNear = (one: Foreseen) => costOf(one) <= farthest && one.share <= endOf(one)
  const found: { readonly from: Foreseen; readonly change: RankChange }[] = []
  for (const one of alone!.filter(isNear).slice(0, tried)) {
    const change = await followed(study, search, one)
    if (change !== null) found.push({ from: one, change })
  }
  if (!found.some(({ change }) => change.isWithin)) {
    for (const one of together!.filter(isNear).slice(0, 1)) {
      const change = await followed(study, search, one)
      if (change?.isWithin) found.push({ from: one, change })
    }
  }
  const least = found.sort(
    (a, b) => Number(b.change.isWithin) - Number(a.change.isWithin) || a.change.units - b.change.units,
  )[0]
  return least === undefined
    ? told(pairs[open[0]!]!, leads[open[0]!]!, null)
    : told(least.from.pair, least.from.lead, least.change)
}

function costOf({ reach, share }: Foreseen): number {
  return reach * share
}

/** How far beyond the end of its range, 1, a way may be followed: a chance no further, two judgements together no further. */
function endOf({ pulls, reach }: Foreseen): number {
  return pulls.length > 1 || pulls[0]!.judgement.scale === 'chance' ? 1 : farthest / reach
}

function leadOf({ scores }: RankTable, { values, reading }: Search, ahead: number, behind: number): Measured {
  const { nominal, batches } = scores[values]!
  const value = nominal[ahead]![reading]! - nominal[behind]![reading]!
  return measuredGap(value, batches[ahead]![reading]!, batches[behind]![reading]!)
}

function isLead({ value, interval }: Measured): boolean {
  return value > level && (interval?.low ?? value) > 0
}

/** Each judgement that pulls the two apart by itself, and the two that do most together within their ranges. */
function foreseenFor(
  study: RankTable,
  { values, reading }: Search,
  pair: readonly [number, number],
  lead: Measured,
): Foreseen[] {
  const { table, scores, ranged } = study
  const members = table.members[0]![0]!.length
  const worlds = scores[values]!.worlds
  const first = reading * members
  const leads = Float64Array.from(
    { length: members },
    (_, member) => worlds[pair[0]]![first + member]! - worlds[pair[1]]![first + member]!,
  )
  const judgements = [...ranged(pair[0], reading), ...ranged(pair[1], reading)]
  const pulls = pullsOf(judgements, leads, chanceCorrelation(members))
  const alone = pulls.map(
    (pull): Foreseen => ({
      pair,
      lead,
      pulls: [pull],
      reach: rangeInUnits(pull.judgement) / 2,
      share: lead.value / pull.strength,
    }),
  )
  const [one, two] = pulls
  if (one === undefined || two === undefined) return alone
  const reach = (rangeInUnits(one.judgement) + rangeInUnits(two.judgement)) / 2
  return [
    ...alone,
    { pair, lead, pulls: [one, two], reach, share: lead.value / (one.strength + two.strength) },
  ]
}

/** Follows a way until the lead is gone, each step recomputed; null where it is not gone within reach. */
async function followed(study: RankTable, search: Search, foreseen: Foreseen): Promise<RankChange | null> {
  const end = endOf(foreseen)
  let [near, far] = [
    { share: 0, lead: foreseen.lead.value },
    { share: Number.NaN, lead: Number.NaN },
  ]
  let share = Math.min(end, foreseen.share)
  for (let step = 0; step < steps; step += 1) {
    const left = await leadAt(study, search, foreseen, share)
    const isLast = step === steps - 1
    if (isNone(left.value, foreseen) || (isLast && isGone(left))) return changeAt(foreseen, share, left)
    if (left.value > 0) near = { share, lead: left.value }
    else far = { share, lead: left.value }
    share = nextShare(near, far, share, foreseen.lead.value, end)
    if (!(share > 0)) return null
  }
  return null
}

/** By the secant between what is on either side; beyond the far side of what has been tried while nothing tipped. */
function nextShare(
  near: { readonly share: number; readonly lead: number },
  far: { readonly share: number; readonly lead: number },
  tried: number,
  lead: number,
  end: number,
): number {
  if (!Number.isNaN(far.share))
    return near.share + ((far.share - near.share) * near.lead) / (near.lead - far.lead)
  const perShare = (lead - near.lead) / near.share
  if (tried >= end || !(perShare > 0)) return 0
  return Math.min(end, near.share + near.lead / perShare)
}

function isNone(left: number, { lead }: Foreseen): boolean {
  return Math.abs(left) <= Math.max(level, closeEnough * lead.value)
}

/** Whether sampling accounts for what is left of a lead. */
function isGone({ interval }: Measured): boolean {
  return interval !== undefined && interval.low <= 0 && interval.high >= 0
}

async function leadAt(
  { table, values, answered, answer }: RankTable,
  search: Search,
  { pair, pulls }: Foreseen,
  share: number,
): Promise<Measured> {
  const places = Object.fromEntries(pulls.map(({ name, sign }) => [name, 0.5 - (sign * share) / 2]))
  const { ofAnswers } = scorerOf(table, values[search.values]!, answered)
  const answers = await answer(pair.map((strategy) => ({ strategy, reading: search.reading, places })))
  const [ahead, behind] = answers.map(ofAnswers)
  return measuredGap(ahead!.score - behind!.score, ahead!.batches, behind!.batches)
}

function changeAt({ pulls, reach }: Foreseen, share: number, left: Measured): RankChange {
  return {
    moved: pulls.map(({ judgement, valueAt, sign }) => ({
      address: judgement.address,
      from: judgement.nominal,
      to: valueAt(0.5 - (sign * share) / 2),
      low: judgement.low,
      high: judgement.high,
    })),
    units: reach * share,
    isWithin: share <= 1,
    left,
  }
}

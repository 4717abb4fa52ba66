import type { Judgement } from '../../language/situation.ts'
import { studentQuantile } from '../../numeric/ratio-estimate.ts'
import { type Draw, nominalDraw } from '../draw.ts'
import { movedDraw } from '../sensitivity/moved-draw.ts'
import type { Workers } from '../workers.ts'
import {
  type KeptIsland,
  type KeptIslandShard,
  keptIslandTask,
  noPathsYet,
  type PathsCommon,
} from './kept-paths.ts'
import { exactFigures, isSoonExact, type LiveFigures } from './live-exact.ts'
import { compiledFor, type LiveQuestion } from './live-question.ts'
import {
  differenceOf,
  newReader,
  ownAnswer,
  type PathAnswer,
  type PathReader,
  reweigh,
  withIsland,
} from './reweigh.ts'

/** A judgement as a hand puts it; later moves have greater numbers. */
export interface LiveMove {
  readonly number: number
  readonly judgement: Judgement
  readonly value: number
}

/** How a move changes the answer: the same method's figures before and after, so that they differ by the move alone. */
export interface LiveShift {
  readonly number: number
  /** `rough`: at once, from paths at hand; `settled`: nothing better follows. */
  readonly stage: 'rough' | 'settled'
  readonly from: LiveFigures
  readonly to: LiveFigures
  /** Half the 95 % interval of the difference on the question's day; 0 where both are exact. */
  readonly reach: number
  /** Null where both are exact. */
  readonly paths: {
    readonly walked: number
    /** How many equally weighted ones they are worth for the moved judgement. */
    readonly worth: number
    /** Walked anew under the moved judgement, because too few of the others could speak for it. */
    readonly areFresh: boolean
  } | null
}

export interface LiveSurroundings {
  readonly workers: Workers
  readonly seed: number
  /** Resolves after so many milliseconds: how long a hand must rest before the answer is settled. */
  readonly rest: () => Promise<void>
  /** Seconds that a person may wait for the exact answer, the hand at rest; where it takes longer, paths answer. */
  readonly patience: number
  readonly tell: (shift: LiveShift) => void
}

/** Answers moves: the newest at once, roughly; and once the hand rests, as well as it is affordable. */
export interface LiveAnswerer {
  /** Walks the first paths; moves are answered from then on. */
  readonly prepare: () => Promise<void>
  /** Counts along the paths what the judgement in hand needs, so that its first move is answered as fast as the others. */
  readonly hold: (judgement: Judgement) => void
  /** A move that is not the newest is answered no more. */
  readonly move: (move: LiveMove) => Promise<void>
  readonly stop: () => void
}

/** Particles on each island; islands with which a move is answered while others are walked, once prepared, and when there is time. */
const islandSize = 256
const [fewestIslands, firstIslands, allIslands] = [4, 32, 64]
/** Where the paths are worth less than this share of what they are under their own numbers, others are walked under the moved judgement. */
const leastShare = 0.1

export function liveAnswerer(live: LiveQuestion, surroundings: LiveSurroundings): LiveAnswerer {
  const { workers, rest, patience, tell } = surroundings
  const hand: AtHand = {
    live,
    surroundings,
    soonExact: isSoonExact(live, patience),
    exact: null,
    paths: newReader(noPathsYet(live.nominal)),
  }
  let newest = -1
  let isStopped = false
  // Threads take one thing at a time; who is no longer wanted when the turn comes does nothing.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }
  // A move that comes before there are paths is answered with the first of them.
  let firstPaths: Promise<void> = Promise.resolve()
  return {
    prepare: () => {
      firstPaths = inTurn(() => walkOn(hand, fewestIslands, () => !isStopped))
      return inTurn(async () => {
        await walkOn(hand, firstIslands, () => !isStopped)
        if (hand.soonExact && !isStopped) hand.exact = await exactFigures(live, nominalDraw, workers)
      })
    },
    hold: (judgement) => {
      const value = judgement.nominal === 0 ? 0.5 : judgement.nominal * 0.99
      const other = compiledFor(live, movedDraw(live.course, judgement, value, nominalDraw))
      hand.paths = reweigh(hand.paths, other).reader
    },
    move: async (move) => {
      newest = Math.max(newest, move.number)
      const isWanted = () => move.number === newest && !isStopped
      if (!isWanted()) return
      if (hand.paths.kept.islands.length < fewestIslands) await firstPaths
      if (!isWanted()) return
      if (hand.paths.kept.islands.length > 0) tell(roughly(hand, move, 'rough'))
      await rest()
      await inTurn(async () => {
        const shift = isWanted() ? await settled(hand, move, isWanted) : null
        if (shift && isWanted()) tell(shift)
      })
    },
    stop: () => {
      isStopped = true
    },
  }
}

/** What an answerer has at hand. */
interface AtHand {
  readonly live: LiveQuestion
  readonly surroundings: LiveSurroundings
  readonly soonExact: boolean
  /** At the nominal values; null before it was computed and where it is not. */
  exact: LiveFigures | null
  paths: PathReader
}

/** Adds islands to the paths at hand until there are so many. */
async function walkOn(hand: AtHand, count: number, isStill: () => boolean): Promise<void> {
  const { live, surroundings } = hand
  while (hand.paths.kept.islands.length < count && isStill()) {
    const walked = hand.paths.kept.islands.length
    for (const island of await islandsFrom(live.nominal, surroundings, walked, count))
      hand.paths = withIsland(hand.paths, island)
  }
}

/** The next few islands, as many as there are threads. */
async function islandsFrom(
  common: PathsCommon,
  { workers, seed }: LiveSurroundings,
  first: number,
  count: number,
): Promise<KeptIsland[]> {
  const shards = Array.from(
    { length: Math.min(workers.width, count - first) },
    (_, place): KeptIslandShard => ({
      common,
      task: { seed, island: first + place, particles: islandSize },
    }),
  )
  return workers.run<KeptIsland>(keptIslandTask, shards)
}

function roughly(hand: AtHand, move: LiveMove, stage: LiveShift['stage']): LiveShift {
  const { answer, reader } = reweigh(hand.paths, compiledFor(hand.live, drawOf(hand.live, move)))
  hand.paths = reader
  return shiftBetween(move, stage, reader, ownAnswer(reader), answer, false)
}

/** Exactly where that is soon done; else from more paths; from ones walked anew where too few speak for the moved judgement. */
async function settled(hand: AtHand, move: LiveMove, isStill: () => boolean): Promise<LiveShift | null> {
  const { live, surroundings, soonExact } = hand
  if (soonExact) {
    hand.exact ??= await exactFigures(live, nominalDraw, surroundings.workers)
    const to = isStill() ? await exactFigures(live, drawOf(live, move), surroundings.workers) : null
    const from = hand.exact
    if (from && to) return { number: move.number, stage: 'settled', from, to, reach: 0, paths: null }
  }
  const own = ownAnswer(hand.paths)
  if (roughly(hand, move, 'rough').paths!.worth >= leastShare * own.worth) {
    await walkOn(hand, allIslands, isStill)
    return isStill() ? roughly(hand, move, 'settled') : null
  }
  return freshly(hand, move, isStill)
}

async function freshly(hand: AtHand, move: LiveMove, isStill: () => boolean): Promise<LiveShift | null> {
  const { live, surroundings, paths } = hand
  const count = paths.kept.islands.length
  const common: PathsCommon = { ...live.nominal, compiled: compiledFor(live, drawOf(live, move)) }
  let fresh = newReader(noPathsYet(common))
  for (let first = 0; first < count && isStill(); first += surroundings.workers.width)
    for (const island of await islandsFrom(common, surroundings, first, count))
      fresh = withIsland(fresh, island)
  if (fresh.kept.islands.length < count) return null
  return shiftBetween(move, 'settled', fresh, ownAnswer(paths), ownAnswer(fresh), true)
}

function drawOf({ course }: LiveQuestion, { judgement, value }: LiveMove): Draw {
  return movedDraw(course, judgement, value, nominalDraw)
}

function shiftBetween(
  { number }: LiveMove,
  stage: LiveShift['stage'],
  { kept }: PathReader,
  from: PathAnswer,
  to: PathAnswer,
  areFresh: boolean,
): LiveShift {
  const { standardError, degrees } = differenceOf(from, to)
  const walked = kept.islands.reduce((sum, { paths }) => sum + paths, 0)
  return {
    number,
    stage,
    from: figuresOf(from),
    to: figuresOf(to),
    reach: standardError === 0 ? 0 : studentQuantile(degrees) * standardError,
    paths: { walked, worth: to.worth, areFresh },
  }
}

function figuresOf({ value, curve }: PathAnswer): LiveFigures {
  const told = (number: number) => (Number.isNaN(number) ? null : number)
  return { value: told(value), curve: Array.from(curve, told) }
}

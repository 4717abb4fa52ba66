import type { Day } from '../../language/day.ts'
import type { Chain, Jump } from '../chain.ts'
import type { Copies } from '../exact/copies.ts'
import { follow } from '../exact/follow.ts'
import { followBack } from '../exact/follow-back.ts'
import { fillFrom, jointOf, newVector } from '../exact/layout.ts'
import { marginalsOf, massOf } from '../exact/marginals.ts'
import { type Checkpoints, type OpenCheckpoints, openCheckpoints } from './checkpoints.ts'
import type { CompiledEvidence } from './compile-evidence.ts'
import { allowedError, type CutOffs, cutOffOn, cutOffsFor } from './cut-offs.ts'

/** The likelihood of the evidence yet to come, on a day after its jumps, times e to the `logScale`. */
export interface Outlook {
  /** [configurations], in the space's order. */
  readonly joint: Float64Array
  readonly logScale: number
}

/** What the evidence makes of a course. Plain data. */
export interface Filtered {
  /** Natural logarithm of the likelihood of all evidence up to then; the last day's is that of all evidence. */
  readonly log: Checkpoints<number>
  readonly logTotal: number
  /** Chances of all configurations on the last day given all evidence, in the space's order. */
  readonly now: Float64Array
  /** On each day asked for: chances by factor and state, one behind the other, given all evidence, earlier and later. */
  readonly smoothed: ReadonlyMap<Day, Float64Array>
  readonly outlooks: ReadonlyMap<Day, Outlook>
  readonly cutOffs: CutOffs
  /** Bound on the error of every chance given the evidence. */
  readonly error: number
}

/** Evidence to which a course gives no chance. Plain data. */
export interface ImpossibleEvidence {
  readonly impossible: {
    /** Place of the entry; null where it is silence that cannot be. */
    readonly entry: number | null
    readonly day: Day
    /** By factor that the entry reads, by place: the states it could still be in then, by place. */
    readonly possible: readonly { readonly factor: number; readonly states: readonly number[] }[]
  }
}

class Impossible extends Error {
  readonly found: ImpossibleEvidence['impossible']
  constructor(found: ImpossibleEvidence['impossible']) {
    super('The evidence has no chance.')
    this.found = found
  }
}

/** A first guess: enough where evidence is not very surprising. */
const firstTail = 1e-20

/**
 * The exact forward filter: uniformization between entries, each of which multiplies the chances with its likelihood.
 * `days`, beginnings of segments up to the as-of day, get their smoothed chances by the transposed sweep back.
 */
export function filterEvidence({
  compiled,
  days,
}: {
  readonly compiled: CompiledEvidence
  readonly days: readonly Day[]
}): Filtered | ImpossibleEvidence {
  const { chain, evidence } = compiled
  const known: Chain = { ...chain, segments: chain.segments.filter(({ from }) => from <= evidence.asOf) }
  const first: CutOffs = [{ from: chain.from, tail: firstTail }]
  try {
    let pass = filterOnce(known, evidence.asOf, days, first)
    let cutOffs = cutOffsFor(known, pass.logAt, pass.logTotal)
    if (cutOffs.some(({ tail }) => tail < firstTail)) pass = filterOnce(known, evidence.asOf, days, cutOffs)
    else cutOffs = cutOffs.map(({ from }) => ({ from, tail: firstTail }))
    const { log, logTotal, now, chances } = pass
    const back = outlooksOf(known, evidence.asOf, chances, cutOffs)
    return { log, logTotal, now, ...back, cutOffs, error: allowedError }
  } catch (error) {
    if (error instanceof Impossible) return { impossible: error.found }
    throw error
  }
}

interface Pass {
  readonly log: OpenCheckpoints<number>
  /** By segment, after its jumps. */
  readonly logAt: number[]
  readonly logTotal: number
  readonly now: Float64Array
  /** Chances given what was known by then, by day. */
  readonly chances: Map<Day, Float64Array>
}

function filterOnce(chain: Chain, asOf: Day, days: readonly Day[], cutOffs: CutOffs): Pass {
  const log = openCheckpoints<number>()
  const logAt: number[] = []
  const chances = new Map<Day, Float64Array>()
  let possible: Float64Array = new Float64Array(0)
  const logOf = (copies: Copies, jump: Jump | null, day: Day): number => {
    const mass = massOf(copies.live[0]!.present)
    if (mass > 0) return copies.logScale + Math.log(mass)
    throw new Impossible({ entry: jump?.entry ?? null, day, possible: statesRead(chain, jump, possible) })
  }
  let now: Float64Array = new Float64Array(0)
  let today = chain.from
  follow({ chain, dates: [asOf] }, [], cutOffOn(cutOffs), {
    windowed: () => {},
    before: (copies, jump, day) => {
      today = day
      if (!jump.stays) return
      const before = logOf(copies, null, day)
      if (jump.entry === undefined) return
      log.before[jump.entry] = before
      possible = marginalsOf(chain.space, copies.layout, copies.live[0]!.present)
    },
    after: (copies, jump) => {
      if (!jump.stays) return
      const after = logOf(copies, jump, today)
      if (jump.entry !== undefined) log.after[jump.entry] = after
    },
    enter: (copies, { from }) => {
      const here = logOf(copies, null, from)
      logAt.push(here)
      log.days.set(from, here)
      const wanted = days.includes(from)
      if (!wanted && from !== asOf) return
      const joint = jointOf(chain.space, copies.layout, copies.live[0]!.present)
      if (wanted) chances.set(from, joint)
      if (from === asOf) now = joint
    },
    observe: () => {},
    leave: () => {},
  })
  const logTotal = log.days.get(asOf)!
  return { log, logAt, logTotal, now, chances }
}

function statesRead(chain: Chain, jump: Jump | null, marginals: Float64Array) {
  return (jump?.lookup.parents ?? []).map((factor) => {
    const first = chain.space.sizes.slice(0, factor).reduce((sum, size) => sum + size, 0)
    const states = chain.space.states[factor]!.map((_, state) => state)
    return { factor, states: states.filter((state) => marginals[first + state]! > 0) }
  })
}

/** The sweep back from the as-of day, and what it makes of the chances on the way. */
function outlooksOf(
  chain: Chain,
  asOf: Day,
  chances: ReadonlyMap<Day, Float64Array>,
  cutOffs: CutOffs,
): Pick<Filtered, 'smoothed' | 'outlooks'> {
  const smoothed = new Map<Day, Float64Array>()
  const outlooks = new Map<Day, Outlook>()
  if (chances.size === 0) return { smoothed, outlooks }
  const tail = Math.min(...cutOffs.map((one) => one.tail))
  followBack({ chain, monitors: [], tally: null, last: 1, until: asOf }, tail, {
    before: () => {},
    after: () => {},
    enter: (copies, { from }) => {
      const joint = chances.get(from)
      if (!joint) return
      const values = copies.live[0]!.present
      outlooks.set(from, { joint: jointOf(chain.space, copies.layout, values), logScale: copies.logScale })
      const both = newVector(copies.layout, null)
      fillFrom(joint, chain.space, copies.layout, both)
      for (let at = 0; at < both.length; at++) both[at]! *= values[at]!
      const total = massOf(both)
      smoothed.set(
        from,
        marginalsOf(chain.space, copies.layout, both).map((sum) => sum / total),
      )
    },
  })
  return { smoothed, outlooks }
}

import type { Day } from '../../language/day.ts'
import type { Chain, Space } from '../chain.ts'
import { marginalJoint } from './restrict-joint.ts'

/** Chances of all configurations of a space on a day, after its jumps. */
export interface Standing {
  readonly day: Day
  readonly space: Space
  readonly joint: Float64Array
}

/** A chain from a day on, begun where things stand then. */
export function chainAhead(chain: Chain, { day, space, joint }: Standing): Chain {
  const later = chain.segments.filter(({ to, from }) => to > day || from > day)
  const segments = later.map((segment) =>
    segment.from > day ? segment : { ...segment, from: day, jumps: [] },
  )
  const last = chain.segments.at(-1)!
  return {
    ...chain,
    from: day,
    joint: marginalJoint(space, joint, chain.space),
    segments: segments.length > 0 ? segments : [{ ...last, from: day, to: day, jumps: [] }],
  }
}

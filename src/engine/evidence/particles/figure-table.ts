import type { Look, OnceLook } from '../../simulation/observation-plan.ts'
import type { PathPlan } from './path-plan.ts'

/** What a figure reads of a path. */
export const reads = { monitor: 0, condition: 1, count: 2, measure: 3, above: 4, state: 5 } as const

/** Figures laid flat, for reading many paths. */
export interface FigureTable {
  /** Of `reads`, [figures]. */
  readonly kind: Uint8Array
  /** The monitor, condition, count, measure or factor, [figures]. */
  readonly place: Int32Array
  /** The interval by or at whose end, or the state, [figures]. */
  readonly day: Int32Array
  /** Amount to be exceeded, [figures]. */
  readonly above: Float64Array
  /** What is supposed, in the same terms; a place of −1 where nothing is, [figures]. */
  readonly givenKind: Uint8Array
  readonly givenPlace: Int32Array
  readonly givenDay: Int32Array
}

export function figureTable(plan: PathPlan): FigureTable {
  const rows = plan.figures.map(({ look, joint }, figure) => {
    const given = joint === null ? null : plan.observations.joints[joint]!.given
    return {
      ...rowOf(plan, look, figure),
      given: given ? { ...onceOf(given), day: given.day } : { kind: 0, place: -1, day: 0 },
    }
  })
  return {
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    place: Int32Array.from(rows, ({ place }) => place),
    day: Int32Array.from(rows, ({ day }) => day),
    above: Float64Array.from(rows, ({ above }) => above),
    givenKind: Uint8Array.from(rows, ({ given }) => given.kind),
    givenPlace: Int32Array.from(rows, ({ given }) => given.place),
    givenDay: Int32Array.from(rows, ({ given }) => given.day),
  }
}

interface Row {
  readonly kind: number
  readonly place: number
  readonly day: number
  readonly above: number
}

function rowOf({ measures, observations }: PathPlan, look: Look, figure: number): Row {
  const { day } = look
  const measure = measures.findIndex((one) => one.figure === figure)
  switch (look.kind) {
    case 'monitor':
    case 'condition':
      return { ...onceOf(look), day, above: 0 }
    case 'count':
      return { kind: reads.count, place: look.count, day, above: 0 }
    case 'mean':
      return { kind: reads.measure, place: measure, day, above: 0 }
    case 'above': {
      const { above } = observations.exceedances[look.exceedance]!
      return { kind: reads.above, place: measure, day, above }
    }
    case 'state':
      return { kind: reads.state, place: look.factor, day: look.state, above: 0 }
  }
}

function onceOf(look: OnceLook): { readonly kind: number; readonly place: number } {
  return look.kind === 'monitor'
    ? { kind: reads.monitor, place: look.monitor }
    : { kind: reads.condition, place: look.condition }
}

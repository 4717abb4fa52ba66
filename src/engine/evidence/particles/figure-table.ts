import type { OnceLook } from '../../simulation/observation-plan.ts'
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

export function figureTable({ figures, measures, observations }: PathPlan): FigureTable {
  const measureOf = new Map(measures.map(({ figure }, place) => [figure, place]))
  const rows = figures.map(({ look, joint }, figure) => {
    const given = joint === null ? null : observations.joints[joint]!.given
    return { ...rowOf(look, figure), given: given ? onceOf(given) : { kind: 0, place: -1 }, givenDay: given?.day ?? 0 }
  })
  function rowOf(look: PathPlan['figures'][number]['look'], figure: number) {
    const { day } = look
    switch (look.kind) {
      case 'monitor':
      case 'condition':
        return { ...onceOf(look), day, above: 0 }
      case 'count':
        return { kind: reads.count, place: look.count, day, above: 0 }
      case 'mean':
        return { kind: reads.measure, place: measureOf.get(figure)!, day, above: 0 }
      case 'above':
        return {
          kind: reads.above,
          place: measureOf.get(figure)!,
          day,
          above: observations.exceedances[look.exceedance]!.above,
        }
      case 'state':
        return { kind: reads.state, place: look.factor, day: look.state, above: 0 }
    }
  }
  return {
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    place: Int32Array.from(rows, ({ place }) => place),
    day: Int32Array.from(rows, ({ day }) => day),
    above: Float64Array.from(rows, ({ above }) => above),
    givenKind: Uint8Array.from(rows, ({ given }) => given.kind),
    givenPlace: Int32Array.from(rows, ({ given }) => given.place),
    givenDay: Int32Array.from(rows, ({ givenDay }) => givenDay),
  }
}

function onceOf(look: OnceLook): { readonly kind: number; readonly place: number } {
  return look.kind === 'monitor'
    ? { kind: reads.monitor, place: look.monitor }
    : { kind: reads.condition, place: look.condition }
}

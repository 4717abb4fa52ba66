import type { Chain, CompiledCondition } from '../chain.ts'
import type { Figure, FigurePlan } from './figure-plan.ts'
import type { ObservationPlan } from './observation-plan.ts'
import type { Tracked } from './pathway-log.ts'

const contingencyKey = /^contingencies\.(.+)\.probability$/u

/** The contingencies of a plan, each with the factors and events whose moves lead to it directly. */
export function trackedContingencies(chain: Chain, plan: FigurePlan): Tracked[] {
  return plan.figures.flatMap((figure) => {
    const id = contingencyKey.exec(figure.key)?.[1]
    return id !== undefined && (figure.look.kind === 'monitor' || figure.look.kind === 'condition')
      ? [tracked(chain, plan.observations, figure, id)]
      : []
  })
}

function tracked(chain: Chain, plan: ObservationPlan, figure: Figure, id: string): Tracked {
  const asked = askedFactorsAndEvents(plan, figure)
  const factors = new Set([...asked.factors, ...parentsOf(chain, asked)])
  const events = new Set([...asked.events, ...eventsSetting(chain, asked.factors)])
  return {
    id,
    ask: { look: figure.look, joint: figure.joint },
    factors: Uint8Array.from(chain.space.factors, (_, factor) => (factors.has(factor) ? 1 : 0)),
    events: Uint8Array.from(chain.events, (_, event) => (events.has(event) ? 1 : 0)),
  }
}

interface Asked {
  readonly factors: ReadonlySet<number>
  readonly events: ReadonlySet<number>
}

/** What a figure's question names itself. */
export function askedFactorsAndEvents(plan: ObservationPlan, { look }: Pick<Figure, 'look'>): Asked {
  if (look.kind === 'condition')
    return { factors: factorsIn(plan.conditions[look.condition]!), events: new Set() }
  if (look.kind !== 'monitor') return { factors: new Set(), events: new Set() }
  const monitor = plan.monitors[look.monitor]!
  if (monitor.kind === 'reach') return { factors: factorsIn(monitor.condition), events: new Set() }
  return { factors: new Set(), events: new Set(monitor.events) }
}

function factorsIn(condition: CompiledCondition): Set<number> {
  return new Set(condition.flatMap((clause) => clause.map(({ factor }) => factor)))
}

/** Factors that the moves of the asked factors, and the asked events, read in any segment. */
function parentsOf(chain: Chain, { factors, events }: Asked): number[] {
  const setting = eventsSetting(chain, factors)
  return chain.segments.flatMap((segment) => [
    ...segment.factors.filter(({ factor }) => factors.has(factor)).flatMap(({ lookup }) => lookup.parents),
    ...segment.events
      .filter((_, event) => events.has(event) || setting.has(event))
      .flatMap(({ lookup }) => lookup.parents),
  ])
}

function eventsSetting(chain: Chain, factors: ReadonlySet<number>): Set<number> {
  return new Set(
    chain.segments.flatMap((segment) =>
      segment.events.flatMap(({ outcomes }, event) =>
        outcomes.some(({ setting }) => setting.some(({ factor }) => factors.has(factor))) ? [event] : [],
      ),
    ),
  )
}

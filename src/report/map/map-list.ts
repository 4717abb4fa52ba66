import type { Tie } from '../../lenses/influence-graph/influence-graph.ts'
import { leadingTo, tiesInto } from '../../lenses/influence-graph/leading-to.ts'
import type { MapSheet, TieWords } from './map-sheet.ts'

/** A thing in the list, what of it bears on the one above, and what bears on it. */
export interface MapBranch {
  readonly id: string
  readonly title: string
  readonly state: string | null
  /** Every tie to the thing above, the strongest first. */
  readonly ties: readonly (TieWords & { readonly sign: 'up' | 'down' | null })[]
  /** Empty also where it is told elsewhere. */
  readonly causes: readonly MapBranch[]
  /** Its own causes stand where it is first met. */
  readonly isSeen: boolean
}

/** The map as a nested list: what it draws and no less. */
export interface MapList {
  readonly causes: readonly MapBranch[]
  readonly effects: readonly MapBranch[]
  /** What neither leads to the focus nor is moved by it at once, in layers. */
  readonly rest: readonly {
    readonly kind: string
    readonly things: readonly { id: string; title: string }[]
  }[]
}

const mostSteps = 3

/** What leads to a thing step by step, each thing laid open once, where it is nearest; what it bears on; all the rest. */
export function mapList(sheet: MapSheet, focus: string): MapList {
  const { graph, say } = sheet
  const into = tiesInto(graph)
  const leading = leadingTo(graph, focus)
  const seen = new Set([focus])
  const causesOf = (id: string, steps: number): MapBranch[] => {
    const groups = grouped(into.get(id) ?? [], ({ from }) => from)
    const sources = [...groups.keys()].filter((from) => from !== focus)
    const isFirst = new Map(
      sources.map((from) => [from, !seen.has(from) && leading.get(from)!.steps === steps]),
    )
    for (const from of sources) if (isFirst.get(from)) seen.add(from)
    return sources.map((from) =>
      branch(
        sheet,
        from,
        groups.get(from)!,
        isFirst.get(from)! && steps < mostSteps ? causesOf(from, steps + 1) : [],
        !isFirst.get(from)!,
      ),
    )
  }
  const causes = causesOf(focus, 1)
  const outOf = grouped(
    graph.ties.filter(({ from }) => from === focus),
    ({ to }) => to,
  )
  const effects = [...outOf].map(([to, ties]) => branch(sheet, to, ties, [], false))
  const named = new Set([...seen, ...outOf.keys()])
  const rest = (['actor', 'factor', 'event', 'contingency'] as const).map((kind) => ({
    kind: say.layers[kind],
    things: graph.things
      .filter((thing) => thing.kind === kind && !named.has(thing.id))
      .map(({ id }) => ({ id, title: sheet.title(id) })),
  }))
  return {
    causes: sorted(causes),
    effects: sorted(effects),
    rest: rest.filter(({ things }) => things.length > 0),
  }
}

function branch(
  sheet: MapSheet,
  id: string,
  ties: readonly Tie[],
  causes: readonly MapBranch[],
  isSeen: boolean,
): MapBranch {
  const strongest = ties.toSorted((one, other) => Math.abs(other.points ?? 0) - Math.abs(one.points ?? 0))
  return {
    id,
    title: sheet.title(id),
    state: sheet.state(id),
    ties: strongest.map((tie) => ({ ...sheet.tie(tie), sign: signOf(tie.points) })),
    causes: sorted(causes),
    isSeen,
  }
}

function signOf(points: number | null): 'up' | 'down' | null {
  if (points === null || points === 0) return null
  return points > 0 ? 'up' : 'down'
}

/** The strongest first, then those without points in their order. */
function sorted(branches: readonly MapBranch[]): MapBranch[] {
  const strength = ({ ties }: MapBranch) => {
    const text = ties[0]?.points ?? null
    return text === null ? -1 : Number(text.replace(/[+\u2212]/, ''))
  }
  return branches.toSorted((one, other) => strength(other) - strength(one))
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

import { type ConfidenceInterval, wilsonInterval } from '../../numeric/confidence-interval.ts'
import { jumpsFrom } from './coalitions.ts'
import { type Conflict, configurationOf } from './conflict.ts'
import type { Exchange } from './hair.ts'
import type { Paths, Step } from './paths.ts'
import type { PlausibleCounts } from './plausible.ts'
import type { Taste } from './tastes.ts'
import { type Concept, conceptBit, concepts, type Verdicts } from './verdicts.ts'
import { type Explainer, type Grounds, groundsBetween, movesFrom, type Temptation } from './why.ts'

/** How much of the doubt about preferences an outcome survives: a share of draws, not a chance of coming about. */
export interface Share {
  readonly seen: number
  readonly runs: number
  readonly interval: ConfidenceInterval
}

/** How an actor likes an outcome beside today. */
export interface View {
  readonly actor: string
  readonly decides: boolean
  readonly than: 'better' | 'same' | 'worse'
  readonly grounds: Grounds
}

/** An outcome looked at closely. */
export interface CloseLook {
  readonly outcome: number
  readonly changes: readonly { readonly factor: string; readonly from: string; readonly to: string }[]
  /** Concepts under which it is stable for everybody. */
  readonly concepts: readonly Concept[]
  readonly near: Share | null
  readonly anyOrder: Share | null
  /** Exchanges of two neighbouring statements after which the main verdict is the opposite one. */
  readonly flips: readonly { readonly player: number; readonly place: number }[]
  readonly views: readonly View[]
  readonly players: readonly {
    readonly actor: string
    readonly concepts: readonly Concept[]
    readonly temptations: readonly Temptation[]
    /** Moves to outcomes that it likes exactly as well: the verdict then hangs on a tie. */
    readonly ties: number
  }[]
  readonly jumps: readonly { readonly group: readonly string[]; readonly to: number }[]
  /** The way there from today by moves that each serve whoever makes them, and by any moves; null where there is none. */
  readonly byImprovements: readonly Step[] | null
  readonly byAnyMoves: readonly Step[] | null
}

/** Everything that a close look draws on. */
export interface Study {
  readonly conflict: Conflict
  readonly tastes: readonly Taste[]
  readonly onlookerTastes: readonly Taste[]
  readonly ranks: readonly Int32Array[]
  readonly onlookerRanks: readonly Int32Array[]
  readonly found: Verdicts
  readonly near: PlausibleCounts | null
  readonly anyOrder: PlausibleCounts | null
  readonly exchanges: readonly Exchange[] | null
  readonly explainer: Explainer
  readonly improvements: Paths
  readonly anyMoves: Paths
}

/** The concept in whose name an outcome is said to be able to rest: nobody has a move that others would not, in their own interest, undo. */
export const mainConcept = 'seq' satisfies Concept
const mainBit = conceptBit[mainConcept]
const temptationsShown = 2

export function couldRest({ equilibria }: Verdicts): (outcome: number) => boolean {
  return (outcome) => (equilibria[outcome]! & mainBit) !== 0
}

export function conceptsIn(bits: number): Concept[] {
  return concepts.filter((name) => bits & conceptBit[name])
}

export function closeLook(study: Study, outcome: number): CloseLook {
  const { conflict, found, exchanges, improvements, anyMoves } = study
  const { graph, players, today } = conflict
  const rests = couldRest(found)
  const bits = found.equilibria[outcome]!
  return {
    outcome,
    changes: changesFrom(conflict, outcome),
    concepts: conceptsIn(bits),
    near: shareOf(study.near, outcome),
    anyOrder: shareOf(study.anyOrder, outcome),
    flips: (exchanges ?? [])
      .filter(({ equilibria }) => (equilibria[outcome]! & mainBit) !== (bits & mainBit))
      .map(({ player, place }) => ({ player, place })),
    views: viewsOf(study, outcome),
    players: players.map(({ id }, player) => ({
      actor: id,
      concepts: conceptsIn(found.stable[player]![outcome]!),
      temptations: study.explainer.temptations(player, outcome, temptationsShown),
      ties: movesFrom(graph, player, outcome).filter((to) => isTie(study, player, outcome, to)).length,
    })),
    jumps: rests(outcome)
      ? jumpsFrom(graph, study.ranks, rests, outcome).map(({ group, to }) => ({
          group: group.map((player) => players[player]!.id),
          to,
        }))
      : [],
    byImprovements: outcome === today ? [] : improvements.to(outcome),
    byAnyMoves: outcome === today ? [] : anyMoves.to(outcome),
  }
}

function isTie({ ranks }: Study, player: number, outcome: number, to: number): boolean {
  return ranks[player]![to] === ranks[player]![outcome]
}

function shareOf(counts: PlausibleCounts | null, outcome: number): Share | null {
  if (counts === null) return null
  const seen = counts.seen[mainConcept][outcome]!
  return { seen, runs: counts.runs, interval: wilsonInterval(seen, counts.runs) }
}

/** Owned factors that stand otherwise than today. */
function changesFrom(conflict: Conflict, outcome: number): CloseLook['changes'] {
  const [now, then] = [configurationOf(conflict, conflict.today), configurationOf(conflict, outcome)]
  return conflict.factors.flatMap(({ id }) =>
    now[id] === then[id] ? [] : [{ factor: id, from: now[id]!, to: then[id]! }],
  )
}

function viewsOf({ conflict, tastes, onlookerTastes, ranks, onlookerRanks }: Study, outcome: number): View[] {
  const { players, onlookers, today } = conflict
  const seenBy = (
    actors: readonly (typeof players)[number][],
    theirs: readonly Taste[],
    theirRanks: readonly Int32Array[],
    decides: boolean,
  ) =>
    actors.map((actor, index): View => {
      const difference = theirRanks[index]![outcome]! - theirRanks[index]![today]!
      return {
        actor: actor.id,
        decides,
        than: difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same',
        grounds: groundsBetween(actor, theirs[index]!, outcome, today),
      }
    })
  return [...seenBy(players, tastes, ranks, true), ...seenBy(onlookers, onlookerTastes, onlookerRanks, false)]
}

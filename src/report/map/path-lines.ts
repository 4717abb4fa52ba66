import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Tie } from '../../lenses/influence-graph/influence-graph.ts'
import { leadingTo } from '../../lenses/influence-graph/leading-to.ts'
import type { InfluencePath, PathFinder } from '../../lenses/influence-graph/paths-to.ts'
import { type ClaimWords, claimWords } from '../claim-words.ts'
import { percent } from '../figures.ts'
import type { MapSheet, TieWords } from './map-sheet.ts'

/** Ways shown of one beginning. */
const mostPaths = 4

/** A claim with the entries of the ledger that cite it. */
export interface PathClaim extends ClaimWords {
  readonly entries: readonly string[]
}

export type PathStep =
  | { readonly kind: 'claim'; readonly claim: PathClaim }
  | {
      readonly kind: 'tie'
      readonly from: { readonly id: string; readonly title: string }
      readonly to: { readonly id: string; readonly title: string }
      readonly tie: TieWords
      readonly sign: 'up' | 'down' | null
      readonly claims: readonly PathClaim[]
    }
  | {
      readonly kind: 'end'
      readonly id: string
      readonly title: string
      readonly state: string | null
      readonly isContingency: boolean
    }

/** A way from a beginning to the focus, told step by step. */
export interface PathLine {
  readonly ties: readonly Tie[]
  readonly strength: string
  readonly direction: string
  readonly sign: 'up' | 'down' | null
  readonly steps: readonly PathStep[]
}

/** What a thread may begin with. */
export interface PathBeginnings {
  readonly things: readonly { readonly id: string; readonly title: string }[]
  readonly claims: readonly { readonly id: string; readonly says: string }[]
}

export function pathBeginnings(sheet: MapSheet, finder: PathFinder, focus: string): PathBeginnings {
  const { situation, graph, language } = sheet
  const leading = leadingTo(graph, focus)
  const claim = claimWords(situation, language)
  return {
    things: graph.things
      .filter(({ id, kind }) => (kind === 'factor' || kind === 'event') && id !== focus && leading.has(id))
      .map(({ id }) => ({ id, title: sheet.title(id) })),
    claims: finder.claims.map((id) => ({ id, says: claim(id).says })),
  }
}

/**
 * The strongest threads from a claim or a thing to the focus, the strongest first.
 *
 * @param from  id of a claim or a thing; null: the factor or event from which the strongest thread of more than one step
 * comes, or of one where there is no longer one
 */
export function pathLines(
  sheet: MapSheet,
  finder: PathFinder,
  focus: string,
  from: string | null,
  entries: readonly LedgerEntry[],
): PathLine[] {
  const beginning = from ?? strongestBeginning(sheet, finder, focus)
  if (beginning === null) return []
  const isClaim = sheet.situation.claims.some(({ id }) => id === beginning)
  const find = isClaim ? finder.fromClaim : finder.fromThing
  const claims = claimsOf(sheet, entries)
  return find(beginning, mostPaths).map((path) =>
    pathLine(sheet, focus, path, isClaim ? beginning : null, claims),
  )
}

/** A factor or event with a judgement on a way that makes the focus likelier: what allows or asks alone tells nothing. */
function strongestBeginning({ graph }: MapSheet, finder: PathFinder, focus: string): string | null {
  const leading = leadingTo(graph, focus)
  let best: { id: string; path: InfluencePath } | null = null
  for (const { id, kind } of graph.things) {
    if (id === focus || (kind !== 'factor' && kind !== 'event') || !leading.has(id)) continue
    const [path] = finder.fromThing(id, 1)
    if (path?.raises !== true || path.ties.every(({ points }) => points === null)) continue
    if (best === null || worth(path) > worth(best.path)) best = { id, path }
  }
  return best?.id ?? null
}

function worth({ ties, share }: InfluencePath): number {
  return share + (ties.length > 1 ? 1 : 0)
}

type ClaimOf = (id: string) => PathClaim

function claimsOf({ situation, language }: MapSheet, entries: readonly LedgerEntry[]): ClaimOf {
  const words = claimWords(situation, language)
  return (id) => ({
    ...words(id),
    entries: entries.filter(({ because }) => because.includes(id)).map((entry) => entry.id),
  })
}

function pathLine(
  sheet: MapSheet,
  focus: string,
  { ties, share, raises }: InfluencePath,
  claim: string | null,
  claims: ClaimOf,
): PathLine {
  const { say, language } = sheet
  const end = sheet.thing(focus)
  return {
    ties,
    strength: percent(share, language),
    direction:
      raises === null ? say.pathDepends : (raises ? say.pathRaises : say.pathLowers)(endState(sheet, ties)),
    sign: raises === null ? null : raises ? 'up' : 'down',
    steps: [
      ...(claim === null ? [] : [{ kind: 'claim' as const, claim: claims(claim) }]),
      ...ties.map((tie) => stepOf(sheet, tie, claim, claims)),
      {
        kind: 'end',
        id: focus,
        title: sheet.title(focus),
        state: sheet.state(focus),
        isContingency: end?.kind === 'contingency',
      },
    ],
  }
}

/** The state of a factor that a way ends in; null where it ends at something that comes or not. */
function endState({ names, say }: MapSheet, ties: readonly Tie[]): string | null {
  const last = ties.at(-1)
  if (last === undefined || last.onto === null) return null
  return last.onto === 'upwards' ? say.laterStates : names.stateAlone(last.to, last.onto.state)
}

function stepOf(sheet: MapSheet, tie: Tie, begun: string | null, claims: ClaimOf): PathStep {
  const words = sheet.tie(tie)
  const { points } = tie
  return {
    kind: 'tie',
    from: { id: tie.from, title: sheet.title(tie.from) },
    to: { id: tie.to, title: sheet.title(tie.to) },
    tie: words,
    sign: points === null || points === 0 ? null : points > 0 ? 'up' : 'down',
    claims: words.because.filter((id) => id !== begun).map(claims),
  }
}

import { Cancelled } from '../engine/workers.ts'
import type { Assignment, Course, Situation } from '../language/situation.ts'
import type { Finding, Lens, Surroundings } from './lens.ts'
import { buildConflict, presentStates } from './stability/build-conflict.ts'
import { type CloseLook, closeLook, couldRest, type Study } from './stability/close-look.ts'
import { type CoalitionVerdict, coalitionsOf, coalitionVerdict } from './stability/coalitions.ts'
import { type Conflict, configurationOf, type MoveGraph, type Refusal } from './stability/conflict.ts'
import { everyExchange, exchangesOf } from './stability/hair.ts'
import { type InverseTerm, inverseOf } from './stability/inverse.ts'
import { firmestFirst, type Package, packagesOf } from './stability/packages.ts'
import { pathsFrom } from './stability/paths.ts'
import { plausibleCounts } from './stability/plausible.ts'
import { type Remark, remarksOn } from './stability/remarks.ts'
import { ranksOf, tasteOf } from './stability/tastes.ts'
import {
  type Concept,
  conceptBit,
  concepts,
  improvementIn,
  type Verdicts,
  verdicts,
} from './stability/verdicts.ts'
import { explainer, type Grounds } from './stability/why.ts'

export interface StabilityOptions {
  /** States of factors that stand otherwise than at the start, of owned ones and of the environment. */
  readonly at: Assignment
  /** Only these actors decide; null: everybody who owns something. */
  readonly actors: readonly string[] | null
  /** Draws of plausible preferences of each kind; null: as many as a second or two allows, 0 for none. */
  readonly draws: number | null
  readonly seed: number
  /** States that an outcome to look at closely has, beside today's; null for none. */
  readonly outcome: Assignment | null
  /** How many outcomes that could rest are looked at closely; at 0 none is, not those of the packages either. */
  readonly shown: number
}

/** Which outcomes could rest, for whom, why, and on how sure a footing. Outcomes are numbered from 0. */
export interface StabilityFinding extends Finding {
  /** Why there is no answer; then `conflict` is null and the rest empty. */
  readonly refusal: Refusal | null
  readonly conflict: ConflictFound | null
  readonly packages: readonly Package[]
  /** The outcomes that could rest and are looked at closely, the firmest first. */
  readonly resting: readonly number[]
  /** Close looks at today, at `resting`, at the nearest form of each package and at what was asked for. */
  readonly looks: readonly CloseLook[]
  readonly asked: {
    readonly outcome: number
    readonly inverse: readonly Inverse[]
    /** Coalitions that could better it, and the concepts under which it holds against them all the same; null where there are too many outcomes. */
    readonly coalitions: readonly Against[] | null
  } | null
  readonly remarks: readonly Remark[]
}

export interface Inverse {
  readonly actor: string
  readonly terms: readonly (InverseTerm & { readonly isBetter: boolean })[]
}

export interface Against {
  readonly group: readonly string[]
  readonly holds: readonly (keyof CoalitionVerdict)[]
}

/** A conflict and its verdicts as plain data. */
export interface ConflictFound {
  readonly players: readonly { readonly actor: string; readonly factors: readonly string[] }[]
  readonly onlookers: readonly string[]
  readonly held: Assignment
  readonly today: number
  readonly configurations: number
  readonly moves: number
  /** The owned factors' states of each outcome. */
  readonly outcomes: readonly Assignment[]
  /** Who moves in a step, by its `mover`. */
  readonly movers: readonly (readonly string[])[]
  readonly stable: Readonly<Record<string, Readonly<Record<Concept, readonly number[]>>>>
  readonly equilibria: Readonly<Record<Concept, readonly number[]>>
  /** The statements of each player's taste, as places among its interests. */
  readonly statements: Readonly<Record<string, readonly number[]>>
  readonly draws: number
  readonly seed: number
}

/** Looks at a move, by moves times players, that a second or two allows for each kind of draw, and the bounds of the draws. */
const affordable = { looks: 15_000_000, least: 20, most: 400 }
/** The same for exchanges of statements, which are left out beyond it. */
const exchangeLooks = 80_000_000

/** Which outcomes could rest: the graph model for conflict resolution. */
export const stabilityLens: Lens<StabilityOptions, StabilityFinding> = {
  id: 'stability',
  title: { en: 'Outcomes that could rest', ja: '落ち着き得る帰結' },
  question: {
    en: 'Which outcomes could rest once reached, who would break them, and what would hold them?',
    ja: 'どの帰結なら、そこに至れば落ち着き得るか。崩すのは誰で、それを支えるのは何か。',
  },
  explanation: {
    en: 'Takes the actors who own factors as decision makers, what they own as the outcomes they move between, and their interests as the order in which they like these, while everything else is held still. An outcome could rest where nobody has a better move that others, in their own interest, would not undo. It says which outcomes hold together and why, never how likely one is: no probability is computed here.',
    ja: '要因を握る主体を意思決定者とし、握っているものの組み合わせを帰結、利益を帰結の好みの順と見て、ほかはすべて止めておく。よりよい手をもつ者がいないか、いても他の主体が自らの利益から打ち消すなら、その帰結は落ち着き得る。どの帰結がなぜ保たれるかを述べるもので、どれほど起こりやすいかは述べない。ここで確率は計算しない。',
  },
  defaults: { at: {}, actors: null, draws: null, seed: 1, outcome: null, shown: 4 },
  run: (course, options, surroundings) => study(course, options, surroundings),
  method: 'docs/methods/stability.md',
  references: [
    'Fang, Hipel & Kilgour 1993, Interactive Decision Making: The Graph Model for Conflict Resolution',
    'Fraser & Hipel 1984, Conflict Analysis: Models and Resolutions',
    'Kilgour, Hipel, Fang & Peng 2001, Coalition analysis in group decision support, Group Decision and Negotiation 10',
    'Xu, Hipel, Kilgour & Fang 2018, Conflict Resolution Using the Graph Model, doi:10.1007/978-3-319-77670-5',
    'Rego & Vieira 2017, Symmetric sequential stability in the graph model, doi:10.1007/s10726-016-9520-8',
  ],
}

async function study(
  { situation }: Course,
  options: StabilityOptions,
  surroundings: Surroundings,
): Promise<StabilityFinding> {
  const conflict = buildConflict(situation, options)
  if ('reason' in conflict) return nothing(conflict)
  const { draws, studied, hasExchanges } = studyOf(conflict, options, surroundings)
  const packages = packagesOf(situation, studied)
  const resting = firmest(studied, options.shown)
  const asked = options.outcome === null ? null : outcomeLike(conflict, options.outcome)
  const wanted = [
    conflict.today,
    ...resting,
    ...packages.map((one) => one.nearest),
    ...(asked === null ? [] : [asked]),
  ]
  const looked = options.shown === 0 ? [] : [...new Set(wanted)]
  const looks = looked.map((outcome) => closeLook(studied, outcome))
  return {
    refusal: null,
    conflict: conflictFound(studied, draws, options.seed),
    packages,
    resting,
    looks,
    asked:
      asked === null
        ? null
        : { outcome: asked, inverse: inverses(studied, asked), coalitions: against(studied, asked) },
    remarks: [
      ...remarksOn(conflict, studied.tastes, studied.onlookerTastes, options.at, startsOf(situation)),
      ...(hasExchanges ? [] : [{ kind: 'no-exchanges' } as const]),
    ],
    claims: claimsIn(looks),
  }
}

function nothing(refusal: Refusal): StabilityFinding {
  return {
    refusal,
    conflict: null,
    packages: [],
    resting: [],
    looks: [],
    asked: null,
    remarks: [],
    claims: [],
  }
}

function studyOf(conflict: Conflict, options: StabilityOptions, { isCancelled, onProgress }: Surroundings) {
  const { graph, players, onlookers, today } = conflict
  const tastes = players.map((player) => tasteOf(player, conflict))
  const onlookerTastes = onlookers.map((actor) => tasteOf(actor, conflict))
  const ranks = tastes.map((taste) => ranksOf(taste))
  const looks = graph.players * movesIn(graph)
  const draws = options.draws ?? drawsFor(looks)
  const exchangeCount = tastes.reduce((sum, taste) => sum + Math.max(0, exchangesOf(taste)), 0)
  const hasExchanges = options.draws !== 0 && exchangeCount * looks <= exchangeLooks
  const all = 2 * draws + (hasExchanges ? exchangeCount : 0)
  let done = 0
  const pause = () => {
    if (isCancelled?.()) throw new Cancelled()
    onProgress?.({ phase: 'simulation', share: done / Math.max(1, all) })
    done += 1
  }
  const drawn = (doubt: 'near' | 'any-order') =>
    draws === 0 ? null : plausibleCounts(conflict, tastes, doubt, draws, options.seed, pause)
  const movers = graph.movers.map((_, mover) => mover)
  const studied: Study = {
    conflict,
    tastes,
    onlookerTastes,
    ranks,
    onlookerRanks: onlookerTastes.map((taste) => ranksOf(taste)),
    found: verdicts(graph, ranks),
    near: drawn('near'),
    anyOrder: drawn('any-order'),
    exchanges: hasExchanges ? everyExchange(conflict, tastes, ranks, pause) : null,
    explainer: explainer(conflict, ranks, tastes),
    improvements: pathsFrom(graph, today, movers, improvementIn(graph, ranks)),
    anyMoves: pathsFrom(graph, today, movers, null),
  }
  return { draws, studied, hasExchanges }
}

/** As many draws as the size of the conflict allows; the same on every machine. */
function drawsFor(looks: number): number {
  const { looks: allowed, least, most } = affordable
  return Math.max(least, Math.min(most, Math.floor(allowed / Math.max(1, looks))))
}

function movesIn({ movers }: MoveGraph): number {
  return movers.reduce((sum, { moves }) => sum + moves.targets.length, 0)
}

/** The outcomes that could rest and stand firmest. */
function firmest(studied: Study, most: number): number[] {
  const rests = couldRest(studied.found)
  const all = Array.from({ length: studied.conflict.graph.outcomes }, (_, one) => one).filter(rests)
  return firmestFirst(studied, all).slice(0, most)
}

function outcomeLike(conflict: Conflict, asked: Assignment): number | null {
  const wanted = { ...configurationOf(conflict, conflict.today), ...asked }
  const { graph, factors } = conflict
  for (let outcome = 0; outcome < graph.outcomes; outcome += 1) {
    const states = configurationOf(conflict, outcome)
    if (factors.every(({ id }) => states[id] === wanted[id])) return outcome
  }
  return null
}

function inverses({ conflict, ranks }: Study, outcome: number): Inverse[] {
  return conflict.players.map(({ id }, player) => ({
    actor: id,
    terms: inverseOf(conflict.graph, ranks, player, outcome).map((term) => ({
      ...term,
      isBetter: ranks[player]![term.to]! > ranks[player]![outcome]!,
    })),
  }))
}

/** Each improvement of a coalition is followed through all answers and ways out, so this is for small conflicts. */
const coalitionOutcomes = 500

function against({ conflict: { graph, players }, ranks }: Study, outcome: number): Against[] | null {
  if (graph.outcomes > coalitionOutcomes) return null
  return coalitionsOf(graph.players).flatMap((group) => {
    const verdict = coalitionVerdict(graph, ranks, group, outcome)
    const names = ['nash', 'gmr', 'smr', 'seq'] as const
    const holds = names.filter((name) => verdict[name])
    return verdict.nash ? [] : [{ group: group.map((player) => players[player]!.id), holds }]
  })
}

function conflictFound({ conflict, tastes, found }: Study, draws: number, seed: number): ConflictFound {
  const { players, onlookers, factors, held, graph, today } = conflict
  const owned = factors.map(({ id }) => id)
  return {
    players: players.map(({ id }) => ({
      actor: id,
      factors: factors.filter(({ owner }) => owner.includes(id)).map((factor) => factor.id),
    })),
    onlookers: onlookers.map(({ id }) => id),
    held,
    today,
    configurations: graph.configurations.codes.length,
    moves: movesIn(graph),
    outcomes: Array.from({ length: graph.outcomes }, (_, outcome) => {
      const states = configurationOf(conflict, outcome)
      return Object.fromEntries(owned.map((id) => [id, states[id]!]))
    }),
    movers: graph.movers.map((mover) => mover.players.map((player) => players[player]!.id)),
    stable: Object.fromEntries(players.map(({ id }, player) => [id, byConcept(found.stable[player]!)])),
    equilibria: byConcept(found.equilibria),
    statements: Object.fromEntries(players.map(({ id }, player) => [id, tastes[player]!.interests])),
    draws,
    seed,
  }
}

function byConcept(bits: Verdicts['equilibria']): Record<Concept, number[]> {
  const withBit = (bit: number) => [...bits.keys()].filter((outcome) => bits[outcome]! & bit)
  return Object.fromEntries(concepts.map((name) => [name, withBit(conceptBit[name])])) as Record<
    Concept,
    number[]
  >
}

function startsOf({ factors }: Situation) {
  const likeliest = presentStates({ factors } as Situation, {})
  return factors.map(({ id, start }) => ({
    factor: id,
    state: likeliest[id]!,
    isSure: start.some(({ nominal }) => nominal === 1),
  }))
}

/** The claims behind what is told of the outcomes: how they are liked, what tempts, what holds. */
function claimsIn(looks: readonly CloseLook[]): string[] {
  const grounds: Grounds[] = looks.flatMap(({ views, players }) => [
    ...views.map((view) => view.grounds),
    ...players.flatMap(({ temptations }) =>
      temptations.flatMap(({ grounds: own, answer }) => [own, ...(answer === null ? [] : [answer.grounds])]),
    ),
  ])
  return [...new Set(grounds.flatMap((one) => (one.kind === 'nothing' ? [] : one.because)))].sort()
}

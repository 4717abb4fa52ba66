import type { Condition, Factor, Influence, Judgement, Situation } from '../../language/situation.ts'
import type { Space } from '../chain.ts'
import { compileCondition } from '../compile/condition.ts'
import { spaceOf } from '../compile/space.ts'
import type { Draw } from '../draw.ts'
import { type CrossImpact, crossImpact, type EntryRules } from './cross-impact.ts'

/** What of a situation's judgements is to be used beside the influences between factors. */
export interface MatrixChoice {
  readonly leans: boolean
  /** Self-influences and inertia: the diagonal. */
  readonly diagonal: boolean
}

/** One judgement at its places in the matrix. */
export interface MatrixTerm {
  readonly kind: 'influence' | 'lean' | 'inertia'
  readonly judgement: Judgement
  /** Its own claims, else those of its influence or factor. */
  readonly because: readonly string[]
  readonly influence: Influence | null
  /** Index of the factor it comes from; −1 for a lean. */
  readonly source: number
  /** States of the source in which it works. */
  readonly rows: readonly number[]
  /** What it gives: so many times its points to each column. */
  readonly gives: readonly { readonly column: number; readonly times: number }[]
}

/** A judgement that has no place in the matrix, or was not asked for. */
export interface LeftOutJudgement {
  /** The influence's own text, or the factor's id. */
  readonly id: string
  readonly reason: 'several-sources' | 'on-event' | 'diagonal' | 'lean'
}

/** A situation as a cross-impact matrix: factors are descriptors, their states variants, in the situation's order. */
export interface SituationMatrix {
  readonly space: Space
  readonly offsets: readonly number[]
  readonly columns: number
  readonly rules: EntryRules
  readonly terms: readonly MatrixTerm[]
  readonly leftOut: readonly LeftOutJudgement[]
}

/** Gathers the judgements of a situation at their places in a matrix. */
export function situationMatrix(situation: Situation, choice: MatrixChoice): SituationMatrix {
  const { factors, influences } = situation
  const space = spaceOf(
    situation,
    factors.map(({ id }) => id),
  )
  const offsets: number[] = []
  let columns = 0
  for (const size of space.sizes) {
    offsets.push(columns)
    columns += size
  }
  const leftOut: LeftOutJudgement[] = []
  const terms = [
    ...influences.flatMap((influence) => influenceTerms(influence, situation, offsets, choice, leftOut)),
    ...factors.flatMap((factor, index) => leanTerms(factor, offsets[index]!, choice, leftOut)),
    ...factors.flatMap((factor, index) => inertiaTerms(factor, index, offsets[index]!, choice, leftOut)),
  ]
  return { space, offsets, columns, rules: rulesOf(situation, space), terms, leftOut }
}

/** The matrix in one draw of the judgements. */
export function drawnMatrix(
  { space, columns, offsets, terms, rules }: SituationMatrix,
  draw: Draw,
): CrossImpact {
  const impact = new Float64Array(columns * columns)
  const lean = new Float64Array(columns)
  for (const { judgement, source, rows, gives } of terms) {
    const points = draw(judgement)
    for (const { column, times } of gives) {
      if (source < 0) lean[column]! += points * times
      else for (const row of rows) impact[(offsets[source]! + row) * columns + column]! += points * times
    }
  }
  return crossImpact(space.sizes, impact, lean, rules)
}

function influenceTerms(
  influence: Influence,
  { factors }: Situation,
  offsets: readonly number[],
  { diagonal }: MatrixChoice,
  leftOut: LeftOutJudgement[],
): MatrixTerm[] {
  const { id, from, to, points } = influence
  const leave = (reason: LeftOutJudgement['reason']): MatrixTerm[] => {
    leftOut.push({ id, reason })
    return []
  }
  if (to.kind === 'event' || to.kind === 'outcome') return leave('on-event')
  const single = singleSource(from)
  if (single === null) return leave('several-sources')
  const source = factors.findIndex((factor) => factor.id === single.factor)
  const target = factors.findIndex((factor) => factor.id === to.factor)
  if (source === target && !diagonal) return leave('diagonal')
  const rows = factors[source]!.states.flatMap((state, row) => (single.states.has(state.id) ? [row] : []))
  const gives = factors[target]!.states.flatMap((state, place) => {
    const times = to.kind === 'factor' ? place : state.id === to.state ? 1 : 0
    return times === 0 ? [] : [{ column: offsets[target]! + place, times }]
  })
  const because = points.because.length > 0 ? points.because : influence.because
  return [{ kind: 'influence', judgement: points, because, influence, source, rows, gives }]
}

/** The one factor that a condition is about, with the states in which it holds; null where there are several or none. */
function singleSource(
  from: Condition,
): { readonly factor: string; readonly states: ReadonlySet<string> } | null {
  const terms = from.flatMap((clause) => (clause.length === 1 ? clause : []))
  const [first] = terms
  if (first === undefined || terms.length !== from.length) return null
  if (terms.some(({ factor }) => factor !== first.factor)) return null
  return { factor: first.factor, states: new Set(terms.flatMap(({ states }) => states)) }
}

function leanTerms(
  factor: Factor,
  first: number,
  { leans }: MatrixChoice,
  leftOut: LeftOutJudgement[],
): MatrixTerm[] {
  const terms = factor.lean.flatMap((lean, place): MatrixTerm[] =>
    lean === null ? [] : [{ ...termOf('lean', factor, lean), gives: [{ column: first + place, times: 1 }] }],
  )
  if (leans || terms.length === 0) return terms
  leftOut.push({ id: factor.id, reason: 'lean' })
  return []
}

function inertiaTerms(
  factor: Factor,
  source: number,
  first: number,
  { diagonal }: MatrixChoice,
  leftOut: LeftOutJudgement[],
): MatrixTerm[] {
  const { inertia } = factor
  if (inertia === null) return []
  if (!diagonal) {
    leftOut.push({ id: factor.id, reason: 'diagonal' })
    return []
  }
  return factor.states.map((_, row) => ({
    ...termOf('inertia', factor, inertia),
    source,
    rows: [row],
    gives: [{ column: first + row, times: 1 }],
  }))
}

function termOf(kind: 'lean' | 'inertia', factor: Factor, judgement: Judgement) {
  const because = judgement.because.length > 0 ? judgement.because : factor.because
  return { kind, judgement, because, influence: null, source: -1, rows: [] }
}

function rulesOf({ factors, impossible }: Situation, space: Space): EntryRules {
  const states = factors.flatMap((factor) => factor.states)
  return {
    isDial: factors.map(({ tempo }) => tempo === null),
    isFinal: states.map(({ final }) => final),
    isClosed: states.map(({ onlyByEvent }) => onlyByEvent),
    gates: states.map(({ requires }) => (requires === null ? null : compileCondition(space, requires))),
    impossible: impossible.flatMap((condition) => compileCondition(space, condition)),
  }
}

import type { Situation } from '../../language/situation.ts'
import type { CompareFinding, SideComparison } from '../../lenses/compare/compare.ts'
import type { SideAnswer } from '../../lenses/compare/side-answers.ts'
import { sideId } from '../../lenses/compare/sides.ts'
import type { Provenance } from '../provenance.ts'
import { typedChangesIn } from '../typed-changes-in.ts'
import type { CompareDocument } from './compare-schema.ts'
import { differenceDocument } from './difference-document.ts'

/** The document that `compare --json` prints; see `schema/compare.schema.json`. */
export function compareDocument(
  situation: Situation,
  finding: CompareFinding,
  { version, hash }: Provenance,
): CompareDocument {
  const { sides, readings, plan, pool, claims } = finding
  const { isExact, runs, runsPerMember, members, seed } = plan
  const ids = sides.map(sideId)
  const bySide = (answers: readonly (readonly SideAnswer[])[], question: number) =>
    Object.fromEntries(ids.map((id, side) => [id, answers[side]![question]!]))
  return plain({
    kizashi: version,
    situation: situation.title,
    ...(hash === undefined ? {} : { hash }),
    ...typedChangesIn(
      situation,
      sides.flatMap(({ whatIfs }) => whatIfs),
    ),
    sides: sides.map((side, place) => ({ id: ids[place]!, ...side, silent: readings[place]!.silent })),
    method: { kind: isExact ? 'exact' : 'simulated', runs, runsPerMember, members, seed },
    weights: pool && Object.fromEntries(ids.map((id, side) => [id, pool.weights[side]!])),
    questions: finding.questions.map(({ kind, id, title, silent }, place) => ({
      kind,
      id,
      title,
      silent,
      answers: bySide(finding.answers, place),
      pool: pool?.answers[place] ?? null,
      supposed: Object.fromEntries(
        finding.supposed.map(({ whatIf, answers }) => [whatIf, bySide(answers, place)]),
      ),
    })),
    comparisons: finding.comparisons.map((one) => comparisonOf(one, finding, ids)),
    claims,
  })
}

function comparisonOf(
  { side, agreement, harms, others, attribution }: SideComparison,
  { questions }: CompareFinding,
  ids: readonly string[],
) {
  return {
    first: ids[0]!,
    second: ids[side]!,
    judgements: agreement,
    harms,
    others: others.map(differenceDocument),
    attribution: attribution && {
      method: attribution.method,
      groups: attribution.groups,
      merged: attribution.merged,
      alone: Object.fromEntries(
        questions.flatMap(({ kind, id }, place) => {
          const own = attribution.alone[place]
          return own === undefined ? [] : [[`${kind} ${id}`, own.map(finiteOrNull)]]
        }),
      ),
      shares: Object.fromEntries(
        questions.map(({ kind, id }, place) => [`${kind} ${id}`, attribution.shares[place]!]),
      ),
    },
  }
}

/** What has no answer on some way is null. */
function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** A finding's lists are never written to; the document's type does not say so. */
function plain(document: unknown): CompareDocument {
  return document as CompareDocument
}

import type { Situation } from '../../language/situation.ts'
import type { CloseLook, Share } from '../../lenses/stability/close-look.ts'
import type { Step } from '../../lenses/stability/paths.ts'
import { type Concept, concepts } from '../../lenses/stability/verdicts.ts'
import type { Grounds, Temptation } from '../../lenses/stability/why.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import type { Provenance } from '../provenance.ts'
import type { StabilityDocument } from './stability-schema.ts'

type Found = NonNullable<StabilityFinding['conflict']>
type LookDocument = StabilityDocument['looks'][number]

/** The document that `stability --json` prints. Outcomes have ids from "1"; places of interests count from 1. */
export function stabilityDocument(
  situation: Situation,
  finding: StabilityFinding,
  found: Found,
  { version, hash }: Provenance,
): StabilityDocument {
  return {
    kizashi: version,
    situation: situation.title,
    ...(hash === undefined ? {} : { hash }),
    reading: situation.reading.id,
    method: {
      kind: 'exact',
      outcomes: found.outcomes.length,
      configurations: found.configurations,
      moves: found.moves,
      draws: found.draws,
      seed: found.seed,
    },
    held: found.held,
    today: idOf(found.today),
    actors: Object.fromEntries(found.players.map(({ actor, factors }) => [actor, [...factors]])),
    onlookers: [...found.onlookers],
    states: found.outcomes.map((configuration, outcome) => ({ id: idOf(outcome), configuration })),
    stable: Object.fromEntries(
      Object.entries(found.stable).map(([actor, verdicts]) => [actor, idsByConcept(verdicts)]),
    ),
    equilibria: idsByConcept(found.equilibria),
    packages: Object.fromEntries(
      finding.packages.map(({ id, outcomes, resting, nearest }) => [
        id,
        { outcomes, resting, nearest: idOf(nearest) },
      ]),
    ),
    resting: finding.resting.map(idOf),
    looks: finding.looks.map((look) => lookDocument(look, found)),
    asked: askedDocument(finding),
    remarks: finding.remarks.map((remark) => ({ ...remark })),
  }
}

function idOf(outcome: number): string {
  return String(outcome + 1)
}

function idsByConcept(
  verdicts: Readonly<Record<Concept, readonly number[]>>,
): StabilityDocument['equilibria'] {
  return Object.fromEntries(
    concepts.map((name) => [name, verdicts[name].map(idOf)]),
  ) as StabilityDocument['equilibria']
}

function lookDocument(look: CloseLook, found: Found): LookDocument {
  const steps = (list: readonly Step[]) =>
    list.map(({ mover, to }) => ({ by: [...found.movers[mover]!], to: idOf(to) }))
  return {
    id: idOf(look.outcome),
    concepts: [...look.concepts],
    near: shareOf(look.near),
    anyOrder: shareOf(look.anyOrder),
    flips: look.flips.map(({ player, place }) => flipOf(found, player, place)),
    views: Object.fromEntries(
      look.views.map(({ actor, than, grounds }) => [actor, { than, because: groundsOf(grounds) }]),
    ),
    players: Object.fromEntries(
      look.players.map(({ actor, concepts: names, temptations, ties }) => [
        actor,
        { concepts: [...names], temptations: temptations.map((one) => temptationOf(one, steps)), ties },
      ]),
    ),
    jumps: look.jumps.map(({ group, to }) => ({ group: [...group], to: idOf(to) })),
    byImprovements: look.byImprovements && steps(look.byImprovements),
    byAnyMoves: look.byAnyMoves && steps(look.byAnyMoves),
  }
}

function shareOf(share: Share | null): LookDocument['near'] {
  return share && { share: share.seen / share.runs, interval: { ...share.interval } }
}

/** Statements without a place among the interests are lines of a ranking. */
function flipOf(
  { players, statements }: Found,
  player: number,
  place: number,
): LookDocument['flips'][number] {
  const { actor } = players[player]!
  const places = statements[actor]!
  return { actor, places: [(places[place] ?? place) + 1, (places[place + 1] ?? place + 1) + 1] }
}

function groundsOf(grounds: Grounds): LookDocument['views'][string]['because'] {
  if (grounds.kind === 'nothing') return null
  return {
    interest: grounds.kind === 'interest' ? grounds.interest + 1 : null,
    because: [...grounds.because],
  }
}

function temptationOf(
  { to, grounds, answer }: Temptation,
  steps: (list: readonly Step[]) => { by: string[]; to: string }[],
): LookDocument['players'][string]['temptations'][number] {
  return {
    to: idOf(to),
    because: groundsOf(grounds),
    answer: answer && {
      steps: steps(answer.steps),
      credible: answer.isCredible,
      provoked: answer.isProvoked,
      forGood: answer.isForGood,
      because: groundsOf(answer.grounds),
    },
  }
}

function askedDocument({ asked }: StabilityFinding): StabilityDocument['asked'] {
  if (asked === null) return null
  const inverse = asked.inverse.map(({ actor, terms }) => [
    actor,
    terms.map(({ to, isBetter, any, credible }) => ({
      to: idOf(to),
      better: isBetter,
      any: any.map(idOf),
      credible: credible.map(idOf),
    })),
  ])
  const coalitions =
    asked.coalitions?.map(({ group, holds }) => ({ group: [...group], holds: [...holds] })) ?? null
  return { id: idOf(asked.outcome), coalitions, inverse: Object.fromEntries(inverse) }
}

import type { Judgement, Situation } from '../../language/situation.ts'
import { subjectOf } from '../judgement-subject.ts'
import { everyPlacedJudgement, type PlacedJudgement } from '../placed-judgements.ts'
import type { JudgementGroup } from './judgement-groups.ts'

/** A judgement's numbers on one side, with the claims it stands on there. */
export interface SideJudgement {
  readonly low: number
  readonly high: number
  readonly nominal: number
  readonly because: readonly string[]
}

/** A judgement that two sides make differently; null where a side does not make it at all. */
export interface DifferingJudgement {
  readonly address: string
  readonly group: JudgementGroup
  readonly first: SideJudgement | null
  readonly second: SideJudgement | null
}

/** How far two sides judge alike, and why. */
export interface Agreement {
  readonly differing: readonly DifferingJudgement[]
  /** Judgements that are the same, and about which neither reading is silent. */
  readonly same: number
  /** Judgements that are the same only because a reading says nothing about them. */
  readonly silent: number
}

/** Compares every number that an answer can depend on, in the order of addresses. */
export function agreementOf(first: Situation, second: Situation): Agreement {
  const [ofFirst, ofSecond] = [first, second].map(byAddress) as [Placed, Placed]
  const silences = new Set([...first.reading.silent, ...second.reading.silent])
  const addresses = [...new Set([...ofFirst.keys(), ...ofSecond.keys()])].sort()
  const differing: DifferingJudgement[] = []
  let same = 0
  let silent = 0
  for (const address of addresses) {
    const [one, other] = [ofFirst.get(address) ?? null, ofSecond.get(address) ?? null]
    const group = subjectOf((one ?? other)!.place)
    if (one !== null && other !== null && isAlike(one.judgement, other.judgement)) {
      if (silences.has(group.id)) silent += 1
      else same += 1
    } else differing.push({ address, group, first: sideOf(one), second: sideOf(other) })
  }
  return { differing, same, silent }
}

type Placed = ReadonlyMap<string, PlacedJudgement>

function byAddress(situation: Situation): Placed {
  return new Map(everyPlacedJudgement(situation).map((one) => [one.judgement.address, one]))
}

function isAlike(one: Judgement, other: Judgement): boolean {
  return one.low === other.low && one.high === other.high && one.nominal === other.nominal
}

function sideOf(placed: PlacedJudgement | null): SideJudgement | null {
  if (placed === null) return null
  const { low, high, nominal } = placed.judgement
  return { low, high, nominal, because: placed.because }
}

/** A harm that two readings judge differently, in points, for one actor; null where one names none. */
export interface DifferingHarm {
  readonly contingency: string
  readonly actor: string
  readonly first: number | null
  readonly second: number | null
}

/** What is feared or hoped for differently by an actor, in the order of the contingencies. */
export function differingHarms(first: Situation, second: Situation, actor: string | null): DifferingHarm[] {
  if (actor === null) return []
  return first.contingencies.flatMap(({ id, harm }) => {
    const one = harm[actor]?.nominal ?? null
    const other =
      second.contingencies.find((contingency) => contingency.id === id)?.harm[actor]?.nominal ?? null
    return one === other ? [] : [{ contingency: id, actor, first: one, second: other }]
  })
}

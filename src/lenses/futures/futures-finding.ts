import type { LeftOutJudgement } from '../../engine/structure/situation-matrix.ts'
import type { Readiness } from '../../engine/structure/stochastic-succession.ts'
import type { SuccessionRule } from '../../engine/structure/succession-rules.ts'
import type { Assignment } from '../../language/situation.ts'
import type { ConfidenceInterval } from '../../numeric/confidence-interval.ts'
import type { Finding } from '../lens.ts'

/** A share that was counted: of all configurations, of simulated histories, of draws. */
export interface Share {
  readonly share: number
  /** 95 %, where sampled. */
  readonly interval?: ConfidenceInterval
}

/** How often the simulated course of things is in what leads to a future. */
export interface Likelihood {
  /** Share of histories that end there. */
  readonly ends: Share
  /** Share of the term that histories spend there. */
  readonly time: number
}

/** One configuration that hangs together. */
export interface Future {
  readonly id: string
  readonly states: Assignment
  /** Least lead of any state over its best rival, in points; null where no state has a rival. */
  readonly consistency: number | null
  /** Points of all its states together. */
  readonly totalImpact: number
  /** How much of all that could be leads here by succession; `configurations` is null where sampled. */
  readonly basin: Share & { readonly configurations: number | null }
  readonly likely: Likelihood
  /** Share of stochastic succession that stands here after its steps; null where it was not asked for. */
  readonly stands: Share | null
  /** Share of draws of the judgements in which it hangs together; null where none was asked for. */
  readonly holds: Share | null
  /** Points by which every judgement may be off at once with the future surely left standing; null without rivals. */
  readonly survives: number | null
  readonly family: string
}

/** Futures that differ in dials alone: in factors that nothing moves, so that each of their states goes with the rest. */
export interface Family {
  readonly id: string
  /** Ids of its futures, the largest basin first. */
  readonly futures: readonly string[]
  /** States of the factors that are no dials. */
  readonly states: Assignment
  /** States of the dials that go with them, those of all its futures. */
  readonly dials: Readonly<Record<string, readonly string[]>>
  readonly basin: Share
  readonly likely: Likelihood & {
    /** Share of histories that end in one of its futures or one factor away from it. */
    readonly near: Share
  }
}

/** What one judgement gives or takes in the balance of a factor. */
export interface Contribution {
  readonly address: string
  readonly kind: 'influence' | 'lean' | 'inertia'
  /** The influence's own text; null for a lean or inertia. */
  readonly influence: string | null
  readonly because: readonly string[]
  /** Points that it gives the rival over the present state; below 0 it speaks for the present one. */
  readonly towardsRival: number
}

/** Why a factor stays as it is in a future. */
export interface Balance {
  readonly factor: string
  readonly state: string
  /** Points of every state, and whether it may be taken here. */
  readonly scores: readonly {
    readonly state: string
    readonly points: number
    readonly isCandidate: boolean
  }[]
  /** The best state that could take its place; null where there is none. */
  readonly rival: string | null
  /** Points of the present state over the rival's; null without a rival. */
  readonly lead: number | null
  /** They add up to minus the lead, the strongest first. */
  readonly contributions: readonly Contribution[]
}

/** A judgement that alone, wrong by so much, ends a future. */
export interface CriticalJudgement {
  readonly address: string
  readonly kind: Contribution['kind']
  readonly influence: string | null
  readonly because: readonly string[]
  readonly factor: string
  readonly rival: string
  /** `up`: it breaks where the judgement is higher than written, by more than `by` points. */
  readonly direction: 'up' | 'down'
  readonly by: number
  /** Whether its own range reaches so far. */
  readonly isWithinRange: boolean
}

/** Where succession leads: a future's id where it is among those listed, else the states that it comes to. */
export interface Destination {
  readonly future: string | null
  readonly family: string | null
  /** More than one: a cycle. */
  readonly configurations: readonly Assignment[]
}

/** Changes of one or two factors, taken together from the present configuration. */
export interface Lever {
  readonly changes: Assignment
  /** From the configuration right after the changes to the one that succession comes to. */
  readonly way: readonly Assignment[]
  readonly to: Destination
  /** Options that set one of these states. */
  readonly options: readonly string[]
  /** Actors who decide the factors changed. */
  readonly owners: readonly string[]
}

/** How the futures look in another reading. */
export interface ReadingVerdict {
  readonly reading: string
  readonly isConsistent: boolean
  /** Null where no state has a rival. */
  readonly consistency: number | null
  /** Where it fails: the factor furthest behind and the state that it would rather take. */
  readonly breaks: { readonly factor: string; readonly rival: string; readonly by: number } | null
}

/** What hangs together in another reading. */
export interface OtherReading {
  readonly reading: string
  readonly count: number
  /** Ids of the futures listed here that hang together there too. */
  readonly shared: readonly string[]
  /** Its future with the largest basin; null where it has none. */
  readonly largest: { readonly states: Assignment; readonly basin: Share } | null
}

export interface FuturesFinding extends Finding {
  readonly rule: SuccessionRule
  readonly margin: number
  /** What was used beside the influences between factors. */
  readonly uses: { readonly leans: boolean; readonly diagonal: boolean }
  readonly certificate: {
    readonly complete: boolean
    readonly nodes: number
    readonly tolerance: number
    readonly rule: SuccessionRule
    /** All configurations, impossible ones included. */
    readonly configurations: number
    /** Futures that were found; a lower bound where not complete. */
    readonly count: number
    /** Of those, how many are not listed. */
    readonly leftOut: number
    readonly islands: readonly { readonly factors: readonly string[]; readonly count: number }[]
    /** Stochastic local succession, where asked for: how much a point counts, and after how many steps it was looked at. */
    readonly stochastic: {
      readonly beta: number
      readonly readiness: Readiness
      readonly steps: number
      readonly method: 'exact' | { readonly walks: number; readonly seed: number }
      /** Greatest change of any share in the last step; null where drawn. */
      readonly unrest: number | null
    } | null
    readonly basins: 'exact' | { readonly starts: number; readonly seed: number }
    /** Share of the configurations that succession never brings to rest. */
    readonly restless: number
    /** Histories that the likelihoods are counted in. */
    readonly runs: number
    readonly seed: number
  }
  readonly leftOut: readonly LeftOutJudgement[]
  /** Largest basin first. */
  readonly scenarios: readonly Future[]
  readonly families: readonly Family[]
  /** How many configurations are inconsistent by no more than so many points; null where they were not all found. */
  readonly classes: readonly { readonly tolerance: number; readonly count: number | null }[]
  /** Ends of succession that never come to rest, by the factors of their island. */
  readonly cycles: readonly { readonly configurations: readonly Assignment[]; readonly basin: Share }[]
  /** By future, for the first of each family. */
  readonly balances: Readonly<Record<string, readonly Balance[]>>
  readonly critical: Readonly<Record<string, readonly CriticalJudgement[]>>
  readonly today: {
    readonly states: Assignment
    /** From the present configuration to the one that succession comes to. */
    readonly way: readonly Assignment[]
    readonly to: Destination
  }
  readonly levers: readonly Lever[]
  /** Where succession leads from today with an option taken, its settings made and its judgements changed. */
  readonly options: readonly { readonly option: string; readonly to: Destination }[]
  /** By future, for the first of each family: what each other reading makes of it. */
  readonly readings: Readonly<Record<string, readonly ReadingVerdict[]>>
  readonly otherReadings: readonly OtherReading[]
  /** With the judgements of all readings averaged; null where there is no other. Dissent does not show in it. */
  readonly together: { readonly count: number; readonly holds: readonly string[] } | null
  /** What hangs together in some draws but in no setting of the dials at the nominal judgements, most often first. */
  readonly appearing: readonly { readonly states: Assignment; readonly holds: Share }[]
}

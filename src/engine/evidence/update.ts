import type { Day } from '../../language/day.ts'
import type { Estimate, Forecast, Interval } from '../forecast.ts'

/** An answer before and after something became known. */
export interface Move {
  readonly before: number | null
  readonly after: number | null
  /** 95 % interval of their difference; absent where they are exact. */
  readonly interval?: Interval
}

/**
 * What one entry did. `before` is given the entries before it and the silence until it, `after` with it; what changes
 * between one entry's `after` and the next one's `before` is what passing time does, nothing having been reported.
 */
export interface EntryUpdate {
  readonly id: string
  readonly day: Day
  /** Natural logarithm of its likelihood given the entries before it, with the silence since the last of them. */
  readonly logLikelihood: number
  /** How many equally weighted particles those left by it are worth, of all of them; absent where it is exact. */
  readonly effectiveSampleSize?: number
  readonly questions: Readonly<Record<string, Move>>
  readonly contingencies: Readonly<Record<string, Move>>
}

/** Answers as they stood on a day, given what is dated up to then. */
export interface Earlier {
  readonly day: Day
  readonly questions: Readonly<Record<string, number | null>>
  readonly contingencies: Readonly<Record<string, number | null>>
}

/**
 * A forecast given a ledger. Questions, contingencies and quantities are about their whole span, given all entries;
 * `factors` stand at the end of the term, and the curves of events begin on the as-of day: at least once from there on.
 */
export interface Update extends Omit<Forecast, 'events' | 'drivers' | 'pathways' | 'ensemble'> {
  readonly asOf: Day
  /** The last day on which silence about events that are always reported means that they did not happen. */
  readonly silentUntil: Day
  readonly now: { readonly factors: Forecast['factors'] }
  readonly events: Readonly<
    Record<
      string,
      {
        readonly happened: readonly Day[]
        /** In (as of, `to`]. */
        readonly ahead: { readonly probability: Estimate; readonly expected: Estimate }
      }
    >
  >
  readonly evidence: {
    /** Natural logarithm of the likelihood of all of it: a reading that foresaw what came has more of it than another. */
    readonly logLikelihood: number
    /** 95 % interval of sampling error; absent where it is exact. */
    readonly interval?: Interval
    /** The part of it that silence after the last entry has. */
    readonly silence: number
    readonly entries: readonly EntryUpdate[]
  }
  /** The answers with nothing known, and, where asked for, as they stood on an earlier day. */
  readonly beginning: Earlier
  readonly since: Earlier | null
}

import type { Day } from '../../language/day.ts'
import { readEdtf } from '../../language/edtf.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'

/** What the ledger is made of, and what the situation knows that an issue could not. */
export interface LedgerMakeup {
  readonly events: number
  readonly states: number
  readonly looks: { readonly seen: number; readonly notSeen: number }
  /** Who entered them. */
  readonly writers: readonly string[]
  /** Entries of events, states and looks by the best grade among their claims; `none` where no claim is graded. */
  readonly grades: Readonly<Record<string, number>>
  /** Ids of events whose base rate is counted past the first issue, with the last day that was counted. */
  readonly lateBaseRates: readonly { readonly event: string; readonly until: Day }[]
}

export function ledgerMakeup(
  situation: Situation,
  entries: readonly StandingEntry[],
  firstIssue: Day,
): LedgerMakeup {
  const evidence = entries.filter(({ kind }) => kind === 'event' || kind === 'state' || kind === 'indicator')
  const looks = evidence.flatMap((entry) => (entry.kind === 'indicator' ? [entry.seen] : []))
  const grades = evidence.map(({ because }) => bestGrade(situation, because))
  return {
    events: evidence.filter(({ kind }) => kind === 'event').length,
    states: evidence.filter(({ kind }) => kind === 'state').length,
    looks: { seen: looks.filter((seen) => seen).length, notSeen: looks.filter((seen) => !seen).length },
    writers: [...new Set(evidence.flatMap(({ by }) => (by === null ? [] : [by])))].sort(),
    grades: Object.fromEntries(
      [...new Set(grades)].sort().map((grade) => [grade, grades.filter((one) => one === grade).length]),
    ),
    lateBaseRates: situation.events.flatMap(({ id, alwaysReported, baseRate }) => {
      const until = alwaysReported && baseRate ? countedUntil(situation, baseRate.because) : null
      return until !== null && until > firstIssue ? [{ event: id, until }] : []
    }),
  }
}

function bestGrade({ claims }: Situation, because: readonly string[]): string {
  const grades = claims.flatMap(({ id, grade }) =>
    because.includes(id) && grade ? [`${grade.reliability}${grade.credibility}`] : [],
  )
  return grades.sort()[0] ?? 'none'
}

function countedUntil({ claims }: Situation, because: readonly string[]): Day | null {
  const days = claims.flatMap(({ id, date }) => {
    const last = because.includes(id) && date !== null ? readEdtf(date)?.last : undefined
    return last === undefined ? [] : [last]
  })
  return days.length === 0 ? null : Math.max(...days)
}

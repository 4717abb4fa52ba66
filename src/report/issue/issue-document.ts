import type { Forecast } from '../../engine/forecast.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { type StandingEntry, standingEntries } from '../../language/ledger-standing.ts'
import type { Situation } from '../../language/situation.ts'
import { isoDate } from '../dates.ts'
import { resultsDocument } from '../results-contract.ts'
import { contentDigest, issueDigest, shortDigest } from './issue-digest.ts'
import type { IssueDocument } from './issue-schema.ts'

/** What is frozen. */
export interface IssueContent {
  readonly forecast: Forecast
  /** ln of the chance that the reading gave to the ledger; null where the forecast knows none. */
  readonly logLikelihood: number | null
  readonly asOf: Day
  /** Of the situation's ledger, retracted ones included. */
  readonly entries: readonly LedgerEntry[]
  readonly version: string
  readonly hash: string
  readonly seed: number
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly madeMs: number
}

/** The document of a frozen forecast, with the hash by which it can be checked. */
export function issueDocument(situation: Situation, content: IssueContent): IssueDocument {
  const { forecast, logLikelihood, asOf, version, hash, seed, madeMs } = content
  const results = resultsDocument(situation, forecast, { version, hash })
  const { questions, contingencies, events, quantities, method, reading, from, to } = results
  const known = knownEntries(content.entries, asOf)
  const document = {
    kizashi: version,
    situation: situation.title,
    hash,
    reading,
    from,
    to,
    asOf: isoDate(asOf),
    made: new Date(madeMs).toISOString(),
    ledger:
      known.length === 0
        ? null
        : { entries: known.length, hash: contentDigest(known.map(({ at: _, ...entry }) => entry)) },
    evidence: logLikelihood === null ? null : { logLikelihood },
    seed,
    method,
    questions,
    contingencies,
    events,
    quantities,
  }
  return { ...document, digest: issueDigest(document) }
}

/** Forecasts and resolutions are no evidence: the model does not know them. */
function knownEntries(entries: readonly LedgerEntry[], asOf: Day): StandingEntry[] {
  const evidence = ['indicator', 'event', 'state', 'as-of']
  return standingEntries(entries).filter(({ kind, day }) => evidence.includes(kind) && day <= asOf)
}

/** The file of a frozen forecast: its day, its reading and the beginning of its hash. */
export function issueFileName({ asOf, reading, digest }: IssueDocument): string {
  return `${asOf}-${reading}-${shortDigest(digest)}.json`
}

export function issueText(document: IssueDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

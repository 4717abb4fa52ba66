import { textOfDay } from './dates.ts'
import type { IndicatorEntry, LedgerEntry, ResolutionEntry } from './ledger-entry.ts'
import { standingEntries } from './ledger-standing.ts'
import { nearNames } from './near-names.ts'
import type { Notice } from './notice.ts'
import { restingOnOneSource } from './primary-source.ts'
import type { Situation } from './situation.ts'

/** What can only be seen of the entries together. Returns each entry once. */
export function checkLedger(
  entries: readonly LedgerEntry[],
  situation: Situation,
  notice: Notice,
): LedgerEntry[] {
  const unique = withoutRepeats(entries, notice)
  checkRetractions(unique, notice)
  checkLooks(unique, situation, notice)
  checkResolutions(unique, notice)
  checkPrimarySources(unique, situation, notice)
  return unique
}

function withoutRepeats(entries: readonly LedgerEntry[], notice: Notice): LedgerEntry[] {
  const first = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const known = first.get(entry.id)
    if (!known) {
      first.set(entry.id, entry)
      continue
    }
    const code = contentOf(known) === contentOf(entry) ? 'entry-repeated' : 'entry-id-twice'
    notice(code, entry.at, { id: entry.id }, { related: [known.at] })
  }
  return [...first.values()]
}

function contentOf({ at: _, ...content }: LedgerEntry): string {
  return JSON.stringify(content)
}

function checkRetractions(entries: readonly LedgerEntry[], notice: Notice): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of entries) {
    if (entry.kind !== 'retraction') continue
    const target = byId.get(entry.retracts)
    if (!target) {
      const near = nearNames(entry.retracts, byId.keys()).filter((id) => id !== entry.id)
      notice('retracts-nothing', entry.at, { id: entry.retracts }, near.length > 0 ? { near } : {})
    } else if (target.kind === 'retraction')
      notice('retracts-retraction', entry.at, { id: entry.retracts }, { related: [target.at] })
  }
}

/** Looks that follow within half the indicator's interval are hardly independent, and count as if they were. */
function checkLooks(entries: readonly LedgerEntry[], situation: Situation, notice: Notice): void {
  const lookDays = new Map(situation.indicators.map((indicator) => [indicator.id, indicator.lookDays]))
  const latest = new Map<string, IndicatorEntry>()
  for (const entry of standingEntries(entries)) {
    if (entry.kind !== 'indicator') continue
    const before = latest.get(entry.indicator)
    const days = lookDays.get(entry.indicator)
    if (before && days && entry.day - before.day < days / 2) {
      const facts = { indicator: entry.indicator, date: textOfDay(entry.day), other: textOfDay(before.day) }
      notice('looks-too-close', entry.at, { ...facts, lookDays: days }, { related: [before.at] })
    }
    latest.set(entry.indicator, entry)
  }
}

/** A question ends once; where it is said to have ended otherwise before, one of the two should be taken back. */
function checkResolutions(entries: readonly LedgerEntry[], notice: Notice): void {
  const latest = new Map<string, ResolutionEntry>()
  for (const entry of standingEntries(entries)) {
    if (entry.kind !== 'resolution') continue
    const before = latest.get(entry.question)
    if (before && before.outcome !== entry.outcome) {
      const { question, outcome } = entry
      notice(
        'resolved-twice',
        entry.at,
        { question, outcome, other: before.outcome },
        { related: [before.at] },
      )
    }
    latest.set(entry.question, entry)
  }
}

/** Reports that go back to one source do not confirm each other: told once, at the first such entry. */
function checkPrimarySources(entries: readonly LedgerEntry[], situation: Situation, notice: Notice): void {
  const found = restingOnOneSource(standingEntries(entries), situation.claims, situation.sources)
  if (found.length === 0) return
  const [first, ...related] = found.map(({ places }) => places[0]!)
  const facts = { sources: found.map(({ source }) => source.id), what: 'entries' }
  notice('one-primary-source', first!, facts, { related })
}

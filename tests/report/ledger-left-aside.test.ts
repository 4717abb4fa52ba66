import { describe, expect, it } from 'vitest'
import { readLedger } from '../../src/language/ledger.ts'
import { ledgerLeftAside } from '../../src/report/outlook/ledger-left-aside.ts'
import { ledgerSituation } from '../ledger/ledger-situation.ts'

const entriesOf = (...lines: readonly object[]) =>
  readLedger(
    { name: 'ledger.jsonl', text: lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
    ledgerSituation,
  ).entries

describe('what a briefing says of a ledger that it leaves aside', () => {
  it('is nothing where the ledger says nothing of the course of things', () => {
    expect(ledgerLeftAside([], ledgerSituation, 'en')).toBeNull()
  })

  it('is how many entries there are, up to when, and where they are weighed', () => {
    const [event] = ledgerSituation.events
    const [one, other] = ['2026-02-10', '2026-03-02'].map((date) => ({ date, event: event!.id }))
    expect(ledgerLeftAside(entriesOf(one!), ledgerSituation, 'en')).toMatch(
      /^As judged: the one entry of the ledger up to 10 February 2026 is left aside\./,
    )
    expect(ledgerLeftAside(entriesOf(one!, other!), ledgerSituation, 'ja')).toMatch(
      /台帳（2026年3月2日まで2件）は反映していない/,
    )
  })
})

/** A small situation with every kind of judgement as a range, a window, a quantity and contingencies. */
export const talksText = `
kizashi: 1
title: Talks
from: 2025-01-20
to: 2029-01-20
actors:
  home: {title: Home}
factors:
  talks:
    states: {none: {}, contacts: {}, leaders: {requires: {line: [mixed, soft]}}, pact: {only-by-event: true}}
    ordered: true
    start: none
    tempo: 4..9 months
    lean: {none: 0..2}
    inertia: 0.5..1.5
  line: {states: [hard, mixed, soft], ordered: true, start: {hard: 60%, mixed: 40%}, tempo: 9..15 months}
  alliance: {states: [firm, shaken], start: firm, tempo: 1 year, inertia: 1..3}
events:
  test: {rate: once in 4..10 years, requires: {talks: [none, contacts]}, sets: {line: hard}}
  summit:
    rate: once in 3..6 years
    requires: {talks: [contacts, leaders]}
    outcomes: {pact: {chance: 20..40%, sets: {talks: pact}}, walkout: {chance: 30%, sets: {talks: none}}}
influences:
  - {from: {line: soft}, to: {talks: leaders}, points: 1..2}
  - {from: {line: hard}, to: {summit: walkout}, points: 1}
  - {from: {talks: leaders}, to: test, points: -3..-1}
  - {from: {talks: pact}, to: {alliance: shaken}, points: 1..3}
calendar:
  - {date: 2026-11-03, outcomes: [{chance: 55%, sets: {line: mixed}}]}
  - {id: meeting, date: 2025-10-29, event: summit, chance: 5..15%}
quantities:
  stock: {unit: pieces, start: 50, grows: {line: {hard: 8..12, mixed: 6, soft: 2}}, jumps: {test: 5}}
contingencies:
  bad-pact: {title: A pact over our heads, ask: {state: {talks: pact, alliance: shaken}, by: 2029-01-20}, harm: {home: 3}}
  tested: {title: A test before any summit, ask: {event: test, before: {event: summit}, by: 2028-01-20}, harm: {home: 2}}
questions:
  summit-2026: {title: A summit, ask: {event: summit, by: 2026-12-31}}
  tests: {title: Tests, ask: {event: test, by: 2028-12-31, count: true}}
  shaken-if-pact: {title: Shaken if a pact, ask: {state: {alliance: shaken}, at: 2029-01-20}, given: {state: {talks: pact}, by: 2028-01-20}}
  stock-2027: {title: Stock, ask: {quantity: stock, at: 2027-12-31, above: 80}}
  stock-mean: {title: Stock, ask: {quantity: stock, at: 2027-12-31}}
`

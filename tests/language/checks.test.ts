import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/language/diagnostic-codes.ts'
import { filesOf, found, outcomeOf, small } from './written-situation.ts'

/** Each changes the small situation in one place and names all that is found. */
const cases: readonly [what: string, change: (text: string) => string, ...found: string[]][] = [
  ['nothing', (text) => text],
  [
    'a key that does not exist',
    (text) => text.replace('tempo: 6 months', 'tempoo: 6 months'),
    'unknown-key: tempoo',
  ],
  ['no start', (text) => text.replace('start: none, ', ''), 'missing-key: states'],
  ['a start that is no state', (text) => text.replace('start: none', 'start: nome'), 'unknown-id: nome'],
  [
    'shares of a start',
    (text) => text.replace('soft: 40%', 'soft: 30%'),
    'shares-not-whole: {hard: 60%, soft: 30%}',
  ],
  ['a chance above one', (text) => text.replace('soft: 40%', 'soft: 140%'), 'number-out-of-bounds: 140%'],
  ['a range backwards', (text) => text.replace('9..15 months', '15..9 months'), 'empty-range: 15..9 months'],
  [
    'a rate that touches 0',
    (text) => text.replace('8..20 years', '0..20 years'),
    'range-touches-zero: once in 0..20 years',
  ],
  ['a tempo without a unit', (text) => text.replace('6 months', '6'), 'unreadable-number: 6'],
  ['full-width digits', (text) => text.replace('6 months', '６ months'), 'wide-characters: ６ months'],
  [
    'a day that does not exist',
    (text) => text.replace('2029-01-20', '2029-02-30'),
    'unreadable-date: 2029-02-30',
  ],
  [
    'an end before the start',
    (text) => text.replace('2029-01-20', '2019-01-20'),
    'dates-out-of-order: 2019-01-20',
  ],
  ['no title', (text) => text.replace('title: A test\n', ''), 'missing-key: kizashi'],
  ['another version', (text) => text.replace('kizashi: 1', 'kizashi: 2'), 'unknown-choice: 2'],
  [
    'a list for a map',
    (text) => text.replace(/events:\n.*\n/, 'events: [summit]\n').replace(/ {2}- {from: {line: hard.*\n/, ''),
    'wrong-kind: [summit]',
  ],
  [
    'the same influence twice',
    (text) => `${text}  - {from: [{line: [soft]}], to: {talks: leaders}, points: 2}\n`,
    'duplicate-influence: {from: [{line: [soft]}], to: {talks: leaders}, points: 2}',
  ],
  [
    'a target without an order',
    (text) => `${text}  - {from: {talks: leaders}, to: line, points: 2}\n`,
    'order-missing: line',
  ],
  [
    'an outcome that does not exist',
    (text) => text.replace('to: summit', 'to: {summit: deal}'),
    'unknown-id: deal',
  ],
  ['an empty condition', (text) => text.replace('from: {line: hard}', 'from: {}'), 'empty-condition: {}'],
  [
    'chances over one',
    (text) =>
      text.replace('sets: {line: soft}', 'outcomes: [{chance: 70%, sets: {line: soft}}, {chance: 40%}]'),
    'shares-exceed-whole: 70%',
  ],
  [
    'a chance for the rest',
    (text) => text.replace('sets: {line: soft}', 'outcomes: {rest: {chance: 70%}}'),
    'chance-of-rest: 70%',
  ],
  [
    'both outcomes and sets',
    (text) =>
      text
        .replace('sets: {line: soft}', 'sets: {line: soft}, outcomes: [{chance: 1}]')
        .replace(/summit: ({.*})/, 'summit: $1'),
    'one-or-the-other: {rate: once in 8..20 years, requires: {talks: [contacts, leaders]}, sets: {line: soft}, outcomes: [{chance: 1}]}',
  ],
  [
    'one id for two things',
    (text) => `${text}questions:\n  talks: {ask: {event: summit, by: 2026-01-01}}\n`,
    'duplicate-id: talks',
  ],
  ['a reserved id', (text) => text.replaceAll('summit', 'event'), 'reserved-id: event'],
  ['an id with a space', (text) => text.replaceAll('summit', 'big summit'), 'unfit-id: big summit'],
  ['a state called no', (text) => text.replaceAll('none', 'no'), 'name-like-a-truth-value: no'],
  [
    'an order missing for one-way',
    (text) => text.replace('states: [hard, soft]', 'states: [hard, soft], one-way: true'),
    'one-way-without-order: true',
  ],
  [
    'a single state',
    (text) =>
      `${text.replace('influences:', 'influences:')}`.replace(
        'factors:',
        'factors:\n  alone: {states: [only], start: only}',
      ),
    'too-few-states: [only]',
  ],
  [
    'tempos that are missing',
    (text) => text.replace('tempo: 6 months', 'tempo: {none: 6 months}'),
    'missing-state: none',
  ],
  [
    'a state out of reach',
    (text) =>
      text.replace('states: [hard, soft]', 'states: {hard: {}, soft: {}, softer: {only-by-event: true}}'),
    'unreachable-state: softer',
  ],
  [
    'a gate that never opens',
    (text) =>
      text.replace(
        'states: [hard, soft]',
        'states: {hard: {}, soft: {}, softer: {requires: {line: softer}}}',
      ),
    'requires-never-holds: {line: softer}',
  ],
  [
    'an event that never happens',
    (text) => text.replace('once in 8..20 years', '0'),
    'event-never-happens: 0',
  ],
  [
    'states that nothing tells apart',
    (text) => text.replace('states: [hard, soft]', 'states: [hard, soft, soft2, soft3]'),
    'states-alike: soft3',
  ],
  [
    'an impossible start',
    (text) => `${text}impossible: [{talks: none, line: hard}]\n`,
    'impossible-start: {hard: 60%, soft: 40%}',
  ],
  [
    'an outcome that could lead into the impossible',
    (text) => `${text}impossible: [{talks: leaders, line: soft}]\n`,
    'impossible-outcome: line',
  ],
  [
    'an outcome that its gate keeps from the impossible',
    (text) =>
      `${text.replace('talks: [contacts, leaders]', 'talks: contacts')}impossible: [{talks: leaders, line: soft}]\n`,
  ],
  [
    'a calendar entry outside the term',
    (text) => `${text}calendar: [{date: 2035-01-01, sets: {line: hard}}]\n`,
    'date-outside-term: 2035-01-01',
  ],
  [
    'a window without a chance',
    (text) => `${text}calendar: [{date: 2026-01-01, event: summit}]\n`,
    'missing-key: summit',
  ],
  [
    'a question outside the term',
    (text) => `${text}questions: {q: {ask: {event: summit, by: 2035-01-01}}}\n`,
    'date-outside-term: 2035-01-01',
  ],
  [
    'a question with too much in it',
    (text) => `${text}questions: {q: {ask: {event: summit, at: 2026-01-01}}}\n`,
    'one-or-the-other: {event: summit, at: 2026-01-01}',
  ],
  [
    'a question with no date',
    (text) => `${text}questions: {q: {ask: {event: summit}}}\n`,
    'missing-key: {event: summit}',
  ],
  [
    'a question about nothing known',
    (text) => `${text}questions: {q: {ask: {event: sumit, by: 2026-01-01}}}\n`,
    'unknown-id: sumit',
  ],
  [
    'a count as a condition',
    (text) =>
      `${text}questions: {q: {ask: {event: summit, by: 2026-01-01}, given: {event: summit, by: 2026-01-01, count: true}}}\n`,
    'no-probability: {event: summit, by: 2026-01-01, count: true}',
  ],
  [
    'harm to nobody',
    (text) => `${text}contingencies: {c: {ask: {event: summit, by: 2026-01-01}, harm: 2}}\n`,
    'harm-of-nobody: 2',
  ],
  [
    'contingencies in a circle',
    (text) =>
      `${text}actors: {a: {}}\ncontingencies:\n  c: {ask: {event: summit, by: 2026-01-01}, harm: {a: 1}, part-of: d}\n  d: {ask: {event: summit, by: 2026-01-01}, harm: {a: 1}, part-of: c}\n`,
    'branch-of-itself: d',
  ],
  [
    'a claim without its source',
    (text) => `${text}claims: {c1: {says: So, source: yearbook, date: "2024-13", grade: A9}}\n`,
    'unknown-id: yearbook',
    'unreadable-date: "2024-13"',
    'unreadable-grade: A9',
  ],
  [
    'a judgement without its claim',
    (text) => text.replace('points: -1}', 'points: -1, because: [c1]}'),
    'unknown-id: c1',
  ],
  [
    'states missing from seen',
    (text) => `${text}indicators: {i: {seen: {line: {hard: 10%}}}}\n`,
    'missing-state: line',
  ],
  [
    'a lean that does nothing',
    (text) =>
      text.replace('factors:', 'factors:\n  idle: {states: [a, b], start: {a: 50%, b: 50%}, lean: {a: 1}}'),
    'without-tempo: 1',
  ],
  [
    'a name under moves-with that binds nothing',
    (text) => text.replace('points: 1..2}', 'points: 1..2, moves-with: alone}'),
    'moves-with-alone: 1..2',
  ],
  [
    'two mistakes',
    (text) => text.replace('start: none', 'start: nome').replace('to: summit', 'to: sumit'),
    'unknown-id: nome',
    'unknown-id: sumit',
  ],
]

describe('what is wrong is named where it stands, once', () => {
  it.each(cases)('%s', (_, change, ...expected) => {
    expect(found(filesOf(change(small)))).toEqual(expected)
  })
})

it('an error leaves no course, a warning does', () => {
  for (const [, change] of cases) {
    const { course, diagnostics } = outcomeOf(filesOf(change(small)))
    expect(course === null).toBe(diagnostics.some((one) => one.severity === 'error'))
    for (const one of diagnostics) expect(one.severity).toBe(diagnosticCodes[one.code])
  }
})

it('a mend that is offered mends', () => {
  const text = small
    .replace('start: none', 'start: nome')
    .replace('9..15 months', '15..9 months')
    .replace('tempo: 6', 'tmepo: 6')
  const { diagnostics } = outcomeOf(filesOf(text))
  const fixes = diagnostics.flatMap((one) => one.fix ?? []).sort((a, b) => b.at.start - a.at.start)
  expect(fixes).toHaveLength(3)
  const mended = fixes.reduce(
    (result, { at, text: by }) => result.slice(0, at.start) + by + result.slice(at.end),
    text,
  )
  expect(found(filesOf(mended))).toEqual([])
})

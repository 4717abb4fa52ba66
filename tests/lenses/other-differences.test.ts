import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/language/course.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Situation } from '../../src/language/situation.ts'
import { agreementOf, differingHarms } from '../../src/lenses/compare/differing-judgements.ts'
import { otherDifferences } from '../../src/lenses/compare/other-differences.ts'
import type { OtherDifference } from '../../src/lenses/compare/situation-part.ts'
import { en } from '../../src/report/compare/difference-words-en.ts'

const townText = `
kizashi: 1
title: A town
from: 2025-01-01
to: 2029-01-01
viewpoint: town
actors:
  town: {title: The town, interests: [{want: {mood: calm}}, {avoid: fire, weight: 2}]}
  guild: {title: The guild, ranking: [{mood: calm}, {mood: tense}]}
sources: [{id: paper, type: article-newspaper, title: The paper}]
claims:
  c1: {says: Fires are rare, source: paper, at: p. 1, date: 2024, by: the mayor, grade: B2}
  c2: {says: Fires are common, source: paper}
factors:
  mood: {title: Mood, owner: town, states: {calm: {}, tense: {}, wild: {requires: {port: open}}}, start: calm, tempo: 1 year, lean: {calm: 0..1}, because: [c1]}
  port: {states: [open, shut], ordered: true, start: open, tempo: 2 years}
events:
  fire: {rate: 0.1 per year, because: [c1], requires: {port: open}, base-rate: 0.2 per year}
  vote: {rate: 0.2 per year, outcomes: {win: {chance: 40%, sets: {mood: calm}}, rest: {}}}
influences:
  - {from: {mood: tense}, to: fire, points: 1, because: [c1]}
impossible: [{mood: wild, port: shut}]
calendar: [{id: feast, date: 2026-01-01, event: vote, chance: 20%}]
quantities: {stock: {unit: tons, start: 10, jumps: {fire: -1}}}
indicators: {smoke: {look: monthly, seen: {mood: {calm: 10%, tense: 20%, wild: 30%}}}}
contingencies:
  blaze: {ask: {event: fire, by: 2028-01-01}, harm: {town: 2, guild: 1}}
questions: {votes: {ask: {event: vote, by: 2028-01-01, count: true}}}
criteria: {safe: {ask: {event: fire, by: 2028-01-01}, want: low, at-most: 0.2}}
values: {plain: {actor: town, criteria: {safe: 1}}}
options:
  brigade: {actor: town, from: 2025-01-01, cost: low, adds: {events: {fire: {rate: -1}}}}
  wall: {actor: town, from: 2025-01-01, adds: {events: {fire: {rate: -2}}}}
what-ifs: {dry: {changes: {events: {fire: {rate: 1 per year}}}}}
`

function sides(changes: string): [Situation, Situation] {
  const { draft, diagnostics } = readSituation([
    { name: 'situation.yaml', text: townText },
    { name: 'readings/other.yaml', text: `reading: other\nchanges:\n${changes}\n` },
  ])
  const situations = ['base', 'other'].map((reading) => {
    const { course, diagnostics: found } = courseOf(draft!, { reading })
    if (!course) throw new Error(JSON.stringify([...diagnostics, ...found]))
    return course.situation
  })
  return situations as [Situation, Situation]
}

function shown({ kind, id, of, part }: OtherDifference): string {
  const inside = of === null ? '' : of.kind === 'interest' ? ` ${of.interest.kind}` : ` ${of.id}`
  return `${kind} ${id}${inside}: ${part}`
}

/** What a reading changes, and all that is told of it. */
const changes: readonly [change: string, ...told: string[]][] = [
  ['  viewpoint: guild', 'situation : viewpoint'],
  ['  actors: {town: {title: Our town}}', 'actor town: title'],
  [
    '  actors: {town: {interests: [{want: {mood: tense}}]}}',
    'actor town: interests',
    'actor town avoid: weight',
  ],
  [
    '  actors: {town: {interests: [{want: {mood: calm}}, {avoid: fire, weight: 3}]}}',
    'actor town avoid: weight',
  ],
  ['  actors: {guild: {ranking: [{mood: tense}, {mood: calm}]}}', 'actor guild: ranking'],
  ['  actors: {crown: {title: The crown}}', 'actor crown: element'],
  [
    '  claims: {c1: {says: Fires are frequent, grade: C3, at: p. 2}}',
    'claim c1: says',
    'claim c1: at',
    'claim c1: grade',
  ],
  [
    '  claims: {c1: {date: 2025, by: the clerk, via: {source: paper}}}',
    'claim c1: by',
    'claim c1: date',
    'claim c1: via',
  ],
  ['  factors: {mood: {owner: guild, note: Watch it}}', 'factor mood: owner', 'factor mood: note'],
  ['  factors: {mood: {because: [c2]}}', 'factor mood: because'],
  ['  factors: {mood: {lean: {calm: {value: 0..1, because: [c2]}}}}', 'judgement lean|mood|calm: because'],
  [
    '  factors: {mood: {lean: {calm: {value: 0..1, moves-with: x}}, tempo: {value: 1 year, moves-with: x}}}',
    'judgement lean|mood|calm: moves-with',
    'judgement tempo|mood: moves-with',
  ],
  [
    '  factors: {mood: {states: {wild: {requires: {port: shut}, final: true}}}}\n  impossible: []',
    'factor mood wild: requires',
    'factor mood wild: final',
    'impossible',
  ],
  [
    '  factors: {mood: {states: {tense: {only-by-event: true, title: On edge}}}}\n  events: {vote: {outcomes: {rest: {sets: {mood: tense}}}}}',
    'factor mood tense: title',
    'factor mood tense: only-by-event',
    'event vote rest: sets',
  ],
  ['  factors: {port: {states: [shut, open], one-way: true}}', 'factor port: states', 'factor port: one-way'],
  ['  factors: {port: {ordered: false}}', 'factor port: ordered'],
  ['  factors: {gate: {states: [up, down], start: up, tempo: 1 year}}', 'factor gate: element'],
  ['  events: {fire: {requires: {mood: tense}}}', 'event fire: requires'],
  [
    '  events: {fire: {requires: null, owner: guild, reported: always, base-rate: 0.3 per year}}',
    'event fire: owner',
    'event fire: requires',
    'event fire: reported',
    'event fire: base-rate',
  ],
  ['  events: {vote: {outcomes: {win: {sets: {mood: tense}}}}}', 'event vote win: sets'],
  ['  events: {vote: {outcomes: {draw: {chance: 10%, sets: {mood: tense}}}}}', 'event vote draw: element'],
  [
    '  influences: [{from: {mood: tense}, to: fire, points: 1, because: [c2], note: So}]',
    'judgement points|fire|mood=tense: because',
    'influence mood=tense > fire: note',
  ],
  [
    '  impossible: [{mood: wild, port: [open, shut]}]\n  factors: {mood: {states: {wild: {only-by-event: true}}}}',
    'factor mood wild: only-by-event',
    'impossible',
  ],
  ['  alike: [{port: shut}]', 'alike'],
  [
    '  calendar: [{id: feast, date: 2026-02-01, event: fire, chance: 20%}]',
    'calendar feast: date',
    'calendar feast: event',
  ],
  ['  calendar: [{id: fair, date: 2026-02-01, sets: {mood: tense}}]', 'calendar fair: element'],
  ['  quantities: {stock: {unit: crates}}', 'quantity stock: unit'],
  [
    '  indicators: {smoke: {look: weekly, seen: {mood: {calm: 15%, tense: 20%, wild: 30%}}}}',
    'indicator smoke: look',
    'indicator smoke calm: seen',
  ],
  [
    '  contingencies: {blaze: {ask: {event: fire, by: 2027-01-01}, harm: {guild: 4}}}',
    'contingency blaze: ask',
    'contingency blaze guild: harm',
  ],
  ['  contingencies: {blaze: {harm: {town: 1..3}}}', 'contingency blaze town: harm'],
  ['  contingencies: {blaze: {given: {event: vote, by: 2028-01-01}}}', 'contingency blaze: given'],
  [
    '  contingencies: {blot: {ask: {event: vote, by: 2028-01-01}, harm: 1}, blaze: {part-of: blot}}',
    'contingency blaze: part-of',
    'contingency blot: element',
  ],
  ['  questions: {votes: {ask: {event: vote, by: 2028-01-01, count: null}}}', 'question votes: ask'],
  [
    '  criteria: {safe: {want: high, at-most: null, at-least: 0.5}}',
    'criterion safe: want',
    'criterion safe: at-most',
    'criterion safe: at-least',
  ],
  [
    '  values: {plain: {actor: guild, criteria: {safe: 2}}}',
    'values plain: actor',
    'values plain safe: weight',
  ],
  [
    '  options: {brigade: {from: 2026-01-01, cost: high, actor: guild, needs: [wall]}}',
    'option brigade: from',
    'option brigade: actor',
    'option brigade: cost',
    'option brigade: needs',
  ],
  [
    '  options: {brigade: {excludes: [wall], sets: {mood: calm}}}',
    'option brigade: sets',
    'option brigade: excludes',
  ],
  [
    '  options: {brigade: {adds: {events: {fire: {rate: -3}}}}}',
    'option brigade adds.events.fire.rate: alters',
  ],
  [
    '  what-ifs: {dry: {from: 2026-01-01, changes: {events: {fire: {rate: 2 per year}}}}}',
    'what-if dry: from',
    'what-if dry changes.events.fire.rate: alters',
  ],
]

describe('what differs beside numbers', () => {
  it.each(changes)('%s', (change, ...told) => {
    const found = otherDifferences(...sides(change))
    const named = found.map((one) =>
      one.kind === 'impossible' || one.kind === 'alike' ? one.kind : shown(one),
    )
    expect([...new Set(named)].sort()).toEqual([...told].sort())
  })

  it('is nothing between a reading and itself, nor where a number alone differs', () => {
    const [base] = sides('  note: So')
    expect(otherDifferences(base, base)).toEqual([])
    const [first, second] = sides(
      '  factors: {mood: {lean: {calm: {value: 1..2, because: [c2]}}}}\n  contingencies: {blaze: {harm: {town: 3}}}',
    )
    expect(otherDifferences(first, second)).toEqual([])
    expect(agreementOf(first, second).differing.map(({ address }) => address)).toEqual(['lean|mood|calm'])
    expect(differingHarms(first, second, 'town')).toHaveLength(1)
  })

  it('has what either side has, null where it has none', () => {
    const [found] = otherDifferences(...sides('  events: {fire: {requires: null}}'))
    expect(found).toEqual({
      kind: 'event',
      id: 'fire',
      of: null,
      part: 'requires',
      first: { condition: [[{ factor: 'port', states: ['open'] }]] },
      second: null,
    })
  })
})

describe('every key that a reading can change', () => {
  /** Told as numbers of judgements, or as what stands inside them. */
  const judged = ['start', 'tempo', 'lean', 'inertia', 'rate', 'chance', 'grows', 'jumps']
  /** Told part by part. */
  const inside = ['outcomes', 'criteria', 'changes', 'adds', 'want', 'avoid', 'id']
  const schema = JSON.parse(readFileSync('schema/reading.schema.json', 'utf8'))
  const kinds = ['actor', 'calendar', 'claim', 'contingency', 'criterion', 'event', 'factor', 'indicator']
  const more = ['interest', 'option', 'outcome', 'quantity', 'question', 'state', 'values', 'what-if']

  it.each([...kinds, ...more])('of %s is a part that is told, or a judgement', (kind) => {
    const keys = Object.keys(schema.definitions[`${kind}-changes`].properties)
    const known = [...Object.keys(en.parts), ...judged, ...inside]
    expect(keys.filter((key) => !known.includes(key))).toEqual([])
  })
})

import type { Estimate, Forecast } from '../../src/engine/forecast.ts'
import type {
  Contingency,
  Course,
  EventDefinition,
  Factor,
  Influence,
  Judgement,
  Question,
  Situation,
  Text,
} from '../../src/language/situation.ts'

// A situation of our own making, small enough to follow by eye: a harbour, a strike, a tariff.

export const from = Date.UTC(2025, 0, 20) / 86_400_000
export const to = Date.UTC(2029, 0, 20) / 86_400_000
const at = { file: 'situation.yaml', start: 0, end: 1 }

export function judgement(
  address: string,
  low: number,
  high = low,
  more: Partial<Judgement> = {},
): Judgement {
  return { address, scale: 'points', low, high, nominal: (low + high) / 2, because: [], at, ...more }
}

export function text(en: string, ja: string): Text {
  return { en, ja }
}

function factor(id: string, title: Text, states: readonly [string, Text][]): Factor {
  return {
    id,
    title,
    because: ['c3'],
    at,
    owner: [],
    states: states.map(([state, name]) => ({
      id: state,
      title: name,
      requires: null,
      onlyByEvent: false,
      final: false,
    })),
    ordered: false,
    oneWay: false,
    start: states.map((_, index) =>
      judgement(`start|${id}|${index}`, index === 0 ? 1 : 0, undefined, { scale: 'chance' }),
    ),
    tempo: [judgement(`tempo|${id}`, 0.5, 1, { scale: 'tempo', nominal: Math.SQRT1_2 })],
    lean: states.map(() => null),
    inertia: judgement(`inertia|${id}`, 0.5, 1.5),
  }
}

const harbour = factor('harbour', text('The harbour', '港'), [
  ['open', text('open', '開いている')],
  ['closed', text('closed', '閉じている')],
])
const mood = factor('mood', text('Mood of the dockers', '港湾労働者の気分'), [
  ['calm', text('calm', '平静')],
  ['bitter', text('bitter', '不満')],
])

const strike: EventDefinition = {
  id: 'strike',
  title: text('A strike', 'ストライキ'),
  because: [],
  at,
  owner: [],
  rate: judgement('rate|strike', 0.05, 0.2, {
    scale: 'rate',
    nominal: 0.1,
    because: ['c1'],
    movesWith: 'anger',
  }),
  baseRate: null,
  requires: null,
  outcomes: [
    {
      id: 'won',
      title: text('won', '勝利'),
      chance: judgement('chance|strike|won', 0.2, 0.4, { scale: 'chance' }),
      sets: { harbour: 'closed' },
      at,
    },
  ],
  alwaysReported: true,
}

const influences: readonly Influence[] = [
  {
    id: 'mood=bitter > strike',
    from: [[{ factor: 'mood', states: ['bitter'] }]],
    to: { kind: 'event', event: 'strike' },
    points: judgement('points|strike|mood=bitter', 1, 3),
    because: ['c1', 'c2'],
    at,
  },
  {
    id: 'harbour=closed > mood=calm',
    from: [[{ factor: 'harbour', states: ['closed'] }]],
    to: { kind: 'state', factor: 'mood', state: 'calm' },
    points: judgement('points|mood=calm|harbour=closed', -2, -1),
    because: [],
    at,
  },
]

function contingency(
  id: string,
  title: Text,
  ask: Question['ask'],
  harm: number,
  partOf: string | null,
  because: readonly string[],
): Contingency {
  return { id, title, ask, given: null, because, at, partOf, harm: { city: judgement(`harm|${id}`, harm) } }
}

export const situation: Situation = {
  title: text('A harbour town', '港町'),
  from,
  to,
  viewpoint: 'city',
  reading: { id: 'base', title: text('The council', '市議会'), basedOn: [], silent: [], at: null },
  actors: [{ id: 'city', title: text('The city', '市'), because: [], at, interests: [], ranking: [] }],
  sources: [
    { id: 'paper', csl: { title: 'Harbour Gazette', author: [{ family: '山田', given: '花子' }] }, at },
    { id: 'yearbook', csl: { title: 'Yearbook of ports' }, at },
  ],
  claims: ['c1', 'c2', 'c3', 'c4'].map((id, index) => ({
    id,
    says: text(`Claim number ${index + 1} about the docks`, `波止場についての主張その${index + 1}`),
    source: 'paper',
    at: 'page 3',
    via: index === 1 ? { source: 'yearbook', at: null } : null,
    by: index === 0 ? { und: 'city' } : null,
    date: '2024-05',
    grade: index === 3 ? null : { reliability: 'B', credibility: 2 },
    span: at,
  })),
  factors: [harbour, mood],
  events: [strike],
  influences,
  impossible: [],
  alike: [],
  calendar: [
    {
      id: 'vote',
      title: text('The vote', '投票'),
      because: [],
      at,
      date: from + 500,
      what: {
        kind: 'window',
        event: 'strike',
        chance: judgement('window|vote', 0.05, 0.15, { scale: 'chance', movesWith: 'anger' }),
      },
    },
  ],
  quantities: [
    {
      id: 'ships',
      title: text('Ships a month', '月の入港数'),
      unit: text('ships', '隻'),
      because: [],
      at,
      start: judgement('start|ships', 40, 60, { scale: 'number' }),
      grows: [],
      jumps: [],
    },
  ],
  indicators: [],
  contingencies: [
    contingency(
      'closure',
      text('The harbour closes', '港の閉鎖'),
      { kind: 'reach', condition: [[{ factor: 'harbour', states: ['closed'] }]], by: to },
      4,
      null,
      ['c1'],
    ),
    contingency(
      'strike-wave',
      text('A wave of strikes', 'ストライキの連鎖'),
      { kind: 'event', events: ['strike'], by: to },
      1,
      null,
      ['c4'],
    ),
    contingency(
      'long-closure',
      text('Closed at the end', '期末にも閉鎖'),
      { kind: 'at', condition: [[{ factor: 'harbour', states: ['closed'] }]], at: to },
      5,
      'closure',
      [],
    ),
    contingency(
      'peace',
      text('Peace on the docks', '波止場の平穏'),
      { kind: 'at', condition: [[{ factor: 'mood', states: ['calm'] }]], at: to },
      -2,
      null,
      [],
    ),
  ],
  options: [
    {
      id: 'talk',
      title: text('Talk to the dockers', '労働者と話す'),
      because: [],
      at,
      actor: 'city',
      from: from + 30,
      cost: 'low',
      excludes: [],
      alters: {},
      needs: [],
      sets: {},
    },
  ],
  criteria: [],
  values: [],
  whatIfs: [],
  questions: [
    {
      id: 'late',
      title: text('A strike by 2028', '2028年までのスト'),
      because: [],
      at,
      ask: { kind: 'event', events: ['strike'], by: from + 1000 },
      given: null,
    },
    {
      id: 'early',
      title: text('Strikes in all', 'ストの回数'),
      because: [],
      at,
      ask: { kind: 'count', events: ['strike'], by: from + 300 },
      given: null,
    },
    {
      id: 'given',
      title: text('Closed after a strike', 'スト後の閉鎖'),
      because: [],
      at,
      ask: { kind: 'at', condition: [[{ factor: 'harbour', states: ['closed'] }]], at: to },
      given: { kind: 'event', events: ['strike'], by: to },
    },
  ],
}

export const course: Course = {
  situation,
  options: [],
  whatIfs: [],
  regimes: [{ from, situation, sets: [] }],
}

export function estimate(value: number | null, low?: number, high?: number): Estimate {
  return low === undefined || high === undefined
    ? { value }
    : { value, band: { low, high, median: value ?? 0, level: 0.9 } }
}

const dates = Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8).map(Math.round)
function rising(end: number) {
  const values = dates.map((_, index) => (end * index) / 8)
  return {
    values,
    band: { low: values.map((value) => value * 0.7), high: values.map((value) => value * 1.3) },
  }
}

export const forecast: Forecast = {
  reading: 'base',
  options: [],
  whatIfs: [],
  from,
  to,
  method: { kind: 'exact', configurations: 4, error: 1e-10, sweeps: 3, leftOut: ['weather'] },
  ensemble: { members: 200, runsPerMember: 0, seed: 7 },
  factors: {
    harbour: { open: estimate(0.8, 0.7, 0.9), closed: estimate(0.2, 0.1, 0.3) },
    mood: { calm: estimate(0.6), bitter: estimate(0.4) },
  },
  events: { strike: { probability: estimate(0.6, 0.4, 0.75), expected: estimate(0.9) } },
  quantities: { ships: { mean: estimate(47.3, 40, 60), quantiles: null } },
  questions: {
    late: estimate(0.35, 0.3, 0.4),
    early: estimate(0.25),
    given: { value: null, reason: 'given-has-no-chance' },
  },
  contingencies: {
    closure: { probability: estimate(0.24, 0.17, 0.33), concern: { city: 4 + Math.log2(0.24) } },
    'strike-wave': { probability: estimate(0.61, 0.52, 0.7), concern: { city: 1 + Math.log2(0.61) } },
    'long-closure': { probability: estimate(0.004, 0, 0.02), concern: { city: 5 + Math.log2(0.004) } },
    peace: { probability: estimate(0.5, 0.3, 0.7), concern: { city: -3 } },
  },
  series: {
    dates,
    factors: { harbour: { open: rising(0.8), closed: rising(0.2) } },
    events: { strike: rising(0.6) },
    questions: { late: rising(0.35) },
    contingencies: {
      closure: rising(0.24),
      'strike-wave': rising(0.61),
      'long-closure': rising(0.004),
      peace: rising(0.5),
    },
    quantities: { ships: { values: dates.map((_, index) => 50 - index / 3) } },
  },
  drivers: {
    closure: [
      { address: 'points|strike|mood=bitter', correlation: 0.7 },
      { address: 'points|mood=calm|harbour=closed', correlation: 0.5 },
      { address: 'rate|strike', correlation: 0.4 },
      { address: 'window|vote', correlation: 0.4 },
      { address: 'tempo|harbour', correlation: -0.25 },
      // Under 3/√199 = 0.213: chance does as much.
      { address: 'start|ships', correlation: 0.2 },
    ],
  },
  pathways: {
    closure: [
      { steps: ['mood=bitter', 'strike:won'], share: 0.7 },
      { steps: ['strike:won'], share: 0.2 },
    ],
  },
}

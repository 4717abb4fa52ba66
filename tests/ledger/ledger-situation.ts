import { dayOfText } from '../../src/language/dates.ts'
import type { Situation } from '../../src/language/situation.ts'

const at = { file: 'situation.yaml', start: 0, end: 0 }
const element = (id: string) => ({ id, title: { en: id }, because: [], at })
const judgement = (scale: 'chance' | 'rate' | 'tempo', nominal: number) =>
  ({ address: 'a', scale, low: nominal, high: nominal, nominal, because: [], at }) as const
const states = (ids: readonly string[]) =>
  ids.map((id) => ({ id, title: { en: id }, requires: null, onlyByEvent: false, final: false }))

const factor = (id: string, ids: readonly string[]) => ({
  ...element(id),
  owner: [],
  states: states(ids),
  ordered: true,
  oneWay: false,
  start: ids.map((_, i) => judgement('chance', i === 0 ? 1 : 0)),
  tempo: ids.map(() => judgement('tempo', 1)),
  lean: ids.map(() => null),
  inertia: null,
})
const event = (id: string, outcomes: readonly (string | null)[], alwaysReported: boolean) => ({
  ...element(id),
  owner: [],
  rate: judgement('rate', 0.1),
  baseRate: null,
  requires: null,
  outcomes: outcomes.map((outcome) => ({
    id: outcome,
    title: {},
    chance: judgement('chance', 0.3),
    sets: {},
    at,
  })),
  alwaysReported,
})
const indicator = (id: string, lookDays: number | null) => ({
  ...element(id),
  lookDays,
  factor: 'line',
  seen: [judgement('chance', 0.1), judgement('chance', 0.8)],
})

/** A situation with one of everything that a ledger can speak of. */
export const ledgerSituation: Situation = {
  title: { en: 'Talks' },
  from: dayOfText('2025-01-20')!,
  to: dayOfText('2029-01-20')!,
  viewpoint: null,
  reading: { id: 'base', title: {}, basedOn: [], silent: [], at: null },
  actors: [],
  sources: [],
  claims: [
    {
      id: 'c1',
      says: { en: 'x' },
      source: null,
      at: null,
      via: null,
      by: null,
      date: null,
      grade: null,
      span: at,
    },
  ],
  factors: [factor('line', ['hard', 'soft']), factor('talks', ['none', 'contacts', 'leaders'])],
  events: [
    event('quarrel', [null], false),
    event('summit', ['pact', 'walkout'], true),
    event('実験', [null], true),
  ],
  influences: [],
  impossible: [],
  alike: [],
  calendar: [],
  quantities: [],
  indicators: [indicator('praise', 30), indicator('report', null)],
  contingencies: [],
  options: [],
  criteria: [],
  values: [],
  whatIfs: [],
  questions: [
    {
      ...element('summit-2026'),
      ask: { kind: 'event', events: ['summit'], by: dayOfText('2026-12-31')! },
      given: null,
    },
    {
      ...element('summits'),
      ask: { kind: 'count', events: ['summit'], by: dayOfText('2026-12-31')! },
      given: null,
    },
  ],
}

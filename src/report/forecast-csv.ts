import type { Curve, Estimate, Forecast } from '../engine/forecast.ts'
import type { Situation, Text } from '../language/situation.ts'
import { csvText, type Row } from './csv-text.ts'
import { isoDate } from './dates.ts'
import { elementWords } from './element-words.ts'
import type { Language } from './language.ts'
import { pickText } from './text.ts'

const columns = [
  'kind',
  'id',
  'state',
  'title',
  'date',
  'figure',
  'value',
  'low',
  'high',
  'band_low',
  'band_high',
]

/**
 * A forecast as a table: one row per figure at the end of the term, then one per point of every curve. UTF-8 with a
 * byte-order mark, CRLF, RFC 4180 quoting. `low` and `high` are the interval of sampling error, `band_*` the ensemble's;
 * an empty cell is no number.
 */
export function forecastCsv(situation: Situation, forecast: Forecast, language: Language): string {
  const rows = [columns, ...figures(situation, forecast, language), ...curves(situation, forecast, language)]
  return csvText(rows)
}

function figures(situation: Situation, forecast: Forecast, language: Language): Row[] {
  const titles = titlesOf(situation, language)
  const words = elementWords(situation, language)
  const to = isoDate(forecast.to)
  const row = (
    kind: string,
    id: string,
    state: string,
    title: string,
    figure: string,
    one: Estimate,
  ): Row => [
    kind,
    id,
    state,
    title,
    to,
    figure,
    one.value,
    one.interval?.low,
    one.interval?.high,
    one.band?.low,
    one.band?.high,
  ]
  const counts = new Set(
    situation.questions.filter(({ ask }) => ask.kind === 'count' || ask.kind === 'mean').map(({ id }) => id),
  )
  return [
    ...Object.entries(forecast.contingencies).map(([id, { probability }]) =>
      row('contingency', id, '', titles(id), 'probability', probability),
    ),
    ...Object.entries(forecast.questions).map(([id, one]) =>
      row('question', id, '', titles(id), counts.has(id) ? 'expected' : 'probability', one),
    ),
    ...Object.entries(forecast.events).flatMap(([id, { probability, expected }]) => [
      row('event', id, '', titles(id), 'probability', probability),
      row('event', id, '', titles(id), 'expected', expected),
    ]),
    ...Object.entries(forecast.quantities).map(([id, { mean }]) =>
      row('quantity', id, '', titles(id), 'mean', mean),
    ),
    ...Object.entries(forecast.factors).flatMap(([id, states]) =>
      Object.entries(states).map(([state, one]) =>
        row('factor', id, state, words.state(id, state), 'probability', one),
      ),
    ),
  ]
}

function curves(situation: Situation, { series }: Forecast, language: Language): Row[] {
  const titles = titlesOf(situation, language)
  const words = elementWords(situation, language)
  const points = (kind: string, id: string, state: string, title: string, curve: Curve): Row[] =>
    series.dates.map((date, index) => [
      kind,
      id,
      state,
      title,
      isoDate(date),
      'series',
      curve.values[index],
      null,
      null,
      curve.band?.low[index],
      curve.band?.high[index],
    ])
  const plain = (kind: string, all: Readonly<Record<string, Curve>>) =>
    Object.entries(all).flatMap(([id, curve]) => points(kind, id, '', titles(id), curve))
  return [
    ...plain('contingency', series.contingencies),
    ...plain('question', series.questions),
    ...plain('event', series.events),
    ...plain('quantity', series.quantities),
    ...Object.entries(series.factors).flatMap(([id, states]) =>
      Object.entries(states).flatMap(([state, curve]) =>
        points('factor', id, state, words.state(id, state), curve),
      ),
    ),
  ]
}

function titlesOf(situation: Situation, language: Language): (id: string) => string {
  const elements: readonly { id: string; title: Text }[] = [
    ...situation.contingencies,
    ...situation.questions,
    ...situation.events,
    ...situation.quantities,
  ]
  const titles = new Map(elements.map(({ id, title }) => [id, pickText(title, language)]))
  return (id) => titles.get(id) ?? id
}

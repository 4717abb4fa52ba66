/** What the parts of a situation are called in sentences. A kind that is not here is called as in the language. */
const names: Readonly<Record<string, string>> = {
  'base-rate': 'base rate',
  'coverage-row': 'row of the coverage',
  'list-of-names': 'list of names',
  actors: 'map of actors',
  'row-condition': 'condition on columns (a map from columns to texts, or a list of such maps)',
  'row-format': 'format of rows',
  'row-table': 'table',
  'row-test': 'test of a column',
  'list-of-texts': 'list of texts',
  'table-columns': 'map of columns',
  'tip-threshold': 'threshold',
  'tips-file': 'file of tips',
  adds: 'map of what is added',
  assignment: 'map of factors, each with a state',
  ask: 'question',
  before: '`before`',
  calendar: 'calendar entry',
  changes: 'set of changes',
  claims: 'map of claims',
  condition: 'condition (a map of factors with states, or a list of such maps)',
  contingencies: 'map of contingencies',
  coverage: 'coverage',
  criteria: 'map of criteria',
  element: 'element',
  events: 'map of events',
  factors: 'map of factors',
  grows: 'map of growth by factor and state',
  harm: 'map of harm by actor',
  impossible: 'list of conditions',
  indicators: 'map of indicators',
  influences: 'list of influences',
  interests: 'list of interests',
  judgement: 'judgement',
  jumps: 'map of jumps by event',
  lean: 'map of points by state',
  options: 'map of options',
  outcomes: 'map or list of outcomes',
  quantities: 'map of quantities',
  questions: 'map of questions',
  ranking: 'ranking, a list',
  seen: 'map of chances by state',
  start: 'map of chances by state',
  states: 'map or list of states',
  tables: 'map of tables',
  target: 'target (a state, an event, an outcome or an ordered factor)',
  tempo: 'map of tempos by state',
  text: 'text',
  tip: 'tip rule',
  tips: 'map of tip rules',
  values: 'set of values',
  via: '`via`',
  weight: 'weight',
  weights: 'map of weights by criterion',
  'what-if': 'what-if',
  'what-ifs': 'map of what-ifs',
}

export function kindName(kind: string | undefined): string {
  return names[kind ?? ''] ?? kind ?? ''
}

const withoutArticle = new Set(['before', 'via', 'coverage', 'text'])

export function withArticle(kind: string | undefined, at: 'capital' | 'inside' = 'inside'): string {
  const name = kindName(kind)
  const article = withoutArticle.has(kind ?? '') ? '' : /^[aeio]/i.test(name) ? 'an ' : 'a '
  const text = `${article}${name}`
  return at === 'capital' ? text.replace(/^./, (letter) => letter.toUpperCase()) : text
}

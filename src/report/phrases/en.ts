/** Every word of the interface in English. Japanese stands in `ja.ts` under the same keys. */
export const en = {
  // the head of the page
  pageNames: {
    briefing: 'Briefing',
    contingency: 'Contingency',
    map: 'Map',
    judgements: 'Judgements',
    futures: 'Futures',
    options: 'Options',
    readings: 'Readings',
    stability: 'Stability',
    evidence: 'Evidence',
    questions: 'Questions',
  },
  pages: 'Pages',
  skip: 'Skip to content',
  language: 'Language',
  appearance: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  reading: 'Reading',
  readingOf: (title: string) => `Reading: ${title}`,
  from: (date: string) => `From ${date}`,
  termEnds: (date: string) => `Term ends ${date}`,
  withOptions: (titles: string) => `With ${titles}`,
  whatIf: (titles: string) => `What if: ${titles}`,
  changed: (texts: string) => `Changed on the command line: ${texts}`,

  // the judgement
  predicates: [
    'has almost no chance',
    'is very unlikely',
    'is unlikely',
    'has roughly even odds',
    'is likely',
    'is very likely',
    'is almost certain',
  ],
  predicateNever: 'is ruled out',
  predicateAlways: 'is certain',
  quoted: (title: string) => `“${title}”`,
  headlineOne: (top: string, predicate: string) => `${top}, the greatest concern, ${predicate}`,
  headlineContrast: (top: string, predicate: string, likeliest: string, other: string) =>
    `${top}, the greatest concern, ${predicate}, but ${likeliest} ${other}`,
  headlineAlike: (top: string, predicate: string, likeliest: string, other: string) =>
    `${top}, the greatest concern, ${predicate}; ${likeliest}, the likeliest, ${other}`,
  headlineEmpty: 'No contingency is named yet',
  headlineNoNumber: (top: string) => `${top} is the greatest concern`,
  ledeTop: (top: string, phrase: string, when: string) =>
    `The greatest concern is ${top}: ${phrase}, ${when}.`,
  ledeTopFor: (actor: string, top: string, phrase: string, when: string) =>
    `For ${inside(actor)} the greatest concern is ${top}: ${phrase}, ${when}.`,
  ledeBand: (span: string) => `Within the ranges of the judgements it runs from ${span}.`,
  ledeNext: (items: string) => `Next in concern: ${items}.`,
  ledeLikeliest: (title: string, phrase: string) => `The likeliest of all is ${title}: ${phrase}.`,
  item: (title: string, word: string, number: string) => `${title} (${word}, ${number})`,
  and: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  by: (date: string) => `by ${date}`,
  on: (date: string) => `on ${date}`,

  // the ladder of words
  ladder: 'The words, their ranges (%), and the rows below',
  ladderRows: 'Rows',
  word: 'Word',
  rangeOfWord: 'Range, %',

  // the list
  listTitle: 'Contingencies in order of concern',
  listNoteOrder: (actor: string | null) =>
    `Ordered by harm ${actor === null ? '' : `to ${inside(actor)} `}times chance; branches stand under what they are part of.`,
  listNoteChance: 'line are chance;',
  listNoteDot: 'Dot and',
  listNoteBand: 'the band is doubt about the judgements',
  listNoteTrials: '(nine in ten trials, darker towards the middle).',
  listNoteRule: 'The heavy rule is the range of the word.',
  contingency: 'Contingency',
  chanceByEnd: 'Chance by the end of the term',
  sparkKey: (from: string, to: string) =>
    [`${from} to ${to};`, 'the scale is 0 to 100 %'] as readonly string[],
  benign: 'to be welcomed',
  claimsTitle: 'Claims that matter most',
  claimsOf: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
  details: 'Details',
  andOthers: (count: number) => (count === 1 ? 'and 1 other' : `and ${count} others`),
  raises: 'raises',
  lowers: 'lowers',
  through: (judgement: string) => `through ${judgement}`,
  noClaim: 'No claim stands behind this one.',
  noSource: 'no source',
  rulerLabel: (number: string, span: string | null) => (span === null ? number : `${number}, doubt ${span}`),
  sparkLabel: (title: string, start: string, end: string) =>
    `${title}: ${start} at the start, ${end} at the end of the term`,

  // quantities and questions
  quantitiesTitle: 'Quantities',
  quantitiesNote: (date: string) => `The mean on ${date}, and the range that holds nine in ten.`,
  quantity: 'Quantity',
  mean: 'Mean',
  nineInTen: 'Nine in ten',
  questionsTitle: 'Dated questions',
  questionsNote: 'Questions that the record will settle, in order of date.',
  question: 'Question',
  answer: 'Answer',
  settled: 'Settled',
  times: (number: string) => (number === '1' ? '1 time' : `${number} times`),
  given: (what: string) => `given: ${what}`,
  othersClosed: (count: number) => `${count} others`,
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show fewer',

  // options
  optionsTitle: 'Options',
  optionsNote: 'Measures that the situation describes; none is in force in the answers above.',
  option: 'Option',
  optionFrom: 'From',
  cost: 'Cost',
  costs: { none: 'none', low: 'low', medium: 'medium', high: 'high' },

  // what it rests on
  restsTitle: 'What this rests on',
  restCited: 'Judgements with a cited claim',
  restCitedWords: (uncited: number, decisive: number) =>
    uncited === 0
      ? 'Every judgement stands on a claim.'
      : `Of the ${uncited} without one, ${decisive === 0 ? 'none is' : decisive === 1 ? '1 is' : `${decisive} are`} among the strongest five of a contingency.`,
  restMovement: 'What moves the answers',
  restMovementWords: 'of the doubt comes from judgements that stand on a cited claim.',
  restMovementNone: 'Not known without trials of the ranges.',
  restSize: 'Size',
  configurations: (count: string) => `${count} configurations`,
  restSizeWords: (factors: number, events: number, influences: number) =>
    `${count(factors, 'factor')}, ${count(events, 'event')}, ${count(influences, 'influence')}.`,
  restMethod: 'How it was computed',
  exact: 'Exact',
  simulated: 'Simulated',
  exactWords: (error: string) => `Truncation error at most ${error}.`,
  simulatedWords: (runs: string, seed: number) => `${runs} histories, seed ${seed}.`,
  bandWords: (members: string, seed: number) => `Band from ${members} trials of the ranges, seed ${seed}.`,
  noBand: 'The ranges have not been tried: no band.',
  leftOut: (names: string) => `Left out, as nothing asked depends on it: ${names}.`,
  version: (version: string) => `Kizashi ${version}.`,
  hash: (hash: string) => `Situation ${hash}.`,
  wordsNote: 'Words of probability: the seven steps of ICD 203.',
  pointNote: 'One point is one doubling.',

  // reasons for having no number
  reasons: {
    'given-has-no-chance': 'no number: what is given has no chance',
    'needs-simulation': 'no number: this one needs simulation',
    'no-runs': 'no number: none of the simulated histories met what is given',
    other: 'no number',
  } as Readonly<Record<string, string>>,

  // the contingency page
  chanceThatItComes: (date: string) => `The chance that it has come by ${date}.`,
  chanceThatItHolds: (date: string) => `The chance that it holds on ${date}.`,
  chanceGiven: (what: string) => `Given: ${what}.`,
  bandSentence: (span: string) => `Within the ranges of the judgements it runs from ${span}`,
  bandReaches: (words: string) => `, which reaches into ${words}`,
  bandInside: ', all within the same word',
  stop: '.',
  curveTitle: {
    comes: (word: string, number: string) =>
      `The chance climbs to ${number} (${word}) by the end of the term`,
    holds: (word: string, number: string) =>
      `At the end of the term the chance that it holds is ${number} (${word})`,
    flat: (word: string, number: string) =>
      `The chance hardly moves: ${number} (${word}) at the end of the term`,
    steps: (word: string, number: string, occasion: string) =>
      `The chance climbs to ${number} (${word}); the largest step is at ${occasion}`,
  },
  curveNote: {
    comes: 'The chance that it has come by each date. Horizontal rules are where the words change.',
    holds: 'The chance that it holds on each date. Horizontal rules are where the words change.',
  },
  curveLabel: (title: string, start: string, end: string, span: string | null) =>
    `${title}: from ${start} at the start to ${end} at the end of the term${span === null ? '' : `, doubt ${span}`}.`,
  axisComes: 'The chance that it has come by then (%)',
  axisHolds: 'The chance that it holds then (%)',
  chance: 'chance',
  doubt: 'doubt',
  dots: (came: number) => `Fifty equally likely futures: it comes in ${came}, placed by date`,
  dotsShort: (came: number) => `It comes in ${came} of 50 futures`,
  dotsNot: (not: number) => `not in ${not}`,
  date: 'Date',
  low: 'Low',
  high: 'High',
  tableKey: 'As a table',
  chartKey: 'As a chart',
  driversTitle: 'The judgements that it hangs on',
  driversNote: (members: string) =>
    `One point is one doubling. Bars: rank correlation of the answer with the judgement over ${members} trials, by what a stronger influence, a higher rate or a longer time would do.`,
  judgement: 'Judgement',
  value: 'Value',
  effect: 'Effect on the answer',
  claims: 'Claims',
  companions: (count: number) =>
    count === 1 ? 'and 1 that moves with it' : `and ${count} that move with it`,
  noDrivers: 'Which judgements matter shows when the ranges have been tried.',
  noRanges: 'No judgement with a range bears on this answer.',
  othersBelow: (limit: string) => `Every other judgement: ${limit} at most.`,
  othersByChance: (limit: string) =>
    `Correlations under ${limit} cannot be told from chance over so many trials and are left out.`,
  effectLabel: (direction: string, correlation: string) => `${direction}, rank correlation ${correlation}`,
  pathsTitle: (share: string, count: number) =>
    count === 1
      ? `The ways there: the commonest takes ${share}`
      : `The ways there: ${share} run along the commonest ${count}`,
  pathsNote: 'Share of the simulated futures in which it comes that follow each sequence of moves.',
  pathRest: 'all others',
  pathDirect: 'at once, nothing else moving first',
  claimsUnderTitle: 'The claims under them',
  claimsUnderNote:
    'Letter: reliability of the source, A to F. Number: credibility of the information, 1 to 6. F and 6 mean “cannot be judged”, not “worst”.',
  claim: 'Claim',
  whoWhen: 'Who, when',
  readIn: 'Read in',
  grade: 'Grade',
  gradeLabel: (reliability: string, credibility: string) => `${reliability}; ${credibility}`,
  reliability: {
    A: 'A: reliable',
    B: 'B: usually reliable',
    C: 'C: fairly reliable',
    D: 'D: not usually reliable',
    E: 'E: unreliable',
    F: 'F: cannot be judged',
  } as Readonly<Record<string, string>>,
  credibility: {
    1: '1: confirmed',
    2: '2: probably true',
    3: '3: possibly true',
    4: '4: doubtful',
    5: '5: improbable',
    6: '6: cannot be judged',
  } as Readonly<Record<number, string>>,
  branches: 'Branches',
  concernWords: (rank: number, count: number) => `${rank} of ${count} in order of concern`,

  // judgements in words
  arrow: (from: string, to: string) => `${from} → ${to}`,
  stateOf: (factor: string, state: string) => `${factor}: ${state}`,
  either: (states: readonly string[]) => states.join(' or '),
  all: (parts: readonly string[]) => parts.join(', '),
  any: (parts: readonly string[]) => parts.join('; or '),
  always: 'always',
  upwards: (factor: string) => `${factor}, upwards`,
  outcomeOf: (event: string, outcome: string) => `${event}: ${outcome}`,
  rest: 'none of these',
  leanOf: (state: string) => `Standing pull to — ${state}`,
  inertiaOf: (factor: string) => `Persistence — ${factor}`,
  tempoOf: (what: string) => `Time between reconsiderations — ${what}`,
  startOf: (state: string) => `At the start — ${state}`,
  rateOf: (event: string) => `How often — ${event}`,
  chanceOf: (what: string) => `Chance — ${what}`,
  windowOf: (entry: string, event: string) => `Chance at ${entry} — ${event}`,
  quantityStart: (quantity: string) => `${quantity} at the start`,
  growthOf: (quantity: string, state: string) => `Growth of ${quantity} under ${state}`,
  jumpOf: (quantity: string, event: string) => `Jump of ${quantity} at ${event}`,
  effectOf: (measure: string, subject: string) => `Effect of ${measure} on: ${subject}`,
  perYear: (number: string) => `${number} a year`,
  onceIn: (years: string) => `once in ${years} years`,
  every: (span: string) => `every ${span}`,
  months: (number: string) => (number === '1' ? '1 month' : `${number} months`),
  years: (number: string) => (number === '1' ? '1 year' : `${number} years`),
  days: (number: string) => (number === '1' ? '1 day' : `${number} days`),
  span: (low: string, high: string) => `${low} to ${high}`,

  // states of the page
  pageNotThereTitle: 'This page could not be opened',
  pageNotThereWords:
    'The server that hands out the pages does not answer. Start it again with kizashi serve and reload.',
  reload: 'Reload',
  opening: 'Opening the page',
  working: 'Working out the answer',
  workingBand: (done: string, all: string) => `The answer stands. Doubt: ${done} of ${all} trials`,
  stopButton: 'Stop',
  stoppedBand: (done: string, all: string) => `Stopped. The band rests on ${done} of ${all} trials.`,
  stoppedEarly: 'Stopped before there was an answer.',
  again: 'Compute again',
  error: 'Error',
  errorsTitle: (count: number) =>
    count === 1
      ? 'One thing to mend before there is a number'
      : `${count} things to mend before there is a number`,
  errorsNote: 'Mend the text, save it, and compute again.',
  lastResult: 'The last result is kept below, greyed.',
  emptyTitle: 'No contingency yet',
  emptyWords:
    'The factors and events run, but nothing says what is feared or hoped for. Name one contingency in the situation, and its chance will stand here.',
  emptyAction: 'How a contingency is written',
  emptyExample:
    'contingencies:\n  deal:\n    title: A deal is signed\n    ask: {state: {talks: deal}, by: 2029-01-20}\n    harm: 2',
  unknownTitle: 'No such contingency',
  unknownWords: (id: string) => `The situation has no contingency called “${id}”.`,
  backToBriefing: 'Back to the briefing',
  notLoadedTitle: 'The situation could not be read',
  notLoadedWords:
    'The server that gives its files does not answer. Start it again with kizashi serve, then load this page.',
  impossibleTitle: 'The ledger has an entry that this reading calls impossible',
  tooLargeTitle: 'This situation is too large to be computed',
  tooLargeWords: (of: string, cells: string, limit: string) =>
    `“${of}” depends on so many factors that its table would have ${cells} cells; the limit is ${limit}. Let fewer factors influence it.`,
  faultTitle: 'This is a fault in Kizashi, not in your situation',
  faultWords: (message: string) => `Report it with the version and this line: ${message}`,
  colon: ': ',
}

/** A title within a sentence: a leading article is not a capital there. */
function inside(title: string): string {
  return title.replace(/^(The|A|An) /, (article) => article.toLowerCase())
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The catalogue that both languages fill. */
export type Phrases = typeof en

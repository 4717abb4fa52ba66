/** Words around moving a judgement and watching the answer follow. */
export const liveWordsEn = {
  note: 'Bars: the change in the chance, in percentage points, with a judgement one unit stronger, by exact derivative.',
  units: {
    points: 'one point stronger',
    rate: 'twice as often',
    tempo: 'twice as slow',
    chance: 'ten points of chance more',
    number: 'a tenth more',
  },
  effectLabel: (unit: string, points: string) => `${unit}: ${points} pp`,
  effectColumn: 'One unit stronger (pp)',
  beforeLedger:
    'The bars are of the forecast as judged, before the ledger; a dragged judgement answers with the ledger.',
  others: (count: number, limit: string) =>
    count === 1 ? `1 other, under ${limit} pp.` : `${count} others, each under ${limit} pp.`,
  showAll: 'Show all',
  showFewer: 'Show fewer',
  open: (subject: string) => `Try another value: ${subject}`,
  sliderOf: (subject: string) => `Value of ${subject}`,
  from: (before: string, after: string) => `${before} → ${after}`,
  dashed: ' (dashed)',
  rough: 'rough, settling',
  roughBy: (reach: string) => `rough: the change within ±${reach} pp, settling`,
  settledExactly: 'settled, exact',
  settledByPaths: (paths: string, reach: string) =>
    `settled: ${paths} simulated courses, the change within ±${reach} pp`,
  settledAnew: (paths: string, reach: string) =>
    `settled: ${paths} courses simulated anew for this value, the change within ±${reach} pp`,
  waiting: 'Getting ready to answer …',
  unmoved: 'as judged',
  keep: 'Keep as a what-if',
  drop: 'Drop',
  nameOfIt: 'Name of the what-if',
  nameFor: (subject: string, value: string) => `${subject}: ${value}`,
  keepNow: 'Keep',
  keptIn: 'It is kept in this page’s address.',
  keptInFolder: 'It is written to the folder, where everybody finds it, and you go on looking from it.',
  write: 'Write this value to the judgement',
  writeElsewhere: 'To write it to the judgement, look from no option and no what-if.',
  undo: 'Undo',
  cannotKeep: {
    start:
      'A what-if begins after the start, so it cannot say where a factor starts. It can be tried here, be written to the judgement, or be said by a reading of its own.',
    other: 'A what-if cannot change this. It can be tried here, or be written to the judgement.',
  },
  cannotSlide: 'Nothing to slide: it is certain as written.',
  whatIf: 'what-if',
  claimsUnder: 'Rests on',
  track: (low: string, high: string) => `stated range ${low} to ${high}`,
  trouble: 'The answer cannot follow this judgement here.',
  whatIfColumn: 'What-if',
  ledgerSentence: (date: string, entries: number) =>
    entries === 1
      ? `Given 1 entry of the ledger up to ${date}.`
      : `Given ${entries} entries of the ledger up to ${date}.`,
  asJudged: (answer: string, band: string | null) =>
    band === null
      ? `As judged, before the ledger: ${answer}.`
      : `As judged, before the ledger: ${answer}; within the ranges of the judgements, ${band}.`,
  halvesNote:
    'First: how evidence moved the answer for the whole term. Then: the chance by date. Both end on the same number. Horizontal rules are where the words change.',
  axisSoFar: 'So far: the chance for the term (%)',
  soFarLabel: (count: number, from: string, to: string) =>
    `How ${count} entries of the ledger moved the answer, from ${from} to ${to}`,
  marksTitle: 'What moved it most',
  marksNone: 'Nothing in the ledger has moved this answer by half a percentage point.',
  silence: (occasions: readonly string[]) =>
    occasions.length === 0 ? 'Nothing reported meanwhile' : `Nothing reported: ${occasions.join(', ')}`,
  atFirst: 'At first',
  entry: 'Entry',
  before: 'Before',
  after: 'After',
  now: 'now',
}

export type LiveWords = typeof liveWordsEn

/** The sentences of `kizashi check` in English. Japanese stands in `soundness-words-ja.ts` under the same keys. */
export const en = {
  size: (factors: number, configurations: string, events: number, influences: number) =>
    `${factors} factors (${configurations} configurations), ${events} events, ${influences} influences.`,
  others: (contingencies: number, questions: number, options: number, indicators: number, ledger: number) =>
    `${contingencies} contingencies, ${questions} questions, ${options} options, ${indicators} indicators, ${ledger} entries in the ledger.`,
  cited: (cited: number, all: number, share: string) =>
    `${cited} of ${all} judgements stand on a claim (${share}).`,
  coverageTitle: 'Carried by the situation, by kind of statement',
  coverage: (type: string, carried: number, all: number, share: string) => [
    type,
    `${carried} / ${all}`,
    share,
  ],
  driftTitle: 'Left alone: where each factor drifts with no influence at work',
  drifts: (state: string, year: string, term: string, settles: string) =>
    `Starts at ${state}; has left it with chance ${year} within a year, ${term} within the term; would settle at ${settles}.`,
  staysAlone: (state: string) => `Stays at ${state}.`,
  share: (state: string, share: string) => `${state} (${share})`,
  list: (items: readonly string[]) => items.join(', '),
  onlyMoved: 'Moved by events alone.',
  uncited: ' No claim stands behind this.',
  contingencyTitle: 'What remains of each contingency with every influence removed',
  contingencyHead: ['contingency', 'chance', 'drift alone', 'share'],
  influenceTitle: 'How long each influence is at work, as a share of the term',
  eventTitle: 'Events: the rate as written and as it comes out, a year',
  eventHead: ['event', 'written', 'average', 'outside view', 'points on it'],
  sampled: (runs: string) => `Shares from ${runs} simulated histories: good to about two percentage points.`,
  weak: 'Weak spots',
  driftsUncited: (factor: string, share: string) =>
    `${factor} drifts far by itself (${share} within the term) and no claim stands behind its tempo or leans.`,
  mostlyDrift: (contingencies: string) =>
    `More than two thirds of the chance remains with every influence removed, so that it rests on rates and starts rather than on causes: ${contingencies}.`,
  steep: (event: string, least: string, greatest: string) =>
    `${event}: points on it reach ${least} to ${greatest}; beyond ±4 a rate is multiplied or divided by more than 16.`,
  offBaseRate: (event: string, average: string, low: string, high: string) =>
    `${event}: the situation implies ${average} a year, outside the base rate of ${low} to ${high}.`,
  none: 'No weak spots of the kinds that are looked for.',
}

export type SoundnessWords = typeof en

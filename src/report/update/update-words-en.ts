/** The sentences of `kizashi update` in English. Japanese stands in `update-words-ja.ts` under the same keys. */
export const en = {
  title: (asOf: string, reading: string) => `As of ${asOf}, in the reading ${reading}`,
  entries: (count: number) => (count === 1 ? 'One entry of the ledger.' : `${count} entries of the ledger.`),
  leftOut: (count: number, date: string) =>
    `${count === 1 ? 'One entry' : `${count} entries`} dated after ${date} not counted.`,
  noEntries: 'The ledger says nothing yet: this is the forecast.',
  silence: (date: string) => `Events marked as always reported and not entered did not happen up to ${date}.`,
  movedSinceBeginning: 'What the ledger moved, from knowing nothing to now',
  movedSince: (date: string) => `What moved since ${date}`,
  unit: 'pp: percentage points, when it came. What moved less than half a point is left out.',
  change: (before: string, after: string) => `${before} → ${after}`,
  byPercent: (points: string) => `${points} pp`,
  frozen: (value: string) =>
    `The document said ${value}; judgements, or entries from before that day, have changed since.`,
  time: 'time passing, nothing reported',
  timeShort: 'time',
  others: (count: number) => (count === 1 ? 'one other entry' : `${count} other entries`),
  hardly: (kind: string) => `${kind} that hardly moved`,
  questions: 'Questions',
  contingencies: 'Contingencies',
  events: ['Events', 'happened', 'from here on', 'expected'],
  factors: (asOf: string, to: string) => ['Factors', asOf, to],
  quantities: 'Quantities at the end',
  surprises: 'What the reading least expected',
  span: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  likelihood: (value: string) =>
    `Log-likelihood of the ledger in this reading: ${value}. Between readings, the higher one foresaw better.`,
  readings: 'How well each reading foresaw the ledger (log-likelihood)',
  noChance: (entry: string) => `no chance: ${entry}`,
  seen: (indicator: string) => `Seen: ${indicator}`,
  notSeen: (indicator: string) => `Not seen: ${indicator}`,
  state: (state: string, confidence: string) => `${state}, held with ${confidence}`,
  or: (states: readonly string[]) => states.join(' or '),
  exact: (configurations: string, sweeps: number) =>
    `Exact: ${configurations} configurations, ${sweeps} sweeps.`,
  byParticles: (particles: string, worth: string) =>
    `By ${particles} particles; where they were fewest they were worth ${worth}. Intervals stand in --json; --exact computes without them.`,
  impossible: {
    entry: (entry: string, date: string, reading: string) =>
      `The reading ${reading} gives no chance to an entry of ${date}: ${entry}.`,
    silence: (date: string, reading: string) =>
      `In the reading ${reading} it cannot be that nothing was reported up to ${date}.`,
    possible: (factor: string, states: string) => `Then possible, ${factor}: ${states}.`,
    bySituation:
      'The situation itself rules it out: a gate (`requires`), a rate or chance of 0, a start, or a state that is never entered.',
    bySilence:
      'It is ruled out by what is not in the ledger: an event marked `reported: always` would have had to happen.',
    byEntry: (entry: string, date: string) => `It is ruled out together with the entry of ${date}: ${entry}.`,
    mend: 'Take back the entry that is wrong (`"retracts"`), give a state less confidence than 1, or let the situation allow it.',
  },
}

export type UpdateWords = typeof en

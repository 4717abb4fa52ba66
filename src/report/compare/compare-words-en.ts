/** What `compare` says, in English. Japanese stands in `compare-words-ja.ts` under the same keys. */
export const en = {
  title: 'Comparison',
  sideKey: (id: string, title: string) => `${id}: ${title}`,
  nothing: 'There is nothing to compare',
  nothingWords:
    'One reading stands alone here. Write another in `readings/`, or compare with `--what-if` or `--option`.',

  nothingAsked:
    'The situation asks nothing yet: no contingency and no question has an answer that could be compared.',

  // the conclusion
  headline: (question: string, first: string, second: string) =>
    `They differ most on ${question}: ${first} against ${second}`,
  headlineMeasure: (side: string, question: string, first: string, second: string) =>
    `With ${side}, ${question} goes from ${first} to ${second}`,
  headlineSame: 'No answer differs by a point or more',
  ledeShares: (gap: string, shares: readonly { amount: string; group: string }[]) =>
    `Of the ${gap} points, ${shares
      .map(({ amount, group }, place) => `${amount} ${place === 0 ? 'are due to' : 'to'} ${group}`)
      .join(' and ')}.`,
  ledeJudgements: (differing: number, same: number, silent: number) =>
    `${differing === 1 ? '1 judgement differs' : `${differing} judgements differ`} and ${same} ${same === 1 ? 'is' : 'are'} the same${silent === 0 ? '' : `; ${silent} more ${silent === 1 ? 'is' : 'are'} the same only because a source says nothing about them, which is no agreement`}.`,
  ledeHidden: (question: string, raising: string, lowering: string) =>
    `On ${question} they agree by accident: ${raising} and ${lowering} nearly cancel.`,

  // answers
  answers: 'Answers side by side',
  answersNote: (draws: number): string =>
    `In order of the gap. ${draws === 0 ? '' : 'In brackets the band: nine in ten draws of the judgements. '}Under each the gap in percentage points, and how much of it comes from the judgements about what.`,
  questions: 'Questions',
  answer: (side: string, value: string, band: string | null) =>
    `${side} ${value}${band === null ? '' : ` (${band})`}`,
  pool: (value: string) => `pool ${value}`,
  gap: (side: string, amount: string, shares: string) =>
    `${side} ${amount}${shares === '' ? '' : `: ${shares}`}`,
  share: (amount: string, group: string) => `${amount} ${group}`,
  others: (amount: string) => `${amount} all else`,
  notDivided: 'not divided: some way between the two never sees what it supposes',
  silent: (readings: string) =>
    `${readings} says nothing about this: what stands there is the base, not agreement.`,
  fewer: (count: number) =>
    count === 1 ? '1 more answer differs by less than 1.' : `${count} more answers differ by less than 1.`,
  structure: 'what is not a number (gates, outcomes, dates)',
  otherGroups: 'the other judgements together',
  aboveAll: (group: string) => `, above all ${group}`,

  // under what-ifs
  supposed: 'What would follow, if …',
  supposedNote:
    'Totals can hide a quarrel: the contingencies on which supposing it moves the sides apart, or together.',
  supposedAnswer: (question: string, values: string, before: string) =>
    `${question}: ${values} (without it ${before})`,
  agreeUnder: 'It moves the sides apart, or together, by less than 2 points.',

  // harms
  harms: (actor: string) => `What they would mind, for ${actor}`,
  harmsNote: 'Harm in points; one point is twice as bad, a negative one is welcome.',
  harm: (side: string, points: string) => `${side} ${points}`,
  unnamed: 'not named',

  // judgements
  judgements: 'Judgements that differ',
  judgementsNote: 'What moves the answers most first; with the claims on each side.',
  absent: 'no such judgement',
  value: (value: string, range: string | null) => (range === null ? value : `${value} (${range})`),
  noClaim: 'no claim',
  silences: (reading: string) => `What the source of ${reading} says nothing about`,

  method: 'How it was computed',
  reused: (reused: string, asked: string) => `${reused} of ${asked} evaluations known from earlier runs.`,
  exact: 'Every answer exact.',
  simulated: (runs: string, each: string, seed: number) =>
    `Simulated with the same random numbers on every side: ${runs} histories at the nominal judgements${each === '0' ? '' : `, ${each} in each draw`}, seed ${seed}.`,
  every: (coalitions: string, runs: string | null) =>
    `Shares are Shapley values over all ${coalitions} sets of groups${runs === null ? '' : `, ${runs} histories each`}.`,
  merged: (groups: string) =>
    `Counted together, since each does little by itself (\`--groups\` sets how many stand alone): ${groups}.`,
  sampled: (orders: number, runs: string) =>
    `Shares are Shapley values over ${orders} random orders of the groups, ${runs} histories each; their sampling error is some tenths of a point (see --json).`,
  pooled: (weights: string) =>
    `The pool is the weighted mean of the readings (${weights}); what they disagree on stands beside it.`,
  weight: (reading: string, share: string) => `${reading} ${share}`,
}

export type CompareWords = typeof en

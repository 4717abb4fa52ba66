/** What the page of options says beside what `options` says, in English. Japanese stands in `page-words-ja.ts` under the same keys. */
export const en = {
  waiting: 'Which option holds up',
  working: (isRough: boolean): string =>
    isRough
      ? 'Rough figures, from few histories and few draws of the judgements. The full comparison is on its way.'
      : 'Trying every option in every reading',
  looking: {
    signs: 'The comparison stands. Now looking at the signs.',
    pathways: 'The comparison stands. Now trying what might be left until a sign is seen.',
    tippings: 'The comparison stands. Now looking for what would change the order.',
  },
  stopped: (isRough: boolean): string =>
    isRough ? 'Stopped. What stands here is rough.' : 'Stopped before there was an answer.',
  rough: 'rough',
  progress: 'Comparison of the options',
  emptyAction: 'How options and criteria are written',
  emptyExample:
    'options:\n  hold-talks:\n    title: Hold talks\n    actor: us\n    from: 2026-01-01\n    cost: low\n    adds: {events: {deal: {rate: 0.5..1}}}\ncriteria:\n  no-war:\n    title: No war\n    ask: {event: war, by: 2029-01-20}\n    want: low\n    at-most: 5%',

  // which hold up
  holding: (count: number): string =>
    count === 0
      ? 'No option holds up everywhere'
      : count === 1
        ? 'One option holds up in every reading'
        : `${count} options hold up in every reading`,
  holdingNote: (isOneView: boolean): string =>
    `Each option by itself. ◎ helps by every set of values, ○ by some and harms by none, △ helps one aim and harms another, × harms, · no effect that can be seen. ${isOneView ? '' : 'Regret is what it falls short of the best of all that were tried, in nine of ten draws at most.'}`.trim(),
  points:
    'Numbers are the gain over doing nothing, in points of a score in which 100 means that every criterion is sure to go well.',
  option: 'Option',
  mark: {
    throughout: 'helps by every set of values',
    partly: 'helps by some, harms by none',
    divided: 'helps one aim, harms another',
    harms: 'harms',
    unseen: 'no visible effect',
  },
  markOneView: {
    throughout: 'helps',
    partly: 'helps',
    divided: 'divided',
    harms: 'harms',
    unseen: 'no visible effect',
  },
  regretBy: (letter: string) => `Regret by ${letter}`,
  cost: 'Cost',
  noCost: 'not said',
  unbeaten: 'Beaten by none',
  unbeatenIn: (readings: string, isAll: boolean): string => (isAll ? 'in every reading' : `in ${readings}`),
  beaten: 'beaten',
  unbeatenNote:
    'Beaten by none: no other is at least as good by every criterion and no dearer, and better in something.',
  doNothing: 'Do nothing',
  own: 'your combination',
  Own: 'Your combination',

  // one criterion
  criteria: 'What comes of each, criterion by criterion',
  criteriaNote: (hasBands: boolean): string =>
    `The answer to one criterion under every option, on one scale. ${hasBands ? 'Tints are doubt: nine in ten draws of the judgements. ' : ''}The upright line is doing nothing in the first reading.`,
  criterion: 'Criterion',
  choose: 'Criterion',
  wanted: (isHigh: boolean): string => (isHigh ? 'wanted high' : 'wanted low'),
  limitMark: (bound: string) => `limit ${bound}`,
  noChange: 'as without it',
  rowLabel: (name: string, parts: string) => `${name}: ${parts}`,
  inReading: (reading: string, value: string, band: string | null) =>
    `${reading} ${value}${band === null ? '' : `, doubt ${band}`}`,

  // all criteria
  matrix: 'Every criterion at once',
  matrixNote:
    'By how many percentage points each option makes a criterion likelier to go well (▲) or to go ill (▽); a dot: not to be told from nothing. The first row is the answer with nothing done.',
  matrixOf: (reading: string) => `Reading: ${reading}`,
  betterBy: (amount: string) => `better by ${amount}`,
  worseBy: (amount: string) => `worse by ${amount}`,

  // combining
  combine: 'A combination of your own',
  combineNote:
    'Take what you would do together. It is tried beside the others, and the other pages then show the situation with it.',
  from: (date: string) => `from ${date}`,
  costs: (cost: string) => `cost ${cost}`,
  needs: (titles: string) => `needs ${titles}`,
  excludes: (titles: string) => `not together with ${titles}`,
  lacking: (titles: string, needed: string) => `${titles} cannot be had without ${needed}.`,
  clashing: (one: string, other: string) => `${one} and ${other} cannot be taken together.`,
  chosen: (count: number): string =>
    count === 0 ? 'Nothing chosen.' : count === 1 ? '1 option chosen.' : `${count} options chosen.`,
  addNeeded: 'Add what is needed',
  tryIt: 'Try this combination',
  putBack: 'Do without it',
  together: 'Combinations',
  taken: 'Takes',
  leaves: 'Leaves out',
  nobodyCombines: 'No combination was worth trying.',
  gainWords: (reading: string, gain: string, band: string | null) =>
    `${reading} ${gain}${band === null ? '' : ` (${band})`}`,
  regret: (amount: string) => `regret ${amount}`,

  // limits
  limits: 'How often each limit is kept',
  limitsNote: (draws: string | null): string =>
    `Share of the ${draws === null ? 'readings, at the nominal judgements,' : `${draws} draws in each reading`} in which the answer stays within the limit. Limits can be changed here: nothing is computed anew.`,
  limitLabel: (criterion: string, isMost: boolean): string =>
    `${isMost ? 'Limit, at most' : 'Limit, at least'}: ${criterion}`,
  noLimit: 'none',
  limit: 'Limit',
  allAtOnce: 'All at once',
  asWritten: 'Limits as written',
  ownLimits: (count: number): string =>
    count === 1
      ? '1 limit is your own, kept in the address and on this device.'
      : `${count} limits are your own, kept in the address and on this device.`,
  notANumber: (limits: string): string => `A limit is a number ${limits}, or empty for none.`,
  withinPercent: 'from 0 to 100',
  anyNumber: 'of any size',

  // flips
  flipsNote: (isByEnsemble: boolean): string =>
    isByEnsemble
      ? 'Which is best as weight moves from one set of values to the other, or credence from one reading to the other. Scores are means over the draws.'
      : 'Which is best as weight moves from one set of values to the other, or credence from one reading to the other.',

  // failures
  failuresOf: 'Which combination',
  failuresWait: 'This comes with the full comparison.',
  noFailures:
    'It either keeps each limit nearly always or breaks it nearly always: there is nothing to tell apart.',

  // information and signs
  signsTitle: 'What now, and what only once a sign is seen',
  signsOn: 'Day on which the options may be taken',
  signsWait: 'The signs are looked at after the full comparison.',
  plans: 'Plans of two steps',
  plansWait: 'The plans come after the signs.',
  indicatorsSeen: 'Indicators',
  tippingsWait: 'What would change the order is looked for last.',
  noTippings: 'Without draws of the judgements there is nothing to go by.',
  judgementsMoved: 'Judgements',
  noIndicators: 'The situation names no indicators, so there is no sign to wait for.',
  now: 'Takes no waiting',
  nowNote: (titles: string) => `Whatever is seen on that day, these help by every set of values: ${titles}.`,
  claims: 'The claims behind it',
}

export type OptionsPageWords = typeof en

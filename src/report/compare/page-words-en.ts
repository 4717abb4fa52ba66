/** What the page of readings says beside what `compare` says, in English. Japanese stands in `page-words-ja.ts` under the same keys. */
export const en = {
  waiting: 'Where the readings differ',
  alone: 'There is one reading so far',
  aloneWords:
    'Another analyst’s judgements of the same situation can stand beside these: in a file of its own that says only what it judges otherwise. Its answers, and which of its judgements make each gap, then stand here.',
  begin: 'Begin a reading of your own',
  beginWords:
    'It begins as the base and is written to a file of its own. What you then change on the Judgements page is written there; the base stays as it is. It is left out of what is published for as long as its file says `unpublished: true`.',
  beginTitle: 'Whose reading is it?',
  beginDo: 'Begin it and look from it',
  begun: (title: string) => `Reading begun: ${title}`,
  aloneAction: 'How a second reading is written',
  aloneExample:
    'reading: second-opinion\ntitle: A second opinion\nbased-on: [the-source]\nsilent: [what-it-says-nothing-about]\nchanges:\n  events:\n    deal: {rate: 0.1..0.3 per year, because: [a-claim]}\n  factors:\n    talks: {lean: {open: 0.5..1.5}}',
  aloneFile: 'Save it as readings/second-opinion.yaml beside situation.yaml.',
  nothingAsked: (hasJudgements: boolean, hasInterests: boolean): string =>
    `Nothing is asked yet, so there is no answer to compare. ${
      hasJudgements
        ? 'The judgements that differ stand below.'
        : hasInterests
          ? 'No number is judged differently: what differs is what the actors are held to want.'
          : 'No number is judged differently.'
    }`,
  interests: 'What the actors are held to want',
  interestsNote:
    'Only what one of the two names; no probability hangs on it, the stability of outcomes does.',
  interestsShared: (count: number, isInOrder: boolean): string =>
    `${count === 1 ? '1 interest' : `${count} interests`} named by both${isInOrder ? '' : ', in another order'}`,
  noInterest: 'nothing the other does not name',

  working: {
    judgements: 'The judgements that differ stand. Now the answers.',
    rough: 'Rough answers, without doubt. The full ones are on their way.',
    answers: 'The answers stand. Now what makes each gap.',
    whole: 'Weighing the record',
    nothing: 'Comparing the readings',
  },
  stopped: 'Stopped. What stands here is not all.',
  progress: 'Comparison of the readings',
  choose: (place: number): string => (place === 0 ? 'First reading' : 'Second reading'),
  swap: 'Change places',

  gaps: 'Where they differ, and by how much',
  gapsNote: (hasBands: boolean): string =>
    `Widest gap first, in percentage points. ${hasBands ? 'Tints are each reading’s doubt; where they overlap, the two could agree within their ranges. ' : ''}Choose a row to see what makes its gap.`,
  contingency: 'Contingency',
  gap: 'Gap',
  gapUnclear: 'not to be told from none',
  noGap: '≈ 0',
  others: (count: number): string => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
  fewer: 'Show fewer',
  rowLabel: (title: string, sides: string) => `${title}: ${sides}`,
  sideLabel: (side: string, value: string, band: string | null) =>
    `${side} ${value}${band === null ? '' : `, doubt ${band}`}`,
  silentFlag: (readings: string) => `${readings} silent`,
  overlap: (count: number): string =>
    count === 1
      ? 'In 1 of these the bands overlap: the two could agree.'
      : `In ${count} of these the bands overlap: the two could agree.`,
  questions: 'Dated questions',

  fewMake: (count: number, part: string, gap: string, name: string, isChance: boolean): string =>
    `${count === 1 ? 'The judgements about one thing make' : `The judgements about ${count} things make`} ${part} of the gap of ${gap}${isChance ? ' points' : ''} on ${name}`,
  manyMake: (gap: string, name: string, isChance: boolean): string =>
    `Many judgements together make the gap of ${gap}${isChance ? ' points' : ''} on ${name}`,
  waterfallNote: (method: 'every' | 'sampled', count: string): string =>
    method === 'every'
      ? `Each group of judgements moved from the first reading to the second, averaged over every order (Shapley values over all ${count} sets), so that the parts add up to the gap.`
      : `Each group of judgements moved from the first reading to the second, averaged over ${count} random orders (Shapley values): there are too many groups for all orders, so each part has a sampling error, said beside it.`,
  raises: 'raises',
  lowers: 'lowers',
  waterfallWait: 'What makes the gap comes after the answers.',
  notDivided:
    'This gap cannot be divided: on some way between the two readings what it supposes is never seen.',
  judgementColumn: 'What the judgements are about, and why each holds them',
  part: 'Part of the gap',
  interval: (span: string) => `sampling ${span}`,
  intervalHead: 'Sampling error',
  stepLabel: (title: string, amount: string, isUp: boolean) =>
    `${title} ${isUp ? 'raises' : 'lowers'} by ${amount}`,
  endLabel: (side: string, value: string) => `${side}: ${value}`,
  otherGroups: (count: number): string =>
    count === 0 ? 'Rounding' : count === 1 ? '1 other group' : `${count} other groups`,
  unclear: 'not to be told from none',
  claimsOf: (count: number): string =>
    count === 0 ? 'no claim' : count === 1 ? '1 claim' : `${count} claims`,
  reasons: 'Why',

  settle: 'What would settle it',
  settleNote:
    'Dated questions still open that the two answer most differently: their outcome would tell most between them.',
  nothingSettles: 'No open question would tell much between the two.',
  record: (name: string, ratio: string) => `${ratio} to 1 for ${name}`,
  recordMost: (name: string) => `Over 10,000 to 1 for ${name}`,
  recordTitle: 'Which reading the record fits so far',
  recordNote: (entries: string) =>
    `Ratio of the chance that each gave to what the ledger holds (entries: ${entries}) and to the silence between.`,
  recordEven: 'The record does not tell them apart',
  recordSame: 'Both gave it the same chance.',
  recordNoise: 'The difference is within the sampling error.',
  recordStrength: [
    'Not enough to set either aside.',
    'It speaks for one, and not loudly.',
    'It speaks clearly for one.',
    'It speaks strongly for one.',
  ],
  recordNeither: 'Neither foresaw it',
  recordNeitherWords: 'Each gave something that came no chance at all. The Evidence page says what.',
  recordOnly: (name: string) => `Only ${name} allowed for it`,
  recordOnlyWords: (name: string) => `${name} gave something that came no chance at all.`,
  recordWait: 'This is weighed last.',
  noLedger: 'There is no ledger to weigh the readings by.',

  supposedAnswer: 'Contingency',
  without: 'without it',
  silences: 'What they say nothing about',
  silencesNote: 'There a reading keeps the base’s judgements. That is silence, not agreement.',
  silentOn: (name: string) => `The source of ${name}`,
  notSilent: 'says nothing less than the base',
  harmsHead: 'Contingency',
  all: 'Every judgement that differs',
  things: (count: number): string => (count === 1 ? '1 thing' : `${count} things`),
  thing: 'What',
  allNote: (count: number): string => (count === 1 ? '1 judgement' : `${count} judgements`),
  sameNote: (same: number, silent: number): string =>
    silent === 0
      ? same === 1
        ? '1 judgement is the same.'
        : `${same} judgements are the same.`
      : `${same} ${same === 1 ? 'is' : 'are'} the same; ${silent} more only because a source is silent, which is no agreement.`,
}

export type ComparePageWords = typeof en

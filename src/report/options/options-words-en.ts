/** What `options` says, in English. Japanese stands in `options-words-ja.ts` under the same keys. */
export const en = {
  title: (actor: string | null) => (actor === null ? 'Options' : `Options of ${actor}`),
  scope: (readings: number, draws: number, values: number) =>
    [
      readings === 1 ? '1 reading' : `${readings} readings`,
      draws === 0 ? 'nominal judgements alone' : `${draws} draws of the judgements each`,
      values === 1 ? '1 set of values' : `${values} sets of values`,
    ].join('   '),

  // the conclusion
  nothingToChoose: 'There is nothing to choose among',
  nothingToChooseWords:
    'The situation names no options for this actor, or nothing to judge them by. Options, criteria and sets of values are written under `options`, `criteria` and `values`; without criteria the contingencies stand in.',
  headline: (helping: number, all: number, dividing: number, isOneView: boolean) => {
    const measures = (count: number) => (count === 1 ? 'measure' : 'measures')
    if (helping === 0 && dividing === 0) return `None of the ${all} ${measures(all)} helps`
    const help =
      helping === 0
        ? `None of the ${all} ${measures(all)} helps throughout`
        : `${helping} of ${all} ${measures(all)} ${helping === 1 ? 'helps' : 'help'}${isOneView ? '' : ' whatever one values'}`
    if (dividing === 0) return help
    return `${help}; over ${dividing} it is the values that decide`
  },
  ledeBest: (view: string, names: string, low: string, high: string) =>
    `By “${view}” the most is gained by ${names}: ${low === high ? low : `${low} to ${high}`} points.`,
  ledeDivided: (names: string, isOne: boolean) =>
    `What one values decides over ${names}: ${isOne ? 'it helps' : 'they help'} one aim and ${isOne ? 'harms' : 'harm'} another.`,
  ledeRobust: (name: string) =>
    `${name} takes only what harms by no set of values, and falls least short of the best at worst.`,
  ledeRobustPlain: (name: string) => `${name} takes only what harms by no set of values.`,
  ledeLimits: (share: string) => `Even so all limits together are kept in ${share} of the draws.`,
  combination: (number: number) => `combination ${number}`,
  Combination: (number: number) => `Combination ${number}`,

  // what each does
  effects: 'What each measure does',
  effectsNote: (isByCriteria: boolean): string =>
    `Gain over doing nothing, in points of a score in which 100 means that every criterion is sure to go well; a dot: not to be told from nothing. Below each: what it costs, and by how many percentage points ${
      isByCriteria ? 'it makes criteria likelier to go well' : 'the chances of the contingencies change'
    }.`,
  view: (letter: string, title: string) => `${letter}  ${title}`,
  readingKey: (id: string, title: string) => `${id}: ${title}`,
  alike: 'All criteria alike',
  byHarm: 'Contingencies by their harm',
  measure: 'Measure',
  cost: (cost: string) => `cost ${cost}`,
  verdicts: {
    helps: 'Help, or do no harm, by every set of values and in every reading',
    depends: 'Help one aim and harm another',
    harms: 'Harm by the criteria',
    unseen: 'No effect that can be seen',
  },
  verdictsOneView: { helps: 'Help', depends: 'Divided', harms: 'Harm', unseen: 'No effect that can be seen' },
  change: (criterion: string, amount: string) => `${criterion} ${amount}`,
  noChange: 'no criterion moves visibly',
  to: (low: string, high: string) => `${low} to ${high}`,
  separator: '; ',

  // combinations
  combinations: 'Combinations',
  combinationsNote: (draws: number): string =>
    draws === 0
      ? 'Gain at the nominal judgements.'
      : 'Gain at the nominal judgements, and in nine of ten draws. Regret: what it falls short of the best of all that were tried, in nine of ten draws at most.',
  helpingBy: (view: string) => `everything that helps by ${view}`,
  helpingAll: 'everything that helps by some set of values and harms by none',
  asked: 'as asked for',
  needing: 'with what is needed for it',
  taken: (titles: string) => `Taken: ${titles}`,
  without: (titles: string) => `All but: ${titles}`,
  exclusive: (one: string, other: string) => `${one} and ${other} cannot be taken together.`,
  gainIn: (reading: string, gain: string, band: string | null) =>
    `${reading} ${gain}${band === null ? '' : ` (${band})`}`,
  regret: (amount: string) => `regret ${amount}`,
  refused: (titles: string) => `${titles}: these cannot be taken together.`,
  lacking: (titles: string, needed: string) => `${titles}: this cannot be taken without ${needed}.`,

  // limits
  limits: 'How often each limit is kept',
  limitsNote: (draws: number): string =>
    draws === 0 ? 'At the nominal judgements.' : 'Share of the draws in which the answer keeps its limit.',
  limit: (title: string, bound: string) => `${title} ${bound}`,
  atMost: (bound: string) => `≤ ${bound}`,
  atLeast: (bound: string) => `≥ ${bound}`,
  allLimits: 'all of them together',
  nothing: 'nothing',
  short: (number: number) => `C${number}`,

  // where the ranking flips
  flips: 'Where the ranking flips',
  flipsSingle: 'If only one measure is taken:',
  flipsAll: 'Of everything that was tried:',
  flipValues: (first: string, second: string) => `as weight moves from ${first} to ${second}`,
  flipReadings: (first: string, second: string, view: string) =>
    `by ${view}, as credence moves from reading ${first} to ${second}`,
  pieces: (pieces: readonly { name: string; to: string | null }[]) =>
    pieces.map(({ name, to }) => (to === null ? name : `${name} up to ${to}`)).join(', then '),
  always: (name: string) => `${name} throughout`,
  noFlipByReading: 'Which reading is right does not change that.',
  noFlipByValues: 'Which set of values is taken does not change that.',
  doNothing: 'doing nothing',

  // what would change the order
  tipping: 'What would change the order',
  tippingNote:
    'The least change of one judgement, or of two together, after which another measure stands in front; each was computed again there. In points of the score.',
  tippingRest: 'Further down the order, the two neighbours easiest to turn round:',
  tippingPlace: (view: string, reading: string | null) =>
    reading === null ? `By ${view}` : `By ${view}, ${reading}`,
  tips: (first: string, second: string, lead: string, change: string, isWithin: boolean) =>
    `${first} (${lead} ahead) gives way to ${second} once ${change}${isWithin ? '' : ', beyond its range'}.`,
  tippingMoved: (subject: string, to: string, from: string) => `“${subject}” is ${to} instead of ${from}`,
  noTipping: (first: string, isBest: boolean) =>
    isBest
      ? `${first} stays in front whatever one or two ranged judgements are, within three points.`
      : 'no one or two ranged judgements turn any two round, within three points.',
  level: (first: string, second: string) => `${first} and ${second} cannot be told apart as it is.`,

  // where it goes wrong
  failures: (name: string) => `Where ${name} goes wrong`,
  failuresNote: 'Which draws fail, and what most of them have in common.',
  breaks: (criterion: string, share: string) => `${criterion}: the limit is broken in ${share} of the draws.`,
  worse: (view: string, share: string) => `By ${view} worse than doing nothing in ${share} of the draws.`,
  box: (conditions: string, density: string, coverage: string) =>
    `Where ${conditions}, it fails in ${density} of the draws; ${coverage} of its failures lie there.`,
  noBox: 'No group of judgements tells these draws from the others.',
  inReadings: (readings: string) => `the reading is ${readings}`,
  judgedAt: (subject: string, range: string) => `“${subject}” is ${range}`,
  lower: (share: string) => `in the lower ${share} of its range`,
  upper: (share: string) => `in the upper ${share} of its range`,
  stretch: (from: string, to: string) => `between ${from} and ${to} of its range`,
  and: ' and ',

  // what it would be worth to know
  information: 'What it would be worth to know more',
  informationNote: 'In points of the score, before what finding out costs.',
  nothingToLearn: (group: string) =>
    `${group} Nothing that could be learned about the judgements would change the best choice.`,
  worth: (view: string, everything: string) => `By ${view}: to know everything, ${everything} points`,
  worthReading: (amount: string) => `which reading is right, ${amount}`,
  worthJudgement: (subject: string, amount: string) => `${subject}, ${amount}`,

  // what to wait for
  signs: 'What to wait for',
  signsNote:
    'If an option may be taken on the day asked for: a sign that decides whether it helps. In points of the score, readings counting alike.',
  takeIf: (option: string, sign: string) => `${option}: take it only if “${sign}” is seen`,
  takeUnless: (option: string, sign: string) => `${option}: take it only if “${sign}” is not seen`,
  signGains: (view: string, seen: string, unseen: string, chance: string) =>
    `By ${view} ${seen} if seen (in ${chance}), ${unseen} if not.`,
  signMatters: (option: string, sign: string) => `${option} weighs otherwise once “${sign}” is seen.`,
  noSign: 'No single look at an indicator decides about any option: what helps then helps whatever is seen.',

  // what to do now and what later
  pathways: 'What now, and what only once a sign is seen',
  pathwaysNote:
    'Plans of two steps: some measures from their own dates, and on the day asked for others, as the signs look then. Each is worth what it gains over the best plan that does not look.',
  pathwayBy: (view: string) => `By ${view}. `,
  pathwayNow: (options: string) => `Now: ${options}.`,
  lookedAt: (seen: string | null, unseen: string | null, count: number) =>
    [
      ...(seen === null ? [] : [`${seen} ${count > 1 && unseen === null ? 'are' : 'is'} seen`]),
      ...(unseen === null ? [] : [`${unseen} ${count > 1 && seen === null ? 'are' : 'is'} not`]),
    ].join(' and '),
  pathwayBranch: (look: string, chance: string, options: string) =>
    `If ${look} (${chance}): also ${options}.`,
  pathwayElse: 'Else nothing more.',
  after: (option: string, before: string) => `${option} (after ${before})`,
  between: (low: string, high: string) => `${low} to ${high}`,
  pathwayWorth: (worth: string, interval: string | null, fixed: string) =>
    `Worth ${worth} points${interval === null ? '' : ` (${interval})`} over the best without a look: ${fixed}.`,
  noPathway: (view: string) =>
    `By ${view} nothing that was tried is worth leaving until then: what helps is best taken now.`,

  // how it was computed
  method: 'How it was computed',
  reused: (reused: string, asked: string) => `${reused} of ${asked} evaluations known from earlier runs.`,
  exact: 'Every answer exact.',
  simulated: (runs: string, each: string, seed: number) =>
    `Simulated with the same random numbers for every strategy: ${runs} histories at the nominal judgements${each === '0' ? '' : `, ${each} in each draw`}, seed ${seed}.`,
  unanswered: (criteria: string) => `Without an answer, and left out: ${criteria}.`,
  standIn: 'The situation names no criteria: its contingencies stand in, each weighing 2 to its harm.',
  caution:
    'Gains follow from the judgements. What a measure does is a judgement too, and rests on claims of its own.',
}

export type OptionsWords = typeof en

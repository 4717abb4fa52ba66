/** The sentences of the hindcast page in English; Japanese stands in `hindcast-words-ja.ts`. */
export const en = {
  title: (situation: string) => `Hindcast: ${situation}`,
  made: 'Made by `kizashi hindcast`, not written by hand.',
  lead: (days: string, asOf: string, readings: string) =>
    `What the model would have said on ${days}, in the readings ${readings}, each time with only the ledger entries dated up to that day; scored on what the ledger holds up to ${asOf}.`,
  sections: {
    limits: 'What this page can and cannot show',
    prospects: 'Does it happen within 3, 6, 12 months?',
    brier: 'Brier scores',
    log: 'Log scores',
    differences: 'Differences',
    corp: 'What the Brier scores are made of',
    reliability: 'What was said and what came',
    events: 'Event by event',
    questions: 'Questions whose date has passed',
    early: 'Settled before their date, not scored',
    evidence: 'Which reading foresaw the ledger',
    missed: 'What was missed, and on what it rested',
    foreseen: 'Held against the base rate, event by event',
    open: 'The clean test: questions still open',
  },
  limits: {
    hindsight:
      '**This is a test in hindsight.** The model was built after some of these outcomes were known, and every judgement is that of today’s text. Only the questions still open, listed at the end, test it cleanly.',
    baseRates: (until: string, events: string) =>
      `The base rates of ${events} were counted past the first issue, up to ${until}: they know part of what they are scored on, and so do the judgements that lean on them.`,
    calendar:
      'Dates in the calendar (elections, parades, occasions for a meeting) count as known from the first issue on, also where they were fixed later.',
    dated: (writers: string) =>
      `An entry counts from the day on which something happened, also where it became public later. The ledger was written by ${writers}.`,
    makeup: (looks: number, seen: number, notSeen: number, events: number, states: number, grades: string) =>
      `The ledger holds ${events} happenings, ${states} states and ${looks} looks at indicators, of which ${seen} saw them and ${notSeen} did not: who looks mostly where something was to be seen makes the model too sure. Best grade of the claims of an entry: ${grades}.`,
    dependence: (prospects: number, events: number, came: number) =>
      `The ${prospects} prospects (an event, from an issue, over a span) are those of ${events} events, and only ${came} of these came at all. Prospects overlap and are far from independent: every interval draws whole events, and with so few of them is still too narrow.`,
    rare: 'Most events are rare: whoever always says “no” scores well too. What counts is the difference.',
  },
  ungraded: 'none',
  family:
    'Every event that the situation marks as always reported, from every issue, over every span that has ended by now. None is chosen: what the ledger holds came, and what it does not hold did not. What is forecast is that the event happens at least once after the day of the issue.',
  forecasters: {
    linear: 'mean of the readings',
    geometric: 'pooled odds of the readings',
    'base-rate': 'base rate',
    'no-change': '“as in the span before”',
    never: 'always “no”',
    even: 'always 50 %',
  } as Readonly<Record<string, string>>,
  noChangeOfQuestion: 'no change',
  reading: (id: string) => `\`${id}\``,
  months: (months: number) => `${months} months`,
  all: 'all',
  prospectsCame: 'prospects (came)',
  brierNote:
    'Brier, 0 to 1: 0 is perfect, 1 certain and wrong. In brackets the prospects, where one had nothing to say of some: a pool of odds takes no 0.',
  logNote:
    'Natural logarithm of the chance given to what came, mean: 0 is perfect, −∞ called impossible what came.',
  sameProspects: {
    'base-rate': 'Only the prospects of events that have a base rate, to compare with it:',
    'no-change':
      'Only the prospects whose span before lies within the term, to compare with “as in the span before”:',
  } as Readonly<Record<string, string>>,
  verdict: {
    interval: (mean: string, range: string) => `${mean}, 95 %: ${range}`,
    better: (what: string, difference: string) => `better than ${what} (${difference})`,
    worse: (what: string, difference: string) => `worse than ${what} (${difference})`,
    even: (what: string, difference: string) => `not told apart from ${what} (${difference})`,
    sentence: (who: string, parts: readonly string[]) =>
      `All spans together, the ${who} is ${parts.join('; ')}. Below 0 is better.`,
    expected: (said: string, came: number) => `It expected ${said} of the prospects to come; ${came} came.`,
  },
  disputed: (events: string, figures: string) =>
    `Whether this came is disputed: ${events}. It is scored as the ledger has it; without it the Brier scores are ${figures}.`,
  differenceHead: 'Brier of … less that of …',
  range: (low: string, high: string) => `${low} to ${high}`,
  differenceNote: 'Below 0: the first is better. In brackets the 95 % interval, drawing whole events.',
  corpHead: ['', 'span', 'Brier', 'miscalibration', 'discrimination', 'uncertainty'],
  corpNote:
    'CORP: Brier = miscalibration − discrimination + uncertainty. Miscalibration is what saying the right frequencies would have gained, discrimination what telling the prospects apart did gain. The curve is fitted to the same few events, which overstates both.',
  said: 'said',
  cameOf: (came: number, count: number, said: string) => `${came} of ${count} (said ${said})`,
  nobody: '–',
  reliabilityNote:
    'Came of how many, and the mean of what was said. Counts of dependent prospects: no interval is given.',
  eventHead: (names: readonly string[]) => [
    'event',
    'prospects',
    'came',
    ...names.map((name) => `said: ${name}`),
    ...names.map((name) => `Brier: ${name}`),
  ],
  eventNote: 'Means over the prospects of each event; those that cost most first.',
  questionHead: (readings: readonly string[]) => ['question', 'came', 'settled', ...readings],
  questionNote: (count: number) =>
    `What was said at each issue before the answer. Only questions whose own date has passed, whatever came: ${count} of them are no sample to conclude from.`,
  unseen: (questions: string) =>
    `${questions}: the event is not marked as always reported, so the forecast also counts happenings that nobody entered.`,
  earlyNote:
    'These came before their date. Others like them are still open: scoring them now would favour whoever said “yes”.',
  ambiguous: (ids: string) => `Ended without an answer, not scored: ${ids}.`,
  overdue: (ids: string) => `Past their date and not settled: ${ids}.`,
  scoreHead: ['', 'questions', 'Brier', 'log'],
  outcomes: { yes: 'yes', no: 'no' },
  evidenceNote: (best: string, times: string, other: string) =>
    `The natural logarithm of the chance that each reading gave to all that the ledger holds. In the end what came was ${times} times as likely in ${best} as in ${other}.`,
  evidenceHead: (readings: readonly string[]) => ['up to', ...readings],
  surpriseHead: (readings: readonly string[]) => ['entry', 'date', ...readings],
  surprising: 'Most surprising',
  dividing: 'Where the readings differ most',
  surpriseNote:
    'Logarithm of each entry’s likelihood given those before it, with the silence since. Of a look it is that of a chance, of an event that of a rate per year, which may be above 0: compare readings, not kinds of entries.',
  missedHead: (names: readonly string[]) => ['issue', 'span', 'event', ...names, 'came'],
  missedNote: (count: number) => `The ${count} prospects that cost the mean of the readings most.`,
  didNotCome: 'no',
  rate: (reading: string, value: string) => `Rate in ${reading}: ${value}.`,
  ranged: (value: string, range: string) => `${value} (${range})`,
  occasions: (list: string) => `Occasions: ${list}.`,
  raisedBy: (list: string) => `Raised or lowered by: ${list}.`,
  nothingRaises: 'Nothing in the model raises or lowers it.',
  note: (text: string) => `The situation’s own note: “${text}”`,
  restsOn: 'Rests on:',
  claim: (id: string, says: string, grade: string | null) =>
    `\`${id}\`${grade === null ? '' : ` (${grade})`}: ${says}`,
  whatCame: (date: string, entry: string, claims: string) => `What came, ${date}: ${entry}. ${claims}`,
  foreseenHead: (names: readonly string[]) => [
    'event',
    'came',
    ...names.map((name) => `said: ${name}`),
    'saved',
  ],
  foreseenNote:
    'Events with a base rate. “Saved”: the Brier score of the base rate less that of the mean of the readings, summed over the prospects; above 0 the judgements were worth more than the count. Occasions in the calendar help the model and not the base rate.',
  came: (came: number, prospects: number) => `${came} of ${prospects}`,
  foreseen: (event: string) => `${event}: foreseen better than by its base rate, and it came. It rests on:`,
  entryNote: (note: string) => `(${note})`,
  open: (count: number, list: string) =>
    `Open: ${count}. Frozen with \`kizashi issue\` today, they can be scored with \`kizashi score\` when they are due: ${list}.`,
  separator: ', ',
}

export type HindcastWords = typeof en

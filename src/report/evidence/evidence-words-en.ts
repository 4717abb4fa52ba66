/** The sentences of the Evidence page in English. Japanese stands in `evidence-words-ja.ts` under the same keys. */
export const en = {
  asOf: (date: string) => `As of ${date}`,
  title: (title: string, before: string, after: string, isUp: boolean) =>
    `What came has ${isUp ? 'raised' : 'lowered'} “${title}” most, from ${before} to ${after}`,
  titleCount: (count: number, date: string) =>
    count === 1 ? `One entry up to ${date}` : `${count} entries up to ${date}`,
  titleEmpty: 'Nothing is recorded yet',
  lede: (count: number) =>
    `${count === 1 ? 'The one entry' : `Each of the ${count} entries`} was weighed by the reading at the moment it came: how likely it was held to be, and which answers it moved. What the reading held likely moves little.`,
  silence: (date: string) => `Up to ${date}, what is always reported and not entered did not happen.`,
  emptyWords:
    'The ledger holds what has happened and what was looked for, each with a date and its claims. Entries are only ever added. The answers move with them; until then they are those of the forecast.',
  working: 'Weighing the ledger',
  workingRough: 'Weighing the ledger; rough figures until then',
  stopped: 'Stopped. What was not weighed has no figure.',
  watchWorking: 'Following the paths from here',
  watchStopped: 'Stopped before it was known what would tell most.',
  lineTitle: 'When it came, and how far it moved the answers',
  lineNote:
    'Above the line the greatest rise of any answer that an entry brought, below it the greatest fall, in percentage points.',
  lineLabel: (count: number, from: string, to: string) => `${count} entries from ${from} to ${to}`,
  kinds: { seen: 'seen', 'not-seen': 'looked for, not seen', event: 'event', state: 'state' },
  listTitle: 'The entries and what each weighed',
  listNote:
    '“Held likely” is the chance that the reading gave it when it came, with the silence since the entry before; for an event, which may come on any day, the logarithm of its rate a year. The answers are those it moved most then, in percentage points.',
  heads: { date: 'Date', entry: 'Entry', chance: 'Held likely', moved: 'Moved most' },
  rate: (ln: string) => `ln ${ln}`,
  noMove: 'moved nothing by half a point',
  retracted: 'taken back',
  later: 'after the ledger’s last day, not counted',
  claims: 'On whose word',
  noClaims: 'It names no claim.',
  moved: 'What it moved',
  by: (who: string) => `Entered by ${who}.`,
  showAll: (count: number) => `Show all ${count} entries`,
  showFewer: 'Show fewer',
  unknown: (id: string) => `The ledger has no entry ${id}.`,
  statusTitle: 'How the indicators stand',
  statusNote: (watch: string, warning: string) =>
    `What was last seen, were it seen today: “watch” where it would raise the odds of a harmful contingency by ${watch} points, “warning” by ${warning}. A point is a doubling.`,
  statusHeads: {
    indicator: 'Indicator',
    level: 'Level',
    why: 'Speaks for',
    look: 'Last look',
    due: 'Look again by',
  },
  levels: { normal: 'normal', watch: 'watch', warning: 'warning' },
  unseen: 'no look yet',
  levelSince: (level: string, date: string) => `${level} since ${date}`,
  before: (level: string) => `, before that ${level}`,
  speaks: (title: string, points: string) => `${title}, ${points} points`,
  seenOn: (date: string) => `${date}, seen`,
  notSeenOn: (date: string) => `${date}, not seen`,
  stale: 'overdue',
  noIndicators: 'The situation names no indicator to look for.',
  watchTitle: 'What would tell most, looked for next',
  watchNote: (horizon: string) =>
    `Indicators at their next look, events that may happen by ${horizon}; what would tell most about the contingencies, weighed by harm, stands first. The rule is the answer now.`,
  watchHeads: { thing: 'To look for', answer: 'Would tell most of' },
  watchKey: '○ not seen   ▲ seen, %',
  ifSeen: 'if seen',
  ifNot: 'if not',
  now: 'now',
  lookDue: 'a look is due',
  nextLook: (date: string) => `next look ${date}`,
  eventBy: (date: string) => `event, by ${date}`,
  chanceOf: (chance: string) => `chance ${chance}`,
  signalLabel: (title: string, now: string, seen: string, not: string) =>
    `${title}: now ${now}, if seen ${seen}, if not ${not}`,
  nothingToWatch: 'No answer that counts is still open: there is nothing to rank.',
  recentTitle: 'What moved last, and because of what',
  recentNote:
    'The newest entries that moved a contingency, each with its effect when it came, in percentage points.',
  recentNone: 'No entry has moved a contingency by half a point.',
  allEntries: 'All entries and what to watch',
  signalsTitle: 'Signals to watch next',
}

export type EvidenceWords = typeof en

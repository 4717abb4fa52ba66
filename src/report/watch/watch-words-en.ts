/** The sentences of `kizashi watch` in English. Japanese stands in `watch-words-ja.ts` under the same keys. */
export const en = {
  title: (asOf: string, reading: string) => `What to watch as of ${asOf}, in the reading ${reading}`,
  next: 'What would tell most',
  about: {
    harm: 'about the contingencies, each weighed by its harm',
    questions: 'about the questions, each alike',
  },
  until: (horizon: string) =>
    `Indicators at their next look, events that may happen by ${horizon}. One bit would settle an even question.`,
  nothing: 'No answer that counts is still open: there is nothing to rank.',
  indicator: (day: string) => `indicator, next look ${day}`,
  due: 'indicator, a look is due',
  event: (day: string) => `event, by ${day}`,
  row: (what: string, chance: string, bits: string) => `${what}; chance ${chance}; ${bits} bits`,
  tells: (title: string, now: string) => `${title}: now ${now}`,
  ifSeen: (seen: string, not: string) => `if seen ${seen}, if not ${not}`,
  ifHappens: (happens: string, not: string) => `if it happens ${happens}, if not ${not}`,
  statuses: 'How the indicators stand',
  levels: { normal: 'normal', watch: 'watch', warning: 'WARNING' },
  unseen: 'no look yet',
  statusHead: ['Indicator', 'level', 'last look', 'stale from'],
  seen: 'seen',
  notSeen: 'not seen',
  stale: (day: string) => `${day} (stale)`,
  because: (contingency: string, points: string) => `speaks for ${contingency} by ${points} points`,
  since: (day: string, entry: string) => `since ${day} (${entry})`,
  before: (level: string) => `before that ${level}`,
  method: (particles: string, watch: string, warning: string) =>
    `Levels: what was last seen, were it seen today, would raise the odds of a harmful contingency by ${watch} points (watch) or ${warning} (warning); a point is a doubling. By ${particles} particles.`,
}

export type WatchWords = typeof en

/** What the Stability page says beside the sentences of `kizashi stability`. Japanese stands in `page-words-ja.ts`. */
export const en = {
  titlePackages: (resting: string, all: string) => `${resting} of ${all} packages could rest once reached`,
  titleOutcomes: (resting: string, all: string) => `${resting} of ${all} outcomes could rest once reached`,
  titleAllPackages: (all: string) => `Each of the ${all} packages could rest once reached`,
  titleAllOutcomes: (all: string) => `Each of the ${all} outcomes could rest once reached`,
  titleNone: 'No outcome could rest',
  titleRefused: 'Outcomes that could rest cannot be told here',
  titleWaiting: 'Outcomes that could rest',
  working: 'Looking at what each actor would do',
  stopped: 'Stopped before the verdicts were there.',
  whoTitle: 'Who decides what',
  whoNote: (outcomes: string) =>
    `Together they make ${outcomes} outcomes; everything else is held still while these are compared.`,
  actor: 'Actor',
  decides: 'Decides',
  claimsOf: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
  unknown: (id: string) => `There is no package or outcome ${id} here.`,
}

export type StabilityPageWords = typeof en

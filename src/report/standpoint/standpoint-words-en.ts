/** From where one looks, and of when what is shown is, in English; Japanese in `standpoint-words-ja.ts`. */
export const en = {
  withOptions: (titles: string) => `With ${titles}.`,
  whatIf: (titles: string) => `What if: ${titles}.`,
  changed: (texts: string) => `Changed here and kept nowhere: ${texts}.`,
  asOf: (date: string) => `As of ${date}.`,
  drop: 'Drop',
  look: 'Look from elsewhere',
  options: 'With these options',
  whatIfs: 'What if',
  asOfLabel: 'As of',
  wholeLedger: 'all of the ledger',
  go: 'Look from there',
  none: 'The situation names no options, what-ifs or dated entries to look from.',
  needs: (titles: string) => `needs ${titles}, which is taken along`,
  excludes: (titles: string) => `excludes ${titles}`,
  unknown: {
    reading: (text: string) => `There is no reading “${text}” here; this is the first one.`,
    option: (text: string) => `There is no option “${text}” here; it is left out.`,
    'what-if': (text: string) => `There is no what-if “${text}” here; it is left out.`,
    'as-of': (text: string) => `“${text}” is no date like 2026-05-27; all of the ledger counts.`,
  },
  kept: (date: string, version: string) =>
    `Computed on ${date} with version ${version}; texts and engine have not changed since.`,
  justNow: 'Computed just now.',
  computing: 'Computing …',
  stale: (date: string) => `Computed on ${date}.`,
  staleFiles: (names: string) => `${names} changed since.`,
  staleLedger: (count: number) =>
    count === 0
      ? 'The ledger changed since.'
      : `The ledger has ${count === 1 ? 'one new line' : `${count} new lines`}.`,
  staleErrors: 'The text has errors since.',
  doNotQuote: 'Do not quote these figures.',
}

export type StandpointWords = typeof en

/** What a briefing says of the ledger, in English. Japanese stands in `outlook-words-ja.ts` under the same keys. */
export const en = {
  asOf: (date: string) => `Given what came up to ${date}`,
  leftAside: (count: number, date: string) =>
    `As judged: ${count === 1 ? 'the one entry' : `the ${count} entries`} of the ledger up to ${date} ${count === 1 ? 'is' : 'are'} left aside. The workbench weighs them, and so does \`kizashi update\`: the order may then be another.`,
  overall: (raised: number, lowered: number, all: number) =>
    raised + lowered === 0
      ? `Taken as a whole, the ledger moved none of the ${all} contingencies by a point.`
      : `Taken as a whole, the ledger raised ${raised} of the ${all} contingencies by a point or more and lowered ${lowered}.`,
  most: (title: string, change: string) => `Of those still open it moved ${title} most: ${change}.`,
  rowMoved: (points: string) => `${points} pp`,
  rowFrom: (before: string, band: string | null) =>
    band === null
      ? `from ${before} without the ledger.`
      : `from ${before} without the ledger, where doubt about the judgements spans ${band}.`,
  rowStill: (before: string, band: string | null) =>
    band === null
      ? `No net change: ${before} without the ledger.`
      : `No net change: ${before} without the ledger, where doubt about the judgements spans ${band}.`,
  rowMost: (what: string, points: string) => `What did most: ${what} (${points}).`,
  rowTime: (points: string) => `What did most: silence, nothing having been reported (${points}).`,
  listNoteNow: 'The dot is where things stand given the ledger, the ',
  listNoteBefore: 'ring where they stood without it. The band ',
  listNoteBand:
    'is doubt about the judgements. It was tried for the forecast without the ledger alone and belongs to the ring.',
  rulerLabel: (now: string, before: string | null, span: string | null) =>
    [
      `${now}, given the ledger`,
      before === null ? null : `${before} without it`,
      span === null ? null : `there, doubt ${span}`,
    ]
      .filter((part) => part !== null)
      .join('; '),
  columnNow: 'Given the ledger',
  columnBefore: 'Without it',
  columnLow: 'Low, without it',
  columnHigh: 'High, without it',
  quantitiesNote: (date: string) => `Means on ${date}, given the ledger; their spread was not worked out.`,
  restLedger: 'The ledger',
  restEntries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  restExact: (error: string) => `Weighed exactly, truncation error at most ${error}.`,
  restParticles: (particles: string, seed: number) => `Weighed with ${particles} particles, seed ${seed}.`,
  restBand: 'Bands of doubt and what moves the answers are those of the forecast without it.',
}

export type OutlookWords = typeof en

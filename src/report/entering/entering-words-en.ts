/** The words of entering into the ledger in English. Japanese stands in `entering-words-ja.ts` under the same keys. */
export const en = {
  title: 'Add an entry',
  note: 'Look at it first: what it says is shown before it is written. Nothing in the ledger is ever changed; what was wrong is taken back.',
  about: 'What is it about?',
  choose: 'Choose',
  groups: { indicator: 'An indicator was looked for', event: 'An event happened', state: 'A state was seen' },
  asOf: 'The record is complete up to a day',
  seen: 'Was it seen?',
  yes: 'Yes',
  no: 'No',
  outcome: 'What came of it?',
  notSaid: 'Not said',
  state: 'Which state was it in?',
  confidence: 'How sure, in %',
  confidenceNote: 'Left empty: certain',
  date: 'When, on the reporter’s calendar',
  dateNote: 'A day, 2026-05-27, or a month, 2026-05',
  claims: 'On whose word',
  claimsNote: 'Claims that say so; several may be chosen',
  noClaims: 'The situation has no claims yet.',
  filter: 'Find a claim',
  by: 'Entered by',
  remark: 'Note',
  look: 'Look at it',
  add: 'Add it to the ledger',
  change: 'Change it',
  wouldSay: 'This would be added. Nothing has been written.',
  added: 'Added.',
  wouldMove: 'What it would move (not entered yet)',
  wouldMoveNote:
    'From just before it, with what was entered earlier and the silence until its day, to just after it. The ledger shows the same once it is entered.',
  movesNothing: 'No contingency would move by half a percentage point.',
  movesMore: (count: number) =>
    count === 1 ? '1 more moves by half a point or more.' : `${count} more move by half a point or more.`,
  bearsOnNothing: 'It bears on nothing that is forecast.',
  weighing: 'Weighing the entry …',
  weighingFinely: 'A rough answer; weighing more finely …',
  weighingStopped: 'Stopped before it was weighed to the end.',
  reach: (before: string | null, after: string | null) =>
    before === after || after === null
      ? ''
      : `The record then reaches to ${after}${before === null ? '' : ` instead of ${before}`}.`,
  unsound: 'It cannot be added as it stands:',
  working: 'Asking the server …',
  gone: 'The server does not answer. What is written here is kept; try again when it is back.',
  lockedOut:
    'The server was started anew. Open the address that it printed in the terminal; what is written here is kept.',
  retract: 'Take this entry back',
  retractWhy: 'Why is it taken back? It stays for those who read the ledger later.',
  retractDo: 'Take it back',
  cancel: 'Leave it',
  gradeTitle: 'Grade a claim, blind',
  gradeNote:
    'What is said comes first; whose it is and how reliable it was held to be are shown only when its credibility has been written down.',
  gradeNext: (count: number) =>
    count === 0
      ? 'Every claim is graded.'
      : count === 1
        ? 'One claim has no grade yet.'
        : `${count} claims have no grade yet.`,
  gradeOpen: 'Show one',
  gradeDone: (grade: string) => `Graded ${grade}.`,
  gradeAnother: 'Another one',
  gradeTitleOf: (id: string, grade: string) => `${id}: grade ${grade}`,
}

export type EnteringWords = typeof en

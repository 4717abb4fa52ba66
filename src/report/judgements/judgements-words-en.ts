import type { EditRefusal } from '../../language/edit/edit.ts'
import type { JudgementKind } from './judgement-rows.ts'

/** The words of the Judgements page in English. */
export const en = {
  titleCount: (all: string, bare: string, count: number) =>
    count === 0
      ? `Each of the ${all} judgements stands on a claim`
      : `${bare} of ${all} judgements ${count === 1 ? 'stands' : 'stand'} on no claim`,
  titleHeaviest: (subject: string, claims: number) =>
    `The answers hang most on one judgement: ${subject}, ${claims === 0 ? 'which has no source' : claims === 1 ? 'with 1 claim behind it' : `with ${claims} claims behind it`}`,
  standing: (all: string, bare: string, share: string, count: number) =>
    count === 0
      ? `Each of the ${all} judgements stands on a claim.`
      : `${bare} of ${all} judgements ${count === 1 ? 'stands' : 'stand'} on no claim and ${count === 1 ? 'carries' : 'carry'} ${share} of what the ranges move.`,
  lede: 'Each row’s condition changes how readily each column comes about. One point doubles it, minus one halves it. ● marks what holds today.',
  scope: (factors: string, judgements: string) =>
    `${factors} ${factors === '1' ? 'factor' : 'factors'}, ${judgements} ${judgements === '1' ? 'judgement' : 'judgements'}`,
  readOnly: 'This situation can be read here, not changed.',
  gridTitle: 'Influences',
  from: 'From',
  to: 'Onto',
  all: 'all factors',
  allFactors: 'the states of all factors',
  allEvents: 'all events',
  factors: 'Factors',
  events: 'Events',
  several: 'Several conditions at once',
  matrix: 'Influences in points: conditions in rows, what they act on in columns',
  gives: 'gives',
  takes: 'takes',
  balance: 'balance today',
  noFactors:
    'There is no factor yet, so nothing that one could move. Written in the text, it stands here as a row and a column.',
  noCells: 'No influence is written here yet. A number typed into a cell makes one.',
  filled: 'filled: makes it likelier',
  outlined: 'outlined: makes it less likely',
  balanceNote:
    'Balance: points received from today’s states, leans and inertia included. Heavy rule: the largest; ▲: it pulls away from today.',
  keys: { move: 'move', type: 'points', open: 'value, note, claims', remove: 'remove', undo: 'undo' },
  cellForm: 'The cell in hand',
  points: 'Points',
  range: 'Range',
  note: 'Note',
  claims: 'Claims',
  claimsHint: 'Ids of claims, separated by commas',
  noteAndClaims: 'Note and claims',
  noInfluence: 'No influence. A number makes one.',
  noClaims: 'No claim: judgement alone.',
  ofReading: 'Written to the file of this reading; the base stays as it is.',
  write: 'Write to YAML',
  remove: 'Remove',
  revert: 'Back to the base',
  see: 'See what it changes',
  inText: 'In the text',
  checking: 'Checking …',
  wouldWrite: 'This would be written:',
  written: (lines: string) =>
    `Written to YAML (${lines} ${lines === '1' ? 'change' : 'changes'}, comments kept)`,
  withErrors: 'With this the situation could not be read:',
  writeAnyway: 'Write all the same',
  failed: 'This could not be worked out. The text is as it was.',
  refusals: {
    unknown: 'No judgement stands here.',
    unreadable:
      'No number can be read here. Points: 1 or 0.5..1.5; chances: 20% or 5..15%; rates: once in 8..20 years; tempos: 9..15 months.',
    'empty-range': 'The range ends below where it begins.',
    'touches-zero': 'A rate or a tempo with a range cannot begin at zero.',
    'out-of-bounds': 'This lies outside what is possible, such as a chance above 100%.',
    'no-date': 'A day is written as 2027-12-31.',
    certain:
      'This is written as certain, without a number. Give the start of the whole factor, or write it in the text.',
    exists: 'There already is one.',
    'by-hand':
      'The text is written in a way in which this cannot be changed alone. It can be written in the text itself.',
  } satisfies Record<EditRefusal, string>,
  changed: (what: string, number: string) => `${what}: ${number}`,
  removed: (what: string) => `${what}: removed`,
  groundsChanged: (what: string) => `${what}: note or claims`,
  effectTitle: 'What it changes',
  effectTrying: 'Tried, not written:',
  effectWritten: 'Since the last edit',
  effectNone: 'No contingency differs.',
  effectWorking: 'Computing …',
  before: 'before',
  after: 'after',
  contingency: 'Contingency',
  movesMost: (unit: string) => `What it moves most, ${unit} (exact derivative, before the ledger)`,
  movesSoFar: (known: number, all: number) =>
    `Working out what it moves: ${known} of ${all} contingencies so far`,
  movesNothing: 'No contingency moves by a tenth of a percentage point.',
  movesNone: 'There is no contingency yet that it could move.',
  movesOnce: 'Points typed here make an influence; what one moves is shown once it is written, or tried.',
  answer: 'Chance',
  difference: 'pp',
  drop: 'Drop the trial',
  keep: 'Keep as a what-if',
  keepName: 'Name of the what-if',
  kept: (title: string) => `What-if: ${title}`,
  listTitle: 'All other judgements',
  listNote: 'How often, how fast, how likely, from where: as written in the text. Enter writes a change.',
  find: 'Find',
  tryIt: 'Try another value',
  about: 'About',
  value: 'As written',
  said: 'Means',
  noRows: 'Nothing found.',
  kinds: {
    rate: 'Rates of events',
    chance: 'Chances of outcomes and dates',
    tempo: 'Tempos of factors',
    lean: 'Leans and inertia',
    start: 'Starts',
    quantity: 'Quantities',
    seen: 'What indicators show',
  } satisfies Record<JudgementKind, string>,
}

export type JudgementsWords = typeof en

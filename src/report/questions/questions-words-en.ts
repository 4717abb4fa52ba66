const of = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** The sentences of the Questions page in English. Japanese stands in `questions-words-ja.ts` under the same keys. */
export const en = {
  title: (open: number, settled: number, waiting: number) =>
    [
      `${of(open, 'question')} ${open === 1 ? 'is' : 'are'} open`,
      ...(waiting === 0 ? [] : [`${waiting} ${waiting === 1 ? 'awaits' : 'await'} a ruling`]),
      settled === 0 ? 'none is settled' : `${settled} ${settled === 1 ? 'is' : 'are'} settled`,
    ].join(', '),
  titleEmpty: 'No question is asked yet',
  emptyWords:
    'A question can be settled by looking: it has a date, and the record answers it. Written under questions: in the situation, it is answered by the forecast, moved by the ledger, and scored when it is settled.',
  lede: 'What the record will answer: each question with the answer when nothing was known, and the answer given the ledger.',
  noLedger:
    'The ledger is empty, so nothing has moved an answer yet. The answers of the forecast stand on the briefing.',
  working: 'Bringing the answers up to date',
  workingRough: 'Bringing the answers up to date; figures are rough until then',
  stopped: 'Stopped. The answers are rough, or not there.',
  openTitle: 'Open questions, and how far the ledger has moved them',
  openNote:
    'In order of date. ○ at the start, the dot now; ▲ and ▽ what moved it most when it came, in percentage points.',
  noOpen: 'Every question is settled or answered by the ledger.',
  heads: {
    date: 'Settled on',
    question: 'Question',
    now: 'Now',
    way: 'From the start to now',
    cause: 'Moved most by',
  },
  wayLabel: (title: string, before: string, after: string) =>
    `${title}: ${before} at the start, now ${after}`,
  wasAtStart: (before: string) => `${before} at the start`,
  given: (what: string) => `given: ${what}`,
  waitingTitle: 'Answered by the ledger, and awaiting a ruling',
  waitingNote:
    'The ledger says this much by itself; a person settles the question, and only then is it scored.',
  waitingHeads: {
    question: 'Question',
    outcome: 'The ledger says',
    because: 'Because of',
  },
  silence: 'always reported, and not entered',
  contradictedTitle: 'Settled otherwise than the ledger says',
  contradicted: (title: string, outcome: string) => `${title}: the ledger says ${outcome}.`,
  settledTitle: 'Settled questions',
  settledHeads: {
    question: 'Question',
    outcome: 'Came',
    settled: 'Settled on',
    start: 'At the start',
    best: 'Best forecast',
    worst: 'Worst forecast',
  },
  brierNote: 'Beside each name the Brier score: 0 is perfect, 1 is certain and wrong.',
  unforecast: 'Nobody had forecast it.',
  noneSettled: 'No question has been settled in the ledger yet. The answers above are not scored until then.',
  overdue: (titles: string) => `Past their date and not settled: ${titles}.`,
  scoresTitle: 'How the forecasts did',
  noScores:
    'No forecast has met its answer yet: nobody had forecast a settled question, and no forecast of the model was frozen before one was settled.',
  counts: (yes: number, no: number, numbers: number) =>
    `${of(yes + no + numbers, 'settled question')} scored: ${yes} yes, ${no} no${numbers === 0 ? '' : `, ${numbers} by number`}.`,
  againstTitle: 'Held against baselines, on the same questions and days',
  calibrationTitle: 'Did what was called likely come as often?',
  forecaster: 'Forecaster',
  ownTitle: 'Your forecast, before you see the others’',
  ownNote:
    'With your name here, the answers of the model and of others to an open question stay covered until you have given yours, or passed.',
  ownName: 'Your name in the ledger',
  ownStart: 'Forecast under this name',
  ownStop: 'Show everything',
  ownAs: (name: string, left: number) =>
    left === 0
      ? `${name} has given or passed every open question.`
      : `${name} has ${of(left, 'open question')} to answer.`,
  covered: 'covered until you answer',
  chance: 'How likely, in %',
  number: 'Your best guess',
  give: 'Enter it',
  pass: 'Pass',
  settle: 'Settle',
  settleTitle: 'Settle a question',
  settleNote: 'It is scored from then on. Where the ledger itself says otherwise, that is shown below.',
  settleWhich: 'Question',
  settleHow: 'How it came',
  settleOpen: 'Or ended without an answer',
  settleOn: 'Settled on',
  settleBy: 'Settled by',
  settleWhy: 'On what ground',
}

export type QuestionsWords = typeof en

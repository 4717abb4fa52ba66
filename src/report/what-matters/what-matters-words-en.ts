/** What `kizashi explain QUESTION` says, in English. */
export const en = {
  title: (name: string, when: string) => `What matters to “${name}”${when === '' ? '' : ` (${when})`}`,
  given: (condition: string) => `given: ${condition}`,
  answer: (phrase: string) => `The answer: ${phrase}.`,
  expected: (amount: string) => `Expected: ${amount}.`,
  noAnswer: 'What it is conditional on has no chance: there is nothing to explain.',
  method: (configurations: string, judgements: number) =>
    `Exact, ${configurations} ${configurations === '1' ? 'configuration' : 'configurations'}; it hangs on ${judgements} ${judgements === 1 ? 'judgement' : 'judgements'}. What the ledger has seen is left aside: this is the forecast as judged.`,
  simulated: (runs: string, judgements: number) =>
    `Simulated: ${runs} histories, derivatives by likelihood ratios; it hangs on ${judgements} ${judgements === 1 ? 'judgement' : 'judgements'}. What the ledger has seen is left aside: this is the forecast as judged.`,
  simulatedLegend:
    'Each change is what one step does by the slope where the judgement stands, all else as it is, with its 95 % interval of sampling. Answers at the ends of the ranges, what would change the word and shares of the variance take exact answers and are left out.',
  withInterval: (change: string, low: string, high: string) => `${change} (${low} to ${high})`,
  notTold: (count: number) =>
    `${count === 1 ? 'One more judgement' : `${count} more judgements`} cannot be told from 0 by so many histories: without effect, slight, or at work only in rare ones.`,
  noneTold: 'None of them can be told from 0 by so many histories.',
  nothingMoves: 'No judgement moves it.',
  judgements: 'The judgements it hangs on, heaviest first',
  legend: (answer: string) =>
    `Bars: the answers that a judgement's own range leads to, alone; ┃ is ${answer}. The change is what that one step does, all else as it is.`,
  more: {
    points: 'one point more',
    rate: 'twice as often',
    tempo: 'twice as slow',
    chance: 'ten points more',
    number: 'a tenth more',
  },
  withMore: (more: string, change: string) => `${more}: ${change}`,
  percentPoints: (value: string) => `${value} points`,
  noRange: 'no range stated',
  uncited: 'no claim under it',
  andOthers: (count: number) => ` (and ${count} more)`,
  others: (count: number, share: string) =>
    `${count === 1 ? 'One more judgement carries' : `${count} more judgements carry`} ${share} of the weight (a judgement's weight is what its range moves, to first order).`,
  tipping: 'What would change the word',
  tippingTo: (word: string, edge: string) => `To “${word}” (${edge}):`,
  tippingChange: (subject: string, from: string, to: string) => `${subject}: ${from} → ${to}`,
  beyond: 'beyond its stated range',
  together: 'together:',
  notTipping: (word: string, edge: string) =>
    `To “${word}” (${edge}): none of the six heaviest does it alone, by three points or a factor of eight, nor the two heaviest together within their ranges.`,
  toRead: 'Reading list: weighty judgements that stand on little',
  grounds: {
    uncited: 'no claim',
    ungraded: 'no claim graded',
    'low-grade': 'no claim graded well',
  },
  share: (percent: string) => `${percent} of the weight`,
  paths: 'How it most often comes about',
  moves: 'Moves that tell such histories from the others (times a year, until it comes)',
  movesHead: ['', 'where it comes', 'where not'],
  explainExact: (id: string) =>
    `${id} asks whether an amount is exceeded. Only simulation answers that: leave out --exact and --variance.`,
  tooLong: (minutes: number) =>
    `All of it would take about ${minutes} min on one thread. --exact does it all the same; without --variance it takes less.`,
  tooLarge: (of: string, cells: string) =>
    `The table of ${of} would have ${cells} cells: the situation cannot be followed exactly. kizashi forecast --ensemble 200 tells which judgements go with the answer.`,
  progress: 'Trying the judgements',
  variance: 'Where the spread comes from, over the ensemble',
  varianceWords: (deviation: string, points: string, answers: string) =>
    `All ranges drawn at once, the answer spreads by ${deviation} (standard deviation). Shares of its variance, by what the judgements are about: alone, and with all they take part in; 95 % intervals of sampling (${points} points, ${answers} answers).`,
  varianceHead: ['', 'alone', '', 'in all'],
  varianceRest: (judgements: number) => `all others (${judgements} judgements)`,
  ofCalendar: (title: string) => `on the calendar: ${title}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  nothing: '≈ 0',
  varianceNothing: '≈ 0: indistinguishable from 0.',
  varianceTogether: (share: string) =>
    `What no group explains alone, that is their interplay and the error of sampling: ${share}.`,
}

export type WhatMattersWords = typeof en

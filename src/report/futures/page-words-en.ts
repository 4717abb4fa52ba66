/** What the Futures page says beside the sentences of `kizashi futures`. Japanese stands in `page-words-ja.ts`. */
export const en = {
  titleEmpty: 'No factor yet',
  emptyWords:
    'A future is one state for every factor. Write two factors and what one makes of the other, and what hangs together stands here.',
  titleWaiting: 'Futures that hang together',
  titleStays: (futures: string) => `${futures}; today is already one of them`,
  titleLeads: (futures: string, name: string) => `${futures}; today leads to ${name}`,
  titleCycles: (futures: string) => `${futures}; today leads to none of them and never rests`,
  titleUnlisted: (futures: string) => `${futures}; today leads to one that is not listed`,
  /** @param isEachOne  whether every family is of one future only */
  families: (count: number, isEachOne: boolean) => {
    if (isEachOne) return count === 1 ? 'One future hangs together' : `${count} futures hang together`
    return count === 1 ? 'One kind of future hangs together' : `${count} kinds of future hang together`
  },
  tooMany: (count: string) => `${count} futures hang together, too many to tell apart`,
  titleNone: 'No future hangs together',
  lede: (count: string, all: string, families: number) =>
    `Of ${all} configurations ${count} hang together: in each of them no factor would rather be in another state. ${families === 1 ? 'They form one family, whose members differ' : `They form ${families} families, whose members differ`} only in factors that nothing moves.`,
  ledeMany: (count: string, all: string, listed: string) =>
    `Of ${all} configurations ${count} hang together. The ${listed} with the largest basins are looked at; the others are counted only.`,
  searched: (isComplete: boolean): string =>
    isComplete
      ? 'The search is complete: there are no others.'
      : 'The search gave up before its end: there may be others.',
  many: 'Few judgements tell states apart here. With the leans, what holds when nothing acts counts too, and fewer are left.',
  noneWords: (all: string) =>
    `None of the ${all} configurations hangs together: wherever all else stands, some factor would rather be in another state. That is a finding: what is written keeps itself in motion.`,
  nearestTitle: (points: string) =>
    `What comes nearest: inconsistent by at most ${points} ${points === '1' ? 'point' : 'points'}`,
  nearestNote: 'In each of them some factor would rather be elsewhere by that much; the columns say where.',
  nothingNear: 'Nothing comes near either.',
  cycles: (lengths: string) => `Succession goes round for ever, through so many configurations: ${lengths}.`,
  counted: 'Judgements used',
  plain: 'influences alone',
  leaning: 'leans too',
  from: 'Today',
  fromStart: (date: string) => `the start, ${date}`,
  fromLedger: (date: string) => `where the ledger puts it, ${date}`,
  working: 'Looking for what hangs together',
  stopped: 'Stopped before all was looked through.',
  tableauTitle: 'The futures side by side',
  tableauNote:
    'A row for each factor, a column for each family of futures; neighbours that stand alike are joined. ● marks today’s state. The largest basin stands first, each next to the one most like it.',
  tableauLabel: 'Futures by factor',
  factor: 'Factor',
  today: 'Today',
  family: (id: string) => `Family ${id}`,
  any: 'any',
  figures: {
    basin: 'Configurations that lead here',
    ends: 'Simulated histories that end there',
    holds: 'Draws of the judgements in which it holds',
    lead: 'Lead of its weakest state, points',
    count: 'Futures in the family',
  },
  figuresNote: (runs: string) =>
    `Of ${runs} simulated histories, those that end where succession leads here. What hangs together is not thereby likely; only that row speaks of chance.`,
  common: 'Alike in all of them',
  otherFamilies: (count: number) => (count === 1 ? '1 other family' : `${count} other families`),
  fewer: 'Show fewer',
  unlisted: (count: string) => `${count} more futures are counted, not listed.`,
  asToday: 'all as today',
  homeMark: 'today leads here',
  chosenTitle: (family: string, name: string) => (name === '' ? family : `${family}: ${name}`),
  unknown: (id: string) => `There is no future ${id} here; the first one is shown.`,
  changesTitle: 'What would be other than today',
  change: (factor: string, from: string, to: string) => `${factor}: ${from} → ${to}`,
  noChange: 'Nothing: today is like this already.',
  wayTitle: 'The way there from today',
  wayStays: 'What holds today hangs together as it is.',
  wayItself: (steps: number) =>
    steps === 1
      ? 'Today leads there by itself, in one step:'
      : `Today leads there by itself, in ${steps} steps:`,
  wayLever: 'One or two changes that lead there:',
  wayNone: 'No change of one or two factors leads there from today.',
  waySettles: (steps: number) =>
    steps === 0
      ? 'and it rests'
      : steps === 1
        ? 'and it settles in one step:'
        : `and it settles in ${steps} steps:`,
  others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  breaksTitle: 'What would break it',
  breaksNone: 'No single judgement would.',
  survives: (points: string) =>
    `With every judgement off by up to ${points} ${points === '1' ? 'point' : 'points'} at once it surely stands.`,
  weakTitle: 'What holds it there',
  toJudgement: 'on the Judgements page',
  readingsTitle: 'In other readings',
  readingsNone: 'There is no other reading.',
  optionsTitle: 'Options, each taken alone',
  sharpTitle: 'How sharp the line is',
  ledgerBroken: 'The ledger has errors and is not used: today is the start.',
  mapOf: (factor: string) => `${factor} on the map`,
}

export type FuturesPageWords = typeof en

const points = (count: string) => `${count} ${count === '1' ? 'point' : 'points'}`

/** The sentences of `kizashi futures` in English. Japanese stands in `futures-words-ja.ts` under the same keys. */
export const en = {
  title: 'Futures that hang together',
  found: (count: string, configurations: string, families: number) =>
    `${count} of ${configurations} configurations hang together: in each of them no factor would rather be in another state. They form ${families} ${families === 1 ? 'family' : 'families'}, whose members differ in factors that nothing moves.`,
  foundAlike: (count: string, configurations: string) =>
    `${count} of ${configurations} configurations hang together: in each of them no factor would rather be in another state.`,
  none: (configurations: string) =>
    `None of the ${configurations} configurations hangs together: wherever all else stands, some factor would rather be in another state.`,
  listed: (listed: string, leftOut: string) =>
    `The ${listed} with the largest basins are looked at below; ${leftOut} more are counted only.`,
  complete: (nodes: string, tolerance: string) =>
    `The search is complete (${nodes} nodes, tolerance ${points(tolerance)}): there are no others.`,
  incomplete: (nodes: string, tolerance: string) =>
    `The search gave up after ${nodes} nodes (tolerance ${points(tolerance)}): there may be others. Allow more with --most-nodes.`,
  islands: (parts: string) =>
    `Nothing passes between these groups, so that their futures combine freely: ${parts}.`,
  island: (factors: string, count: string) => `${factors} (${count})`,
  manyFactors: (count: number) => `${count} factors`,
  uses: (influences: number) => `The matrix holds ${influences} influences between factors.`,
  withLeans: ' Leans are used.',
  withDiagonal: ' Self-influences and inertia are used.',
  leftOut: (parts: string) => ` Left out: ${parts}.`,
  onEvents: (count: number) => `${count} influences on events`,
  severalSources: (count: number) => `${count} with several sources`,
  leansOf: (count: number) => `leans of ${count} factors (--leans takes them in)`,
  diagonalOf: (count: number) => `${count} self-influences or inertias (--diagonal takes them in)`,
  list: (items: readonly string[]) => items.join(', '),
  loose:
    'Many futures are left because few judgements tell states apart here; with --leans what holds when nothing acts counts too.',
  tableHead: ['family', 'futures', 'basin', 'end', 'time', 'near', 'holds', 'lead'],
  tableNote: (rule: string, basins: string, runs: string) =>
    `Basin: share of all configurations that ${rule} succession leads to it (${basins}). End, time: of ${runs} simulated histories, how many end in its basin, and how long they are there. Near: how many end in it or one factor away. Holds: share of the draws of the judgements in which its first member hangs together. Lead: points by which its weakest state leads.`,
  exactBasins: 'exact',
  sampledBasins: (starts: string) => `from ${starts} sampled starts`,
  rules: {
    global: 'global',
    local: 'local',
    incremental: 'incremental',
    adiabatic: 'fastest-first',
    sequential: 'sequential',
  },
  standsHead: 'stands',
  standsNote: (beta: string, steps: string) =>
    `Stands: share of stochastic local succession (beta ${beta} a point) that is in one of its members after ${steps} steps from an even start.`,
  agree: (family: string, basin: string, ends: string) =>
    `Structure and time agree on ${family}: no basin is larger (${basin}), and more histories end there than anywhere else (${ends}).`,
  differ: (basinFamily: string, basin: string, endFamily: string, ends: string) =>
    `Structure and time differ: ${basinFamily} has the largest basin (${basin}), but more histories end where ${endFamily} is reached (${ends}).`,
  elsewhere: (share: string) =>
    `${share} of the histories end where succession leads to none of the futures listed.`,
  common: 'In every one of them',
  commonListed: 'In every one of those listed',
  family: (id: string) => `Family ${id}`,
  others: (count: number) => `${count} more families are listed with --json.`,
  anyState: (factors: string) => `With any state of: ${factors}.`,
  someStates: (factor: string, states: string) => `${factor}: ${states}`,
  either: (states: readonly string[]) => states.join(' or '),
  weakest: (factor: string, state: string, rival: string, lead: string) =>
    `Weakest: ${factor} is at “${state}”, ${points(lead)} ahead of “${rival}”.`,
  tied: (factor: string, state: string, rival: string) =>
    `Weakest: ${factor} is at “${state}”; “${rival}” would do as well (a tie).`,
  behind: (factor: string, state: string, rival: string, by: string) =>
    `Weakest: ${factor} is at “${state}”, ${points(by)} behind “${rival}” (within the tolerance).`,
  unopposed: 'No state has a rival.',
  nothingSays: 'No judgement speaks for either.',
  speaksFor: (what: string, points: string, claims: string) => `for: ${what} (${points})${claims}`,
  speaksAgainst: (what: string, points: string, claims: string) => `against: ${what} (${points})${claims}`,
  claims: (ids: readonly string[]) => (ids.length === 0 ? '' : `  ${ids.join(' ')}`),
  breaks: (what: string, direction: 'up' | 'down', by: string, factor: string, rival: string) =>
    `${what}: ${by === '0' ? 'at all' : `more than ${points(by)}`} ${direction === 'up' ? 'higher' : 'lower'}, and ${factor} goes to “${rival}”`,
  breaksTitle: 'Breaks if',
  withinRange: '  (within its range)',
  balance: (factor: string, state: string) => `${factor}: ${state}`,
  score: (state: string, points: string) => `${state} ${points}`,
  barred: (state: string, points: string) => `(${state} ${points}, cannot be taken here)`,
  resting: 'no other state can be taken here',
  todayTitle: 'From today',
  todayIs: (date: string) =>
    `Today: each factor in its likeliest state at the start (${date}), where --present or --as-of says nothing else.`,
  todayStays: (family: string) => `What holds today hangs together as it is: family ${family}.`,
  todayLeads: (family: string, steps: number) =>
    `Today does not hang together. ${steps} ${steps === 1 ? 'step leads' : 'steps lead'} to family ${family}:`,
  todayCycles: (length: number) => `Today leads into a cycle of ${length} configurations that never rests.`,
  todayUnlisted: 'Today leads to a future that is not among those listed.',
  step: (number: number, moves: string) => `${number}. ${moves}`,
  leversTitle: 'What would lead elsewhere',
  leversNone: 'No change of one or two factors leads from today to another family.',
  leversTo: (destination: string) => `To ${destination}`,
  toFamily: (id: string) => `family ${id}`,
  toCycle: (length: number) => `a cycle of ${length} configurations`,
  toUnlisted: 'a future not listed',
  both: ' and ',
  by: (names: string) => `  [option: ${names}]`,
  decided: (names: string) => `  (decided by ${names})`,
  optionsTitle: 'Options, each taken alone',
  optionsSame: (count: number) =>
    count === 1
      ? 'The one option does not change where today leads.'
      : `None of the ${count} options changes where today leads.`,
  optionLeads: (option: string, destination: string) => `${option}: ${destination}`,
  optionsOthers: (count: number) => `The other ${count} leave it as it is.`,
  readingsTitle: 'Other readings',
  readingFinds: (reading: string, count: string, largest: string) =>
    `${reading}: ${count} futures hang together there. The one with the largest basin: ${largest}.`,
  readingFindsNone: (reading: string) => `${reading}: nothing hangs together there.`,
  same: (family: string) => `as ${family}`,
  together: (count: string, families: string) =>
    `With the judgements of all readings averaged ${count} hang together; of those here ${families}. What they disagree on does not show in that.`,
  noFamily: 'none',
  readingAgrees: (reading: string, families: string) => `${reading}: these hang together too: ${families}.`,
  readingDissents: (reading: string, families: string, factor: string, rival: string, by: string) =>
    `${reading}: not ${families}; there ${factor} would rather be at “${rival}”, by ${points(by)}.`,
  classesTitle: 'How sharp the line is',
  classes: (parts: string) => `Configurations inconsistent by at most so many points: ${parts}.`,
  classOf: (tolerance: number, count: string) => `${tolerance}: ${count}`,
  uncounted: 'not counted',
  cycles: (count: number, share: string) =>
    `${share} of the configurations never come to rest (${count} ${count === 1 ? 'cycle' : 'cycles'}).`,
  appearingTitle: 'Hang together only in some draws of the judgements',
  appears: (share: string) => `In ${share} of them: `,
  unlike: (family: string) => `as ${family}, but `,
  notChance:
    'What hangs together is not thereby likely; no share above but those of histories speaks of chance.',
  unknownFamily: (id: string, known: string) => `There is no family ${id}. There are: ${known}.`,
}

export type FuturesWords = typeof en

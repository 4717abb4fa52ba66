/** The sentences of `kizashi stability` in English. Japanese stands in `stability-words-ja.ts` under the same keys. */
export const en = {
  heading: 'Outcomes that could rest',
  reading: (title: string) => `Reading: ${title}`,
  noChance:
    'This says which outcomes hold together once reached, and why. It says nothing of how likely any of them is.',
  size: (outcomes: string, actors: string) => `${outcomes} outcomes of what these decide: ${actors}.`,
  decides: (actor: string, factors: string) => `${actor}: ${factors}`,
  held: (states: string) => `Held still: ${states}.`,
  list: (items: readonly string[]) => items.join(', '),
  /** States of several factors; their titles may hold commas. */
  states: (items: readonly string[]) => items.join(' · '),
  together: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  steps: (items: readonly string[]) => items.join('; '),
  today: 'As things stand',
  packages: 'The packages',
  packagesNote:
    'What-ifs, contingencies and questions about what the actors decide. Each leaves something open: its forms. What follows is said of the form that is nearest to today.',
  others: 'What else could rest',
  othersNone: 'No outcome could rest.',
  othersMore: (shown: number, all: string) =>
    `${shown} of ${all} outcomes that could rest; the firmest stand first.`,
  asked: 'The outcome asked for',
  rests: 'Could rest.',
  restsAlways: (all: string) => `Could rest, in every one of its ${all} forms.`,
  restsIn: (some: string, all: string) => `Could rest, in ${some} of its ${all} forms.`,
  restsNot: 'Could not rest.',
  restsInNone: (all: string) => `Could not rest in any of its ${all} forms.`,
  restsFar:
    'Could rest only if actors feared answers that would harm whoever gave them (GMR), not otherwise.',
  nash: 'Nobody has a better move of their own.',
  form: (changes: string, isResting: boolean) =>
    `${isResting ? 'With the least changed' : 'With all else as today'}: ${changes}.`,
  unlikeToday: (changes: string) => `Unlike today: ${changes}.`,
  asToday: 'All as today.',
  better: (actors: string) => `Better than today for ${actors}`,
  same: (actors: string) => `neither for ${actors}`,
  worse: (actors: string) => `worse for ${actors}`,
  views: (parts: readonly string[]) => `${capital(parts.join('; '))}.`,
  opens: (actor: string, changes: string, why: string) => `${actor} would break it: ${changes}${why}.`,
  tempted: (actor: string, changes: string, why: string) => `${actor} is tempted: ${changes}${why}.`,
  wants: (what: string) => `it wants ${what}`,
  avoids: (what: string) => `it avoids ${what}`,
  ranks: 'by its ranking',
  why: (grounds: string, claims: string) => ` (${grounds}${claims === '' ? '' : `; ${claims}`})`,
  step: (actors: string, changes: string) => `${actors} → ${changes}`,
  holds: (steps: string, why: string) => `What holds it: ${steps}. That leaves it no better off${why}.`,
  harmful: (steps: string) =>
    `Only a threat that would harm those who carry it out speaks against it: ${steps}.`,
  noAnswer: 'Nobody can do anything about it.',
  wayOut: 'It would still have a way out from there.',
  unprovoked: (actors: string) => `But ${actors} would gain by that step without the move too.`,
  ties: (actors: string) => `Rests on a tie: ${actors} could move without losing anything by it.`,
  jump: (actors: string, changes: string) => `Together ${actors} would rather go on to: ${changes}.`,
  near: (share: string, low: string, high: string) =>
    `Could rest under ${share} of the rankings near those written (${low} to ${high})`,
  anyOrder: (share: string) => `, under ${share} with the interests in any order.`,
  flips: (exchange: string, more: number) =>
    `Within a hair: the verdict turns if ${exchange}${more === 0 ? '' : `, or at ${more} other exchange${more === 1 ? '' : 's'}`}.`,
  exchange: (actor: string, first: string, second: string) =>
    `for ${actor} “${second}” counted more than “${first}”`,
  line: (place: number) => `line ${place}`,
  want: (what: string) => what,
  avoid: (what: string) => `not ${what}`,
  reached: (steps: string) => `Reached from today step by step, each in its maker's interest: ${steps}.`,
  reachedAnyhow: (count: number) =>
    `No way there from today by steps that each serve their maker; ${count} steps by any moves.`,
  unreachable: 'Cannot be reached from today.',
  inverse: 'What each would have to think for it to rest',
  inverseNone: (actor: string) => `${actor}: has no move of its own from here.`,
  inverseTerm: (actor: string, changes: string, isBetter: boolean) =>
    `${actor} must not prefer${isBetter ? ', as it does now' : ''}: ${changes}`,
  inverseAny: (credible: string, any: string) =>
    `or of ${any} answers to that (${credible} of them credible) one must be no better for it than staying`,
  inverseNoAnswer: 'and there is no answer to that',
  against: (actors: string, holds: string) =>
    holds === ''
      ? `Does not hold against ${actors} together.`
      : `Against ${actors} together it holds by ${holds} alone.`,
  readings: 'In each reading: forms that could rest',
  packageHead: 'package',
  of: (some: string, all: string) => `${some} / ${all}`,
  stands: 'What this rests on',
  claims: 'The claims named above',
  claim: (id: string, says: string, who: string) => `${id}: ${says}${who === '' ? '' : ` (${who})`}`,
  remarks: {
    'no-options': (actor: string) => `${actor} decides nothing here and looks on.`,
    'no-preferences': (actor: string) =>
      `${actor} has neither interests nor a ranking: it is content anywhere. Write them under its name in actors.`,
    'only-jointly': (actor: string) => `${actor} can move only together with others.`,
    'interest-in-event': (actor: string, what: string) =>
      `Left out: the interest of ${actor} in the event “${what}”. Outcomes are states; say what state it would leave behind.`,
    'interest-met': (actor: string, what: string) =>
      `${actor}, “${what}”: met by every outcome while the rest is held, so it decides nothing.`,
    'interest-unmet': (actor: string, what: string) =>
      `${actor}, “${what}”: met by no outcome while the rest is held, so it decides nothing.`,
    unranked: (actor: string, count: string) =>
      `${count} outcomes stand on no line of the ranking of ${actor} and count as its worst.`,
    likeliest: (state: string) => `Today is taken where it most likely stands: ${state}.`,
    'no-exchanges': 'Too large to try every exchange of interests; nothing is marked as within a hair.',
  },
  draws: (draws: string, seed: string) =>
    `Shares counted over ${draws} draws of rankings of each kind, seed ${seed}. They are no chances: they say how much of the doubt about what actors want a verdict survives.`,
  refusals: {
    'nobody-decides':
      'Nobody decides anything in this situation.\nGive factors an `owner:` and actors their `interests:`.',
    'unknown-actor': (actor: string) => `There is no actor called ${actor} in this situation.`,
    'too-many-players': (count: string, limit: string, actors: string) =>
      `${count} actors can move by themselves, and the limit is ${limit}: ${actors}.\nChoose whose moves count and hold the rest: --actors a,b,c`,
    'too-many-outcomes': (count: string, limit: string) =>
      `What the actors decide makes ${count} outcomes, and the limit is ${limit}: nobody could read the answer, nor would it fit in memory.\nHold some actors still (--actors a,b,c), say under \`impossible\` what cannot be, or under \`alike\` what counts as one.`,
    'too-many-moves': (count: string, limit: string) =>
      `From ${count} outcomes there are more than ${limit} moves.\nHold some actors still (--actors a,b,c), or give factors an order so that they move step by step.`,
    'impossible-today':
      'Where things stand is a configuration that the situation calls impossible. Change --at.',
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export type StabilityWords = typeof en

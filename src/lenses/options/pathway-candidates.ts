import { withNeeds } from '../../language/needs.ts'
import type { Option } from '../../language/situation.ts'
import type { Sign } from './signs.ts'
import { inOrder } from './strategies.ts'

/** Something to do: what is taken from its own date on, and what besides from the day of the look on. */
export interface Action {
  readonly now: readonly string[]
  readonly later: readonly string[]
}

/** Indicators looked at together on the day, one or two. */
export type Look = readonly string[]

/** What is worth answering: which indicators are looked at, and which ways to act are tried for them. */
export interface Candidates {
  readonly looks: readonly Look[]
  readonly actions: readonly Action[]
}

/** With up to so many options every way to act is tried. */
const fewOptions = 4
/** Indicators looked at by themselves for each set of values, and of these in pairs. */
const mostLooks = 4
const mostPaired = 3
/** Ways to act that are tried in all. */
const mostActions = 32
/** Points of the score. */
const visible = 0.05

interface Around {
  readonly options: readonly Option[]
  /** Ids of those that may be chosen. */
  readonly offered: readonly string[]
  /** Whether options can be taken together. */
  readonly isPossible: (options: readonly string[]) => boolean
}

/**
 * Ways to act that may be worth waiting for. Where there are few options: every one. Else what helps when each sign is seen
 * and when it is not, put together from what each option does by itself; what helps either way is taken now.
 */
export function pathwayCandidates(
  signs: readonly Sign[],
  views: number,
  fixed: readonly (readonly string[])[],
  around: Around,
): Candidates {
  const perView = Array.from({ length: views }, (_, values) => {
    const own = signs.filter((sign) => sign.values === values)
    const ranked = rankedIndicators(own, around)
    return { own, ranked }
  })
  const looks = unique(
    perView.flatMap(({ ranked }) => {
      const singles = ranked.slice(0, mostLooks).map(({ indicator }) => [indicator])
      const paired = singles.slice(0, mostPaired).flat()
      return [...singles, ...pairsOf(paired)]
    }),
  )
  if (around.offered.length <= fewOptions) return { looks, actions: everyAction(around) }
  const actions = perView.flatMap(({ own, ranked }) =>
    ranked.slice(0, mostLooks).flatMap(({ branches }) => actionsFor(branches, own, ranked, around)),
  )
  const plain = fixed.map((now): Action => ({ now: inOrder(now), later: [] }))
  return { looks, actions: unique([...plain, ...actions]).slice(0, mostActions) }
}

interface Ranked {
  readonly indicator: string
  /** Best set of options if it is seen, and if not. */
  readonly branches: readonly [readonly string[], readonly string[]]
  readonly worth: number
}

/** Indicators after which other options help, the one that promises most first. */
function rankedIndicators(signs: readonly Sign[], around: Around): Ranked[] {
  const indicators = [...new Set(signs.map(({ indicator }) => indicator))]
  return indicators
    .map((indicator): Ranked => {
      const own = signs.filter((sign) => sign.indicator === indicator)
      const gains = (read: (sign: Sign) => number) => new Map(own.map((sign) => [sign.option, read(sign)]))
      const [seen, unseen, anyway] = [
        gains((sign) => sign.seen.value),
        gains((sign) => sign.unseen.value),
        gains((sign) => sign.anyway.value),
      ]
      const chance = own[0]!.chance
      const [ifSeen, ifNot, always] = [seen, unseen, anyway].map((of) => bestSet(of, around))
      const worth =
        chance * sumOf(seen, ifSeen!) + (1 - chance) * sumOf(unseen, ifNot!) - sumOf(anyway, always!)
      return { indicator, branches: [ifSeen!, ifNot!], worth }
    })
    .filter(({ branches: [one, other] }) => one.join() !== other.join())
    .sort((a, b) => b.worth - a.worth || (a.indicator < b.indicator ? -1 : 1))
}

/** The most helpful first, each with what it needs, leaving out what cannot go with those before it. */
function bestSet(gains: ReadonlyMap<string, number>, { options, isPossible }: Around): string[] {
  const helping = [...gains.keys()]
    .filter((id) => gains.get(id)! > visible)
    .sort((one, other) => gains.get(other)! - gains.get(one)!)
  let chosen: string[] = []
  for (const id of helping) {
    const more = withNeeds(options, [...chosen, id])
    if (isPossible(more)) chosen = more
  }
  return inOrder(chosen)
}

function sumOf(gains: ReadonlyMap<string, number>, chosen: readonly string[]): number {
  return chosen.reduce((sum, id) => sum + (gains.get(id) ?? 0), 0)
}

/** What helps either way now, and on the day what helps as things look; and everything now, and everything for each outcome now. */
function actionsFor(
  [ifSeen, ifNot]: Ranked['branches'],
  signs: readonly Sign[],
  ranked: readonly Ranked[],
  around: Around,
): Action[] {
  const now = ifSeen.filter((id) => ifNot.includes(id))
  const closed = inOrder(withNeeds(around.options, now))
  if (!around.isPossible(closed)) return []
  const others = ranked.slice(0, mostPaired).flatMap(({ branches }) => branches)
  const swings = [...new Set(signs.map(({ option }) => option))].map((id) => withNeeds(around.options, [id]))
  const wanted = [[], ifSeen, ifNot, ...others]
  return [
    ...[closed, ifSeen, ifNot].map((list): Action => ({ now: inOrder(list), later: [] })),
    ...wanted.flatMap((list): Action[] => {
      const later = inOrder(list.filter((id) => !closed.includes(id)))
      return around.isPossible([...closed, ...later]) ? [{ now: closed, later }] : []
    }),
    ...(swings.length <= fewOptions
      ? swings.map((later): Action => ({ now: [], later: inOrder(later) }))
      : []),
  ]
}

/** Each option taken now, on the day, or never; where what it needs is taken no later. */
function everyAction({ options, offered, isPossible }: Around): Action[] {
  let all: Action[] = [{ now: [], later: [] }]
  for (const id of offered) {
    all = all.flatMap(({ now, later }) => [
      { now, later },
      { now: [...now, id], later },
      { now, later: [...later, id] },
    ])
  }
  const isClosed = (list: readonly string[]) => withNeeds(options, list).length === list.length
  return all
    .filter(
      ({ now, later }) => isClosed(now) && isClosed([...now, ...later]) && isPossible([...now, ...later]),
    )
    .map(({ now, later }) => ({ now: inOrder(now), later: inOrder(later) }))
}

function pairsOf(ids: readonly string[]): string[][] {
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other]))
}

function unique<Item>(items: readonly Item[]): Item[] {
  const known = new Set<string>()
  return items.filter((one) => {
    const key = JSON.stringify(one)
    return !known.has(key) && known.add(key)
  })
}

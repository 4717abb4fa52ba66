import type { Assignment } from '../../language/situation.ts'
import type { Lever } from '../../lenses/futures/futures-finding.ts'
import { longDate } from '../dates.ts'
import { plainNumber } from '../figures.ts'
import { destinationWords, differing, type FuturesSheet, indented } from './futures-sheet.ts'

const leversShown = 4
const destinationsShown = 6

/** Where the present configuration leads, step by step. */
export function todayLines(sheet: FuturesSheet): string[] {
  const { finding, situation, say, columns, paint, language } = sheet
  const { way, to } = finding.today
  const steps = way.slice(1)
  const today = indented(say.todayIs(longDate(situation.from, language)), columns, 2).map(paint.quiet)
  const head = [paint.strong(say.todayTitle), ...today]
  if (to.configurations.length > 1)
    return [...head, ...indented(say.todayCycles(to.configurations.length), columns, 2)]
  if (to.family === null) return [...head, ...indented(say.todayUnlisted, columns, 2)]
  if (steps.length === 0) return [...head, ...indented(say.todayStays(to.family), columns, 2)]
  return [
    ...head,
    ...indented(say.todayLeads(to.family, steps.length), columns, 2),
    ...steps.flatMap((states, place) =>
      indented(say.step(place + 1, differing(sheet, states, way[place]!)), columns, 4),
    ),
  ]
}

/** Changes of one or two factors by where they lead. */
export function leverLines(sheet: FuturesSheet): string[] {
  const { finding, say, columns, paint } = sheet
  const head = paint.strong(say.leversTitle)
  if (finding.levers.length === 0) return [head, ...indented(say.leversNone, columns, 2)]
  const byEnd = grouped(finding.levers, ({ to }) => to.family ?? JSON.stringify(to.configurations))
  const ends = [...byEnd.values()].sort((one, other) => rank(sheet, one[0]!) - rank(sheet, other[0]!))
  return [
    head,
    ...ends
      .slice(0, destinationsShown)
      .flatMap((levers) => [
        `  ${say.leversTo(destinationWords(sheet, levers[0]!.to))}`,
        ...levers
          .slice(0, leversShown)
          .flatMap((lever) => indented(leverWords(sheet, lever), columns, 4, '· ')),
      ]),
  ]
}

/** Listed families first, in their order. */
function rank({ finding }: FuturesSheet, { to }: Lever): number {
  const place = finding.families.findIndex(({ id }) => id === to.family)
  return place < 0 ? finding.families.length : place
}

export function leverWords(
  { say, names, option }: FuturesSheet,
  { changes, options, owners }: Lever,
): string {
  const what = Object.entries(changes)
    .map(([factor, state]) => names.state(factor, state))
    .join(say.both)
  const by = options.length === 0 ? '' : say.by(say.list(options.map(option)))
  return what + (owners.length === 0 ? '' : say.decided(say.list(owners.map(names.actor)))) + by
}

/** Options that change where today leads. */
export function optionLines(sheet: FuturesSheet): string[] {
  const { say, columns, paint } = sheet
  const { leading, rest } = optionWords(sheet)
  if (leading.length === 0 && rest === null) return []
  return [
    paint.strong(say.optionsTitle),
    ...leading.flatMap((words) => indented(words, columns, 2, '· ')),
    ...(rest === null ? [] : indented(rest, columns, 2)),
  ]
}

/** Where each option leads that leads elsewhere, and what is to be said of the others; null where there are none. */
export function optionWords(sheet: FuturesSheet): {
  readonly leading: string[]
  readonly rest: string | null
} {
  const { say, option } = sheet
  const { options, today } = sheet.finding
  const moving = options.filter(({ to }) => destinationWords(sheet, to) !== destinationWords(sheet, today.to))
  const still = options.length - moving.length
  return {
    leading: moving.map(({ option: id, to }) => say.optionLeads(option(id), destinationWords(sheet, to))),
    rest: still === 0 ? null : moving.length === 0 ? say.optionsSame(still) : say.optionsOthers(still),
  }
}

/** What other readings make of the families, dissent told apart. */
export function readingLines(sheet: FuturesSheet, titles: ReadonlyMap<string, string>): string[] {
  const { finding, say, names, columns, paint } = sheet
  const verdicts = finding.families
    .slice(0, destinationsShown)
    .flatMap((family) =>
      (finding.readings[family.futures[0]!] ?? []).map((verdict) => ({ family: family.id, verdict })),
    )
  if (verdicts.length === 0) return []
  const found = finding.otherReadings.map(({ reading, count, largest }) => {
    const title = titles.get(reading) ?? reading
    return largest === null
      ? say.readingFindsNone(title)
      : say.readingFinds(title, plainNumber(count), likeFamily(sheet, largest.states))
  })
  const byReading = grouped(verdicts, ({ verdict }) => verdict.reading)
  const lines = [...byReading].flatMap(([id, all]) => {
    const reading = titles.get(id) ?? id
    const agreeing = all
      .filter(({ verdict }) => verdict.isConsistent)
      .map(({ family }) => say.toFamily(family))
    const dissents = all.flatMap(({ family, verdict: { breaks } }) =>
      breaks === null ? [] : [{ family: say.toFamily(family), breaks }],
    )
    const alike = grouped(dissents, ({ breaks }) => JSON.stringify(breaks))
    return [
      ...(agreeing.length === 0 ? [] : [say.readingAgrees(reading, say.list(agreeing))]),
      ...[...alike.values()].map((some) => {
        const { factor, rival, by } = some[0]!.breaks
        const families = say.list(some.map(({ family }) => family))
        const state = names.stateAlone(factor, rival)
        return say.readingDissents(reading, families, names.factor(factor), state, plainNumber(by, 2))
      }),
    ]
  })
  return [
    paint.strong(say.readingsTitle),
    ...[...found, ...lines, ...togetherWords(sheet)].flatMap((line) => indented(line, columns, 2, '· ')),
  ]
}

/** The families that hold with all readings averaged. */
function togetherWords({ finding, say }: FuturesSheet): string[] {
  const { together, families } = finding
  if (together === null) return []
  const holding = families.filter(({ futures }) => futures.some((id) => together.holds.includes(id)))
  const names = holding.slice(0, destinationsShown).map(({ id }) => say.toFamily(id))
  return [say.together(plainNumber(together.count), names.length === 0 ? say.noFamily : say.list(names))]
}

/** A configuration by the family that it is most like. */
export function likeFamily({ finding, say, names }: FuturesSheet, states: Assignment): string {
  const all = finding.families.map(({ id, states: of }) => ({
    id,
    moved: Object.keys(of).filter((factor) => of[factor] !== states[factor]),
  }))
  const [closest] = all.toSorted((one, other) => one.moved.length - other.moved.length)
  const factors = closest?.moved ?? Object.keys(states)
  if (closest !== undefined && factors.length === 0) return say.same(say.toFamily(closest.id))
  const told = say.list(factors.map((factor) => names.state(factor, states[factor]!)))
  return closest === undefined ? told : say.unlike(say.toFamily(closest.id)) + told
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? []
    groups.set(keyOf(item), group)
    group.push(item)
  }
  return groups
}

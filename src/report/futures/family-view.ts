import type { Assignment } from '../../language/situation.ts'
import type { Family, Future, Lever } from '../../lenses/futures/futures-finding.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { percent, plainNumber, signed } from '../figures.ts'
import { breakWords, contributionWords, weakestWords } from './family-lines.ts'
import { familyNames } from './family-names.ts'
import type { FuturesSheet } from './futures-sheet.ts'
import type { FuturesPageWords } from './page-words-en.ts'
import { leverWords } from './today-lines.ts'

/** The figures of a family, as the tableau shows them. */
export interface FamilyFigures {
  readonly basin: string
  readonly ends: string
  readonly holds: string
  readonly lead: string
  readonly count: string
}

export function familyFigures({ finding, language }: FuturesSheet, family: Family): FamilyFigures {
  const first = firstOf(finding.scenarios, family)
  return {
    basin: percent(family.basin.share, language),
    ends: percent(family.likely.ends.share, language),
    holds: first.holds === null ? '–' : percent(first.holds.share, language),
    lead: first.consistency === null ? '–' : signed(first.consistency, 2),
    count: plainNumber(family.futures.length),
  }
}

function firstOf(scenarios: readonly Future[], { futures }: Family): Future {
  return scenarios.find(({ id }) => id === futures[0])!
}

/** What tells a family from the others, in words, the short form without the factors; empty where nothing short does. */
export function familyName(
  { finding, names, say }: FuturesSheet,
  words: FuturesPageWords,
  id: string,
  form: 'short' | 'full',
): string {
  const own = finding.families.find((family) => family.id === id)?.states ?? {}
  const isToday = Object.entries(own).every(([factor, state]) => finding.today.states[factor] === state)
  if (isToday) return words.asToday
  const states = Object.entries(familyNames(finding).get(id) ?? {})
  const word = form === 'full' ? names.state : names.stateAlone
  return say.list(states.map(([factor, state]) => word(factor, state)))
}

/** A step of succession: what moves in it. */
type Steps = readonly string[]

export interface WayThere {
  /** Today's own way; null where today leads elsewhere. */
  readonly itself: { readonly steps: Steps } | null
  /** Changes that lead there, each with how it then settles. */
  readonly levers: readonly { readonly words: string; readonly steps: Steps }[]
}

/** A family as the page tells it. */
export interface FamilyView {
  readonly id: string
  readonly title: string
  readonly figures: FamilyFigures
  /** What would be other than today. */
  readonly changes: readonly { readonly factor: string; readonly words: string }[]
  readonly way: WayThere
  /** What would break it, the least first, with the judgement's address; empty where it is none of the situation's. */
  readonly breaks: readonly { readonly words: string; readonly address: string }[]
  /** By how much every judgement may be off at once. */
  readonly survives: string | null
  readonly weakest: { readonly words: string; readonly contributions: readonly string[] } | null
  readonly readings: readonly string[]
}

/** @param readings  titles of readings by id */
export function familyView(
  sheet: FuturesSheet,
  say: FuturesPageWords,
  family: Family,
  readings: ReadonlyMap<string, string>,
): FamilyView {
  const { finding, names } = sheet
  const { today } = finding
  const first = firstOf(finding.scenarios, family)
  const known = new Set(placedJudgements(sheet.situation).map(({ judgement }) => judgement.address))
  return {
    id: family.id,
    title: say.chosenTitle(say.family(family.id), familyName(sheet, say, family.id, 'full')),
    figures: familyFigures(sheet, family),
    changes: Object.entries(family.states).flatMap(([factor, state]) => {
      const now = today.states[factor]!
      if (now === state) return []
      const states = [now, state].map((one) => names.stateAlone(factor, one)) as [string, string]
      return [{ factor, words: say.change(names.factor(factor), ...states) }]
    }),
    way: wayTo(sheet, family),
    breaks: (finding.critical[first.id] ?? []).map((one) => ({
      words: breakWords(sheet, one),
      address: known.has(one.address) ? one.address : '',
    })),
    survives: first.survives === null ? null : say.survives(plainNumber(first.survives, 2)),
    weakest: weakestOf(sheet, first.id),
    readings: verdictWords(sheet, family, readings),
  }
}

function wayTo(sheet: FuturesSheet, family: Family): WayThere {
  const { today, levers } = sheet.finding
  return {
    itself: today.to.family === family.id ? { steps: stepsOf(sheet, today.way) } : null,
    levers: levers
      .filter(({ to }) => to.family === family.id)
      .map((lever: Lever) => ({ words: leverWords(sheet, lever), steps: stepsOf(sheet, lever.way) })),
  }
}

function stepsOf({ names, say }: FuturesSheet, way: readonly Assignment[]): Steps {
  return way.slice(1).map((states, place) => {
    const before = way[place]!
    const moved = Object.keys(states).filter((factor) => states[factor] !== before[factor])
    return say.list(moved.map((factor) => names.state(factor, states[factor]!)))
  })
}

const contributionsShown = 4

function weakestOf(sheet: FuturesSheet, future: string): FamilyView['weakest'] {
  const rivalled = (sheet.finding.balances[future] ?? []).filter(({ lead }) => lead !== null)
  const [weakest] = rivalled.toSorted((one, other) => one.lead! - other.lead!)
  if (weakest === undefined) return null
  return {
    words: weakestWords(sheet, weakest),
    contributions: weakest.contributions
      .slice(0, contributionsShown)
      .map((one) => contributionWords(sheet, one)),
  }
}

function verdictWords(
  { finding, say, names }: FuturesSheet,
  { id, futures }: Family,
  readings: ReadonlyMap<string, string>,
): string[] {
  const family = say.toFamily(id)
  return (finding.readings[futures[0]!] ?? []).map(({ reading, breaks }) => {
    const title = readings.get(reading) ?? reading
    if (breaks === null) return say.readingAgrees(title, say.list([family]))
    const { factor, rival, by } = breaks
    return say.readingDissents(
      title,
      family,
      names.factor(factor),
      names.stateAlone(factor, rival),
      plainNumber(by, 2),
    )
  })
}

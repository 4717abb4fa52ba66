import type {
  Balance,
  Contribution,
  CriticalJudgement,
  Family,
} from '../../lenses/futures/futures-finding.ts'
import { plainNumber, signed } from '../figures.ts'
import { type FuturesSheet, indented } from './futures-sheet.ts'

/** Contributions and breaking judgements named for each family. */
const contributionsShown = 3
const breaksShown = 3

/** States that all families share: told once. */
export function commonStates({ finding }: FuturesSheet): Readonly<Record<string, string>> {
  const [first, ...rest] = finding.families
  return Object.fromEntries(
    Object.entries(first?.states ?? {}).filter(([factor, state]) =>
      rest.every(({ states }) => states[factor] === state),
    ),
  )
}

/** One family: the states in which it differs from others, what holds it up where it is weakest, what would break it. */
export function familyLines(sheet: FuturesSheet, family: Family, isExplained: boolean): string[] {
  const { finding, say, names, columns, paint } = sheet
  const common = finding.families.length > 1 ? commonStates(sheet) : {}
  const own = Object.entries(family.states).filter(([factor]) => !(factor in common))
  const balances = finding.balances[family.futures[0]!] ?? []
  const critical = finding.critical[family.futures[0]!] ?? []
  return [
    paint.strong(say.family(family.id)),
    ...own.flatMap(([factor, state]) => indented(names.state(factor, state), columns, 2)),
    ...dialLines(sheet, family).flatMap((line) => indented(line, columns, 2)),
    ...weakestLines(sheet, balances),
    ...breakLines(sheet, critical),
    ...(isExplained ? ['', ...balances.flatMap((balance) => balanceLines(sheet, balance))] : []),
  ]
}

function dialLines({ situation, say, names }: FuturesSheet, { dials }: Family): string[] {
  const sizes = new Map(situation.factors.map(({ id, states }) => [id, states.length]))
  const entries = Object.entries(dials)
  const free = entries.filter(([factor, states]) => states.length === sizes.get(factor))
  const bound = entries.filter(([factor, states]) => states.length < sizes.get(factor)!)
  return [
    ...bound.map(([factor, states]) =>
      say.someStates(
        names.factor(factor),
        say.either(states.map((state) => names.stateAlone(factor, state))),
      ),
    ),
    ...(free.length === 0 ? [] : [say.anyState(say.list(free.map(([factor]) => names.factor(factor))))]),
  ]
}

function weakestLines(sheet: FuturesSheet, balances: readonly Balance[]): string[] {
  const { say, columns, paint } = sheet
  const rivalled = balances.filter(({ lead }) => lead !== null)
  const [weakest] = rivalled.toSorted((one, other) => one.lead! - other.lead!)
  if (weakest === undefined) return indented(say.unopposed, columns, 2).map(paint.quiet)
  return [
    ...indented(weakestWords(sheet, weakest), columns, 2),
    ...contributionLines(sheet, weakest, contributionsShown),
  ]
}

/** Where a family is weakest, in a sentence. */
export function weakestWords({ say, names }: FuturesSheet, { factor, state, rival, lead }: Balance): string {
  const [own, other] = [state, rival!].map((one) => names.stateAlone(factor, one)) as [string, string]
  if (Math.abs(lead!) < 0.005) return say.tied(names.factor(factor), own, other)
  const points = plainNumber(Math.abs(lead!), 2)
  return lead! < 0
    ? say.behind(names.factor(factor), own, other, points)
    : say.weakest(names.factor(factor), own, other, points)
}

function contributionLines(sheet: FuturesSheet, { contributions }: Balance, most: number): string[] {
  const { say, columns, paint } = sheet
  if (contributions.length === 0) return indented(say.nothingSays, columns, 4).map(paint.quiet)
  return contributions
    .slice(0, most)
    .flatMap((one) => indented(contributionWords(sheet, one), columns, 4).map(paint.quiet))
}

/** What speaks for a state or against it, with its claims. */
export function contributionWords(sheet: FuturesSheet, one: Contribution): string {
  const { say } = sheet
  const speak = one.towardsRival < 0 ? say.speaksFor : say.speaksAgainst
  const points = signed(Math.abs(one.towardsRival), 2)
  return speak(sheet.judgement(one), points, say.claims(one.because.slice(0, 4)))
}

/** Judgements that would end the family's first future, those that say so of a tie left to the sentence on it. */
function breakLines(sheet: FuturesSheet, critical: readonly CriticalJudgement[]): string[] {
  const { say, columns } = sheet
  const shown = critical.slice(0, breaksShown)
  if (shown.length === 0) return []
  return [
    `  ${say.breaksTitle}`,
    ...shown.flatMap((one) => indented(breakWords(sheet, one), columns, 4, '· ')),
  ]
}

/** By how much a judgement has to be off for the family to end, and where a factor then goes. */
export function breakWords({ say, names, judgement }: FuturesSheet, one: CriticalJudgement): string {
  const { factor, rival, direction, by, isWithinRange } = one
  const goes = [names.factor(factor), names.stateAlone(factor, rival)] as const
  return (
    say.breaks(judgement(one), direction, plainNumber(by, 2), ...goes) +
    (isWithinRange ? say.withinRange : '')
  )
}

/** The whole balance of a factor: the points of each state, and every judgement for and against. */
function balanceLines(sheet: FuturesSheet, balance: Balance): string[] {
  const { say, names, columns } = sheet
  const scores = balance.scores.map(({ state, points, isCandidate }) =>
    (isCandidate ? say.score : say.barred)(names.stateAlone(balance.factor, state), signed(points, 2)),
  )
  const head = say.balance(names.factor(balance.factor), names.stateAlone(balance.factor, balance.state))
  return [
    ...indented(head, columns, 2),
    ...indented(balance.rival === null ? say.resting : say.list(scores), columns, 4),
    ...(balance.contributions.length === 0 ? [] : contributionLines(sheet, balance, Infinity)),
  ]
}

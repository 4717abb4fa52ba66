import type { Condition, Situation, Text } from '../../language/situation.ts'
import type { SideComparison } from '../../lenses/compare/compare.ts'
import type { OtherDifference, PartValue } from '../../lenses/compare/situation-part.ts'
import { elementWords } from '../element-words.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import type { CompareSheet } from './compare-sheet.ts'
import { differenceWordsOf } from './difference-words-of.ts'
import { interestText, partValueLines } from './part-value-text.ts'

/** What two sides have otherwise of one element. */
export interface DifferingThing {
  /** Kind and id: what the element is known by. */
  readonly key: string
  readonly title: string
  readonly rows: readonly {
    readonly part: OtherDifference['part']
    readonly title: string
    /** What the first side has, and the second: a line, or several in order. */
    readonly sides: readonly [readonly string[], readonly string[]]
  }[]
}

/** All that differs beside the numbers of judgements. */
export interface ToldDifferences {
  readonly things: readonly DifferingThing[]
  /** What stands on other claims, and what has another remark, by name. */
  readonly grounds: readonly string[]
  readonly remarks: readonly string[]
}

/** The differences of a comparison that no judgement and no harm tells, in words; a text that differs in another language only is left out. */
export function toldDifferences({ others, side }: SideComparison, sheet: CompareSheet): ToldDifferences {
  const { language } = sheet
  const sides = [sheet.situations[0]!, sheet.situations[side]!] as const
  const titleOf = (one: OtherDifference) => thingTitle(one, sides, side, sheet)
  const named = (part: OtherDifference['part']) => [
    ...new Set(others.filter((one) => one.part === part && hasOtherWords(one, language)).map(titleOf)),
  ]
  const things = new Map<string, OtherDifference[]>()
  for (const one of others) {
    if (one.part === 'because' || one.part === 'note' || !hasOtherWords(one, language)) continue
    const key = `${one.kind} ${one.id}`
    things.set(key, [...(things.get(key) ?? []), one])
  }
  return {
    things: [...things].map(([key, own]) => ({
      key,
      title: titleOf(own[0]!),
      rows: own.map((one) => ({
        part: one.part,
        title: partTitle(one, sides, language),
        sides: [
          sideLines(one, one.first, sides[0], language),
          sideLines(one, one.second, sides[1], language),
        ] as const,
      })),
    })),
    grounds: named('because'),
    remarks: named('note'),
  }
}

function hasOtherWords({ first, second }: OtherDifference, language: Language): boolean {
  const textIn = (value: PartValue | null) =>
    value !== null && 'text' in value ? pickText(value.text, language) : null
  const [one, other] = [textIn(first), textIn(second)]
  return one === null || one !== other
}

function sideLines(
  { kind, id, part }: OtherDifference,
  value: PartValue | null,
  situation: Situation,
  language: Language,
): readonly string[] {
  const words = differenceWordsOf(language)
  if (value === null) return [isYesOrNo.has(part) ? words.no : words.nothing]
  const lines = partValueLines(situation, language)(value, kind === 'factor' ? id : '')
  return lines.map((line) => line || words.nothing)
}

const isYesOrNo: ReadonlySet<string> = new Set([
  'element',
  'ordered',
  'one-way',
  'only-by-event',
  'final',
  'reported',
])

function thingTitle(
  { kind, id }: OtherDifference,
  sides: readonly [Situation, Situation],
  side: number,
  sheet: CompareSheet,
): string {
  const words = differenceWordsOf(sheet.language)
  if (kind === 'situation') return words.kinds.situation
  const name =
    kind === 'judgement' ? judgementName(id, side, sheet) : elementName(kind, id, sides, sheet.language)
  return words.thing(words.kinds[kind], phrasesOf(sheet.language).quoted(name))
}

function judgementName(address: string, side: number, sheet: CompareSheet): string {
  const { judgement, situations, language } = sheet
  const at = judgement(0, address) ? 0 : side
  const placed = judgement(at, address)
  return placed === null ? address : judgementWords(situations[at]!, language)(placed).subject
}

type ElementKind = Exclude<OtherDifference['kind'], 'situation' | 'judgement'>

/** As the first side calls it that has it. */
function elementName(
  kind: ElementKind,
  id: string,
  sides: readonly [Situation, Situation],
  language: Language,
): string {
  const [first, second] = sides
  if (kind === 'impossible' || kind === 'alike')
    return elementWords(first, language).condition(JSON.parse(id) as Condition)
  if (kind === 'influence') {
    const [of, influence] = sides
      .map((one) => [one, one.influences.find((influence) => influence.id === id)] as const)
      .find(([, found]) => found !== undefined) ?? [first, undefined]
    const names = elementWords(of, language)
    return influence === undefined
      ? id
      : phrasesOf(language).arrow(names.condition(influence.from), names.target(influence.to))
  }
  const title = titleIn(first, kind, id) ?? titleIn(second, kind, id)
  return (title && pickText(title, language)) || id
}

function titleIn(
  situation: Situation,
  kind: Exclude<ElementKind, 'impossible' | 'alike' | 'influence'>,
  id: string,
): Text | null {
  if (kind === 'claim') return null
  return situation[sections[kind]].find((one) => one.id === id)?.title ?? null
}

const sections = {
  actor: 'actors',
  factor: 'factors',
  event: 'events',
  calendar: 'calendar',
  quantity: 'quantities',
  indicator: 'indicators',
  contingency: 'contingencies',
  question: 'questions',
  criterion: 'criteria',
  values: 'values',
  option: 'options',
  'what-if': 'whatIfs',
} as const

function partTitle(one: OtherDifference, sides: readonly [Situation, Situation], language: Language): string {
  const words = differenceWordsOf(language)
  const of = ofTitle(one, sides, language)
  return one.part === 'alters' ? of : words.part(of, words.parts[one.part])
}

/** What inside the element it is a part of. */
function ofTitle(
  { kind, id, of }: OtherDifference,
  sides: readonly [Situation, Situation],
  language: Language,
): string {
  if (of === null) return ''
  const names = elementWords(sides[0], language)
  const quoted = phrasesOf(language).quoted
  switch (of.kind) {
    case 'state': {
      const factor = kind === 'indicator' ? factorSeen(id, sides) : id
      return quoted(
        sides
          .map((one) => elementWords(one, language).stateAlone(factor, of.id))
          .find((name) => name !== of.id) ?? of.id,
      )
    }
    case 'outcome':
      return outcomeTitle(kind, id, of.id, sides, language)
    case 'actor':
      return quoted(names.actor(of.id))
    case 'criterion':
      return quoted(elementName('criterion', of.id, sides, language))
    case 'interest':
      return interestText(of.interest, names, language)
    case 'change':
      return of.id.split(': ', 1)[0]!
  }
}

function factorSeen(indicator: string, sides: readonly [Situation, Situation]): string {
  return sides.flatMap(({ indicators }) => indicators.filter(({ id }) => id === indicator))[0]!.factor
}

function outcomeTitle(
  kind: OtherDifference['kind'],
  id: string,
  outcome: string,
  sides: readonly [Situation, Situation],
  language: Language,
): string {
  const words = differenceWordsOf(language)
  if (/^\d+$/.test(outcome)) return words.outcome(outcome)
  const outcomes = sides.flatMap(({ events, calendar }) =>
    kind === 'event'
      ? events.filter((one) => one.id === id).flatMap((one) => one.outcomes)
      : calendar
          .filter((one) => one.id === id)
          .flatMap(({ what }) => (what.kind === 'window' ? [] : what.outcomes)),
  )
  const title = outcomes.find((one) => one.id === outcome)?.title
  const rest = outcome === 'rest' ? phrasesOf(language).rest : outcome
  return phrasesOf(language).quoted((title && pickText(title, language)) || rest)
}

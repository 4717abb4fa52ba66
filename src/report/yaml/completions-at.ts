import { languageSchemas } from '../../language/schema.ts'
import type { JsonSchema } from '../../language/shape.ts'
import type { Situation } from '../../language/situation.ts'
import { claimWords } from '../claim-words.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { cursorPlace, item, type Step } from './cursor-place.ts'
import { type Kind, keyMeaning } from './key-words-of.ts'

/** Something that can be written at a place. */
export interface Completion {
  readonly text: string
  readonly kind: 'key' | 'id' | 'choice'
  /** What it means, in the person's language; empty where nothing is said. */
  readonly about: string
}

/** What can be written at a place, and from where on it takes the place of what is there. */
export interface Completions {
  readonly from: number
  readonly items: readonly Completion[]
}

type Named = readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[]

/** What can be written where a cursor stands in a file: keys of the language, choices, and the situation's own ids. */
export function completionsAt(
  file: string,
  text: string,
  cursor: number,
  situation: Situation | null,
  language: Language,
): Completions {
  const place = cursorPlace(text, cursor)
  const path = withoutChanges(place.path)
  const isKey = place.expects === 'key'
  const ids = situation === null ? [] : idsAt(path, isKey, situation, language)
  const schema = schemaAlong(file, text, place.path)
  const keys = isKey ? keysOf(schema).map((key) => keyItem(path, key, language)) : []
  const choices = isKey ? [] : choicesOf(schema)
  const seen = new Set<string>()
  const items = [...ids, ...keys, ...choices].filter(({ text: word }) => !seen.has(word) && seen.add(word))
  return { from: place.from, items }
}

/** What the word at a place means: a key where it is one, else what an id stands for; null where nothing is known. */
export function meaningAt(
  text: string,
  cursor: number,
  situation: Situation | null,
  language: Language,
): { readonly word: string; readonly about: string } | null {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, cursor))![0]
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(cursor))![0]
  const word = before + after
  if (word === '') return null
  const place = cursorPlace(text, cursor - before.length)
  const path = withoutChanges(place.path)
  const isKey = /^['"]?\s*:(?:\s|$)/.test(text.slice(cursor + after.length))
  const known =
    situation === null ? undefined : idsAt(path, isKey, situation, language).find((one) => one.text === word)
  const about =
    known?.about ?? (isKey ? keyItem(path, word, language).about : titleOf(word, situation, language))
  return about === '' ? null : { word, about }
}

function keyItem(path: readonly Step[], key: string, language: Language): Completion {
  return { text: key, kind: 'key', about: keyMeaning(kindOfPath(path), key, language) ?? '' }
}

/** What a reading or a trial changes is written as in the situation itself. */
function withoutChanges(path: readonly Step[]): readonly Step[] {
  const at = path.findIndex((step) => step === 'changes' || step === 'adds')
  return at < 0 ? path : path.slice(at + 1)
}

const kinds: Readonly<Record<string, Kind>> = {
  actors: 'actor',
  claims: 'claim',
  factors: 'factor',
  events: 'event',
  influences: 'influence',
  calendar: 'calendar',
  quantities: 'quantity',
  questions: 'question',
  contingencies: 'contingency',
  indicators: 'indicator',
  options: 'option',
  'what-ifs': 'option',
  criteria: 'criterion',
  values: 'values',
  coverage: 'coverage',
}

/** What kind of element the keys at a path belong to. */
function kindOfPath(path: readonly Step[]): Kind | null {
  const [section, ...rest] = path
  if (section === undefined) return 'situation'
  if (typeof section !== 'string') return null
  if (rest.includes('states')) return 'state'
  if (rest.includes('outcomes')) return 'outcome'
  return kinds[section] ?? null
}

/** The ids that can stand at a path, with what they stand for. */
function idsAt(
  path: readonly Step[],
  isKey: boolean,
  situation: Situation,
  language: Language,
): Completion[] {
  const list = (elements: Named) =>
    elements.map(({ id, title }): Completion => ({ text: id, kind: 'id', about: pickText(title, language) }))
  const states = (id: Step | undefined) =>
    list(situation.factors.find((factor) => factor.id === id)?.states ?? [])
  const outcomes = (id: Step | undefined) =>
    (situation.events.find((event) => event.id === id)?.outcomes ?? []).flatMap((outcome) =>
      outcome.id === null ? [] : list([{ id: outcome.id, title: outcome.title }]),
    )
  const steps = path.filter((step) => step !== item)
  const last = steps.at(-1)
  const [section, element, ...inner] = steps
  if (isKey && path.length === 1 && section !== 'claims') {
    const elements = (situation as unknown as Record<string, unknown>)[String(section)]
    return kinds[String(section)] !== undefined && Array.isArray(elements) ? list(elements as Named) : []
  }
  if (isKey) {
    if (section === 'factors' && ['lean', 'tempo', 'start', 'states'].includes(String(inner.at(-1))))
      return states(element)
    if (last === 'to') return [...list(situation.events), ...list(situation.factors)]
    if (conditionKeys.has(String(last))) return list(situation.factors)
    if (section === 'quantities' && last === 'jumps') return list(situation.events)
    if (last === 'seen' || last === 'grows') return list(situation.factors)
    if (steps.includes('seen') || steps.includes('grows')) return states(last)
    return []
  }
  const before = String(steps.at(-2))
  if (last === 'because') return claimItems(situation, language)
  if (last === 'to')
    return [...list(situation.events), ...list(situation.factors.filter(({ ordered }) => ordered))]
  if (before === 'to') return [...states(last), ...outcomes(last)]
  if (section === 'factors' && last === 'start') return states(element)
  if (conditionKeys.has(before)) return states(last)
  return valueIds(String(last), situation, list)
}

const conditionKeys = new Set(['from', 'requires', 'sets', 'state', 'want', 'avoid', 'impossible', 'alike'])

function valueIds(key: string, situation: Situation, list: (elements: Named) => Completion[]): Completion[] {
  switch (key) {
    case 'owner':
    case 'actor':
    case 'viewpoint':
    case 'by':
      return list(situation.actors)
    case 'event':
    case 'before':
      return list(situation.events)
    case 'quantity':
      return list(situation.quantities)
    case 'part-of':
      return list(situation.contingencies)
    case 'needs':
    case 'excludes':
      return list(situation.options)
    case 'source':
    case 'based-on':
    case 'primary':
      return situation.sources.map(({ id, csl }) => ({
        text: id,
        kind: 'id',
        about: String(csl.title ?? ''),
      }))
    default:
      return []
  }
}

function claimItems(situation: Situation, language: Language): Completion[] {
  const say = claimWords(situation, language)
  return situation.claims.map(({ id }) => ({ text: id, kind: 'id', about: say(id).says }))
}

function titleOf(word: string, situation: Situation | null, language: Language): string {
  if (situation === null) return ''
  const elements: Named[] = [
    situation.factors,
    situation.events,
    situation.actors,
    situation.contingencies,
    situation.quantities,
  ]
  const element = elements.flat().find(({ id }) => id === word)
  if (element !== undefined) return pickText(element.title, language)
  return situation.claims.some(({ id }) => id === word) ? claimWords(situation, language)(word).says : ''
}

let schemas: Readonly<Record<string, JsonSchema>> | null = null

/** The part of the file's schema that describes what stands at a path: all of the alternatives. */
function schemaAlong(file: string, text: string, path: readonly Step[]): JsonSchema[] {
  schemas ??= languageSchemas()
  const first = /^(?:\uFEFF)?(?:\s*#.*\n|\s*\n)*\s*(reading|coverage|tips|tables):/.exec(text)?.[1]
  const name =
    file.startsWith('readings/') || first === 'reading'
      ? 'reading'
      : first === 'coverage'
        ? 'coverage'
        : first === undefined
          ? 'situation'
          : 'tips'
  const root = schemas[`${name}.schema.json`]!
  return path
    .reduce<JsonSchema[]>(
      (nodes, step) => nodes.flatMap((node) => alternatives(root, node).flatMap((one) => inside(one, step))),
      [root],
    )
    .flatMap((node) => alternatives(root, node))
}

function alternatives(root: JsonSchema, node: JsonSchema, depth = 0): JsonSchema[] {
  if (depth > 8) return []
  const reference = typeof node.$ref === 'string' ? node.$ref.replace('#/definitions/', '') : null
  const target = reference === null ? null : (root.definitions as Record<string, JsonSchema>)[reference]
  const others = [...((node.anyOf as JsonSchema[] | undefined) ?? []), ...(target ? [target] : [])]
  return [node, ...others.flatMap((one) => alternatives(root, one, depth + 1))]
}

function inside(node: JsonSchema, step: Step): JsonSchema[] {
  if (step === item) return node.items ? [node.items as JsonSchema] : []
  const own = (node.properties as Record<string, JsonSchema> | undefined)?.[step as string]
  if (own !== undefined) return [own]
  const other = node.additionalProperties
  return typeof other === 'object' && other !== null ? [other as JsonSchema] : []
}

function keysOf(nodes: readonly JsonSchema[]): string[] {
  return [
    ...new Set(nodes.flatMap(({ properties }) => Object.keys((properties as object | undefined) ?? {}))),
  ]
}

function choicesOf(nodes: readonly JsonSchema[]): Completion[] {
  const found = nodes.flatMap((node) => [
    ...((node.enum as unknown[] | undefined) ?? []),
    ...(node.type === 'boolean' ? ['true', 'false'] : []),
  ])
  return [...new Set(found.map(String))].map((text) => ({ text, kind: 'choice', about: '' }))
}

import type { Forecast } from '../../engine/forecast.ts'
import type { Situation } from '../../language/situation.ts'
import {
  type InfluenceGraph,
  influenceGraph,
  type Thing,
  type Tie,
} from '../../lenses/influence-graph/influence-graph.ts'
import { startingStates } from '../../lenses/left-alone.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { percent, sayProbability, signed } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import type { MapWords } from './map-words-en.ts'
import { mapWordsOf } from './map-words-of.ts'

/** What every part of the map needs. */
export interface MapSheet {
  readonly situation: Situation
  readonly graph: InfluenceGraph
  readonly language: Language
  readonly say: MapWords
  readonly names: ElementWords
  readonly thing: (id: string) => Thing | undefined
  readonly title: (id: string) => string
  /** Where a factor starts, how likely an event or a contingency is, `–` where that is not known; null for actors. */
  readonly state: (id: string) => string | null
  /** What a tie says of its two ends, with its points where it has some: `towards deal`. */
  readonly tie: (tie: Tie) => TieWords
}

/** A tie in words. */
export interface TieWords {
  /** `+2`; null for what carries no points. */
  readonly points: string | null
  /** What of the source acts: `dominant or checked`; null where any of it does. */
  readonly when: string | null
  /** What of the target it bears on, or what the tie is. */
  readonly onto: string | null
  readonly range: string | null
  /** Address of its judgement. */
  readonly address: string | null
  readonly because: readonly string[]
}

/** Stands where a chance is not known, or not yet: it takes the same room. */
const unknown = '–'

/** Draws nothing yet: the graph of a situation, with the names that its parts are shown by. */
export function mapSheet(situation: Situation, forecast: Forecast | null, language: Language): MapSheet {
  const graph = influenceGraph(situation)
  const names = elementWords(situation, language)
  const things = new Map(graph.things.map((one) => [one.id, one]))
  const elements = [
    ...situation.actors,
    ...situation.factors,
    ...situation.events,
    ...situation.contingencies,
  ]
  const titles = new Map(elements.map(({ id, title }) => [id, pickText(title, language) || id]))
  const say = mapWordsOf(language)
  return {
    situation,
    graph,
    language,
    say,
    names,
    thing: (id) => things.get(id),
    title: (id) => titles.get(id) ?? id,
    state: stateWords(situation, forecast, names, language),
    tie: tieWords(situation, names, say, language),
  }
}

function stateWords(
  situation: Situation,
  forecast: Forecast | null,
  names: ElementWords,
  language: Language,
): MapSheet['state'] {
  const starting = startingStates(situation)
  const actors = new Set(situation.actors.map(({ id }) => id))
  return (id) => {
    if (starting[id] !== undefined) return names.stateAlone(id, starting[id])
    if (actors.has(id)) return null
    const estimate = forecast?.contingencies[id]?.probability ?? forecast?.events[id]?.probability
    return (estimate && sayProbability(estimate, language)?.number) || unknown
  }
}

function tieWords(
  situation: Situation,
  names: ElementWords,
  say: MapWords,
  language: Language,
): MapSheet['tie'] {
  const judged = judgementWords(situation, language)
  const places = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const either = phrasesOf(language).either
  return ({ kind, from, to, states, onto, influence, points, share }) => {
    const when = states.length === 0 ? null : either(states.map((state) => names.stateAlone(from, state)))
    const state = onto === null || onto === 'upwards' ? null : names.stateAlone(to, onto.state)
    const none = { points: null, when, range: null, address: null, because: [] }
    switch (kind) {
      case 'decides':
        return { ...none, onto: say.decides }
      case 'requires':
        return { ...none, onto: say.allows }
      case 'asks':
        return { ...none, onto: say.asks }
      case 'sets':
        return { ...none, onto: say.sets(state!, share === 1 ? null : percent(share, language)) }
      case 'influence': {
        const placed = places.get(influence!.points.address)
        return {
          points: signed(points!, 1),
          when,
          onto:
            onto === 'upwards'
              ? say.upwards
              : state === null
                ? outcomeOf(influence!.to, names)
                : say.onto(state),
          range: placed === undefined ? null : judged(placed).range,
          address: influence!.points.address,
          because: placed?.because ?? influence!.because,
        }
      }
    }
  }
}

function outcomeOf(target: NonNullable<Tie['influence']>['to'], names: ElementWords): string | null {
  return target.kind === 'outcome' ? names.outcome(target.event, target.outcome) : null
}

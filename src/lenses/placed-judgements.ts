import type {
  CalendarEntry,
  EventDefinition,
  Factor,
  Influence,
  Judgement,
  Outcome,
  Quantity,
  Situation,
} from '../language/situation.ts'

/** What a judgement is about. `state` null: any present state of the factor. */
export type Place =
  | { readonly kind: 'influence'; readonly influence: Influence }
  | { readonly kind: 'lean'; readonly factor: Factor; readonly state: string }
  | { readonly kind: 'inertia'; readonly factor: Factor }
  | { readonly kind: 'tempo'; readonly factor: Factor; readonly state: string | null }
  | { readonly kind: 'start'; readonly factor: Factor; readonly state: string }
  | { readonly kind: 'rate'; readonly event: EventDefinition }
  | { readonly kind: 'chance'; readonly event: EventDefinition; readonly outcome: Outcome }
  | { readonly kind: 'calendar'; readonly entry: CalendarEntry; readonly outcome: Outcome | null }
  | { readonly kind: 'quantity-start'; readonly quantity: Quantity }
  | { readonly kind: 'growth'; readonly quantity: Quantity; readonly factor: string; readonly state: string }
  | { readonly kind: 'jump'; readonly quantity: Quantity; readonly event: string }
  /** What an option or a what-if adds to another judgement. */
  | {
      readonly kind: 'effect'
      readonly measure: string
      readonly of: Exclude<Place, { readonly kind: 'effect' }>
    }

/** A judgement with what it is about, and the claims it stands on: its own, else those of the element it belongs to. */
export interface PlacedJudgement {
  readonly judgement: Judgement
  readonly place: Place
  readonly because: readonly string[]
}

/**
 * Every judgement that an answer can depend on, in the order of the situation, each address once.
 * Certain starts are facts of the situation, not judgements, and are left out; so are harm, base rates, indicators and
 * weights, which move no probability.
 */
export function placedJudgements(situation: Situation): PlacedJudgement[] {
  return everyPlacedJudgement(situation).filter(({ judgement, place }) => !isFact(judgement, place))
}

/** The same with what is certain: states that factors are sure to start in or not, outcomes and windows that are sure to come. */
export function everyPlacedJudgement(situation: Situation): PlacedJudgement[] {
  const all = [
    ...situation.factors.flatMap(ofFactor),
    ...situation.events.flatMap(ofEvent),
    ...situation.influences.map((influence) =>
      placed(influence.points, { kind: 'influence', influence }, influence.because),
    ),
    ...situation.calendar.flatMap(ofEntry),
    ...situation.quantities.flatMap(ofQuantity),
  ]
  const seen = new Set<string>()
  return all.filter(({ judgement }) => !seen.has(judgement.address) && seen.add(judgement.address))
}

/** What measures in force add to judgements, each effect by itself; it stands on the claims of the measure. */
export function placedEffects(situation: Situation): PlacedJudgement[] {
  const measures = new Map([...situation.options, ...situation.whatIfs].map((one) => [one.id, one.because]))
  return everyPlacedJudgement(situation).flatMap(({ judgement, place }) =>
    place.kind === 'effect'
      ? []
      : (judgement.added?.effects ?? []).map((effect) => ({
          judgement: effect,
          place: { kind: 'effect', measure: effect.measure, of: place } as const,
          because: measures.get(effect.measure) ?? [],
        })),
  )
}

function placed(judgement: Judgement, place: Place, because: readonly string[]): PlacedJudgement {
  return { judgement, place, because: judgement.because.length > 0 ? judgement.because : because }
}

function isFact({ low, high }: Judgement, { kind }: Place): boolean {
  const isCertain = low === high && (low === 0 || low === 1)
  return isCertain && (kind === 'start' || kind === 'chance' || kind === 'calendar')
}

function ofFactor(factor: Factor): PlacedJudgement[] {
  const { because, states, tempo } = factor
  const start = factor.start.map((judgement, index) =>
    placed(judgement, { kind: 'start', factor, state: states[index]!.id }, because),
  )
  const oneTempo = new Set(tempo?.map(({ address }) => address)).size === 1
  const tempos = (tempo ?? []).map((judgement, index) =>
    placed(judgement, { kind: 'tempo', factor, state: oneTempo ? null : states[index]!.id }, because),
  )
  const leans = factor.lean.flatMap((judgement, index) =>
    judgement === null
      ? []
      : [placed(judgement, { kind: 'lean', factor, state: states[index]!.id }, because)],
  )
  const inertia =
    factor.inertia === null ? [] : [placed(factor.inertia, { kind: 'inertia', factor }, because)]
  return [...start, ...tempos, ...leans, ...inertia]
}

function ofEvent(event: EventDefinition): PlacedJudgement[] {
  const chances = event.outcomes.flatMap((outcome) =>
    outcome.chance === null
      ? []
      : [placed(outcome.chance, { kind: 'chance', event, outcome }, event.because)],
  )
  return [placed(event.rate, { kind: 'rate', event }, event.because), ...chances]
}

function ofEntry(entry: CalendarEntry): PlacedJudgement[] {
  const { what, because } = entry
  if (what.kind === 'window') {
    return [placed(what.chance, { kind: 'calendar', entry, outcome: null }, because)]
  }
  return what.outcomes.flatMap((outcome) =>
    outcome.chance === null ? [] : [placed(outcome.chance, { kind: 'calendar', entry, outcome }, because)],
  )
}

function ofQuantity(quantity: Quantity): PlacedJudgement[] {
  const { because } = quantity
  return [
    placed(quantity.start, { kind: 'quantity-start', quantity }, because),
    ...quantity.grows.map(({ factor, state, perYear }) =>
      placed(perYear, { kind: 'growth', quantity, factor, state }, because),
    ),
    ...quantity.jumps.map(({ event, by }) => placed(by, { kind: 'jump', quantity, event }, because)),
  ]
}

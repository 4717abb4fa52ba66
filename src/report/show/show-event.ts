import { holds } from '../../language/holds.ts'
import type { EventDefinition, Influence, Outcome } from '../../language/situation.ts'
import { startingStates } from '../../lenses/left-alone.ts'
import { percentSpan, plainNumber } from '../figures.ts'
import { pickText } from '../text.ts'
import { influenceLine, type ShowContext, saidValue } from './show-context.ts'
import type { ShowPage } from './show-page.ts'

/** What an event says: its rate today and under each influence, when it can happen, and what comes of it. */
export function showEvent(context: ShowContext, event: EventDefinition): ShowPage {
  const { say, situation, names } = context
  const onIt = situation.influences.filter(({ to }) => 'event' in to && to.event === event.id)
  return {
    kind: say.kinds.event,
    id: event.id,
    title: pickText(event.title, context.language),
    sentences: [
      ...(event.owner.length === 0 ? [] : [say.decidedBy(say.list(event.owner.map(names.actor)))]),
      written(context, event),
      ...(event.requires === null ? [] : [say.requires(names.condition(event.requires))]),
      ...today(context, event, onIt),
      ...(event.baseRate === null ? [] : [say.baseRate(baseRate(context, event.baseRate.rate))]),
      ...(event.alwaysReported ? [say.reported] : []),
    ],
    lists: [
      { heading: say.outcomes, lines: event.outcomes.map((outcome) => outcomeLine(context, event, outcome)) },
      { heading: say.bearsOnIt, lines: onIt.map((influence) => underInfluence(context, event, influence)) },
    ],
    because: event.because,
    note: event.note ? pickText(event.note, context.language) : null,
  }
}

function withinYears(rate: number, years: number): number {
  return -Math.expm1(-rate * years)
}

function written(context: ShowContext, { rate }: EventDefinition): string {
  const { say, chance, years } = context
  return say.written(
    saidValue(context, rate),
    chance(withinYears(rate.nominal, 1)),
    chance(withinYears(rate.nominal, years)),
  )
}

function today(context: ShowContext, event: EventDefinition, onIt: readonly Influence[]): string[] {
  const { say, situation, chance } = context
  const states = startingStates(situation)
  if (event.requires !== null && !holds(event.requires, states)) return [say.gatedToday]
  const points = onIt
    .filter(({ to, from }) => to.kind === 'event' && holds(from, states))
    .reduce((sum, influence) => sum + influence.points.nominal, 0)
  if (points === 0) return []
  return [say.today(plainNumber(2 ** points, 1), chance(withinYears(event.rate.nominal * 2 ** points, 1)))]
}

function baseRate({ language }: ShowContext, rate: EventDefinition['rate']): string {
  return language === 'ja'
    ? `一年以内に${percentSpan(withinYears(rate.low, 1), withinYears(rate.high, 1), language)}`
    : `${percentSpan(withinYears(rate.low, 1), withinYears(rate.high, 1), language)} within a year`
}

function outcomeLine(context: ShowContext, event: EventDefinition, outcome: Outcome): string {
  const { say, names } = context
  const sets = Object.entries(outcome.sets).map(([factor, state]) => names.state(factor, state))
  const what = sets.length === 0 ? say.changesNothing : `→ ${say.list(sets)}`
  if (outcome.id === null && event.outcomes.length === 1) return what
  const name = outcome.id === null ? names.event(event.id) : names.outcome(event.id, outcome.id)
  return say.outcome(name, outcome.chance === null ? '…' : saidValue(context, outcome.chance), what)
}

function underInfluence(context: ShowContext, event: EventDefinition, influence: Influence): string {
  const line = influenceLine(context, influence)
  if (influence.to.kind !== 'event') return line
  const rate = event.rate.nominal * 2 ** influence.points.nominal
  return context.say.eventUnder(line, context.chance(withinYears(rate, 1)))
}

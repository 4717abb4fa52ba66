import type { Factor, Influence } from '../../language/situation.ts'
import { leftAlone } from '../../lenses/left-alone.ts'
import { pickText } from '../text.ts'
import { influenceLine, type ShowContext, saidValue, speaksOf } from './show-context.ts'
import type { ShowPage } from './show-page.ts'
import { strengthLists } from './strength-lists.ts'

/** What a factor says, how long it stays, where it would settle, and what bears on it. */
export function showFactor(context: ShowContext, factor: Factor): ShowPage {
  const { say, situation } = context
  const onIt = situation.influences.filter(({ to }) => 'factor' in to && to.factor === factor.id)
  return {
    kind: say.kinds.factor,
    id: factor.id,
    title: pickText(factor.title, context.language),
    sentences: [
      owners(context, factor),
      states(context, factor),
      start(context, factor),
      ...gates(context, factor),
      ...drift(context, factor),
    ],
    lists: [
      ...strengthLists(context, factor),
      { heading: say.bearsOnIt, lines: onIt.map((influence) => underInfluence(context, factor, influence)) },
      { heading: say.setBy, lines: setters(context, factor.id) },
      {
        heading: say.itBearsOn,
        lines: situation.influences
          .filter((influence) => speaksOf(influence, factor.id))
          .map((one) => influenceLine(context, one)),
      },
    ],
    because: factor.because,
    note: factor.note ? pickText(factor.note, context.language) : null,
  }
}

function owners({ say, names }: ShowContext, { owner }: Factor): string {
  return owner.length === 0 ? say.environment : say.decidedBy(say.list(owner.map(names.actor)))
}

function states({ say, names }: ShowContext, factor: Factor): string {
  const list = say.list(factor.states.map(({ id }) => names.stateAlone(factor.id, id)))
  if (factor.oneWay) return say.oneWayStates(list)
  return factor.ordered ? say.orderedStates(list) : say.states(list)
}

function start(context: ShowContext, { id, states, start }: Factor): string {
  const { say, names, chance } = context
  const shares = states.flatMap((state, index) => {
    const share = start[index]!.nominal
    if (share === 0) return []
    const name = names.stateAlone(id, state.id)
    return [share === 1 ? name : say.share(name, chance(share))]
  })
  return say.startsAt(say.list(shares))
}

function gates({ say, names }: ShowContext, { id, states }: Factor): string[] {
  return states.flatMap((state) => {
    const name = names.stateAlone(id, state.id)
    return [
      ...(state.requires === null ? [] : [say.gated(name, names.condition(state.requires))]),
      ...(state.onlyByEvent ? [say.onlyByEvent(name)] : []),
      ...(state.final ? [say.final(name)] : []),
    ]
  })
}

function drift(context: ShowContext, factor: Factor): string[] {
  const { say, situation, names, chance } = context
  const alone = leftAlone(situation, factor)
  if (alone === null) return [say.onlyMoved]
  const state = names.stateAlone(factor.id, alone.state)
  if (alone.leaving === 0) return [say.neverLeft(state)]
  const shortest = factor.tempo!.reduce((least, one) => (one.nominal < least.nominal ? one : least))
  return [
    say.leftAlone(
      state,
      chance(alone.leftWithinYear),
      chance(alone.leftInTerm),
      settling(context, factor, alone.settles),
    ),
    say.shortest(timeOf(context, shortest.nominal)),
  ]
}

function timeOf({ language }: ShowContext, years: number): string {
  const months = Math.round(years * 12)
  if (language === 'ja') return months >= 24 ? `${Math.round(years)}年` : `${months}か月`
  return months >= 24 ? `${Math.round(years)} years` : months === 1 ? '1 month' : `${months} months`
}

function settling({ say, names, chance }: ShowContext, factor: Factor, shares: readonly number[]): string {
  return say.list(
    shares.flatMap((share, state) =>
      share < 0.005 ? [] : [say.share(names.stateAlone(factor.id, factor.states[state]!.id), chance(share))],
    ),
  )
}

function underInfluence(context: ShowContext, factor: Factor, influence: Influence): string {
  const alone = leftAlone(context.situation, factor, [influence])
  const line = influenceLine(context, influence)
  if (alone === null || alone.leaving === 0) return line
  return context.say.underInfluence(
    line,
    context.chance(alone.leftWithinYear),
    settling(context, factor, alone.settles),
  )
}

function setters(context: ShowContext, factor: string): string[] {
  const { situation, say, names, language } = context
  const line = (what: string, outcome: { sets: Readonly<Record<string, string>>; chance: unknown }) =>
    factor in outcome.sets ? [say.pointsOn(what, names.stateAlone(factor, outcome.sets[factor]!))] : []
  return [
    ...situation.events.flatMap(({ id, outcomes }) =>
      outcomes.flatMap((outcome) =>
        line(outcome.id === null ? names.event(id) : names.outcome(id, outcome.id), outcome),
      ),
    ),
    ...situation.calendar.flatMap((entry) =>
      entry.what.kind === 'window'
        ? []
        : entry.what.outcomes.flatMap((outcome) =>
            line(
              `${pickText(entry.title, language)}${outcome.chance === null ? '' : ` ${saidValue(context, outcome.chance)}`}`,
              outcome,
            ),
          ),
    ),
  ]
}

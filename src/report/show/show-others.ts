import { withNeeds } from '../../language/needs.ts'
import type {
  Actor,
  CalendarEntry,
  Claim,
  Contingency,
  Criterion,
  Element,
  Indicator,
  Influence,
  Option,
  Quantity,
  Question,
  Source,
  Values,
} from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { longDate } from '../dates.ts'
import { fittingDigits, percent, plainNumber, signed } from '../figures.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { type ShowContext, saidValue } from './show-context.ts'
import type { ShowPage } from './show-page.ts'

type Body = Pick<ShowPage, 'sentences'> & Partial<Pick<ShowPage, 'lists'>>

function page(
  context: ShowContext,
  kind: keyof ShowContext['say']['kinds'],
  element: Omit<Element, 'at'>,
  body: Body,
): ShowPage {
  return {
    kind: context.say.kinds[kind],
    id: element.id,
    title: pickText(element.title, context.language),
    sentences: body.sentences,
    lists: body.lists ?? [],
    because: element.because,
    note: element.note ? pickText(element.note, context.language) : null,
  }
}

export function showInfluence(context: ShowContext, influence: Influence): ShowPage {
  const { say, names, language } = context
  const { low, high, nominal } = influence.points
  const factor = (points: number) => plainNumber(2 ** points, fittingDigits(2 ** points))
  const odds = (probability: number) => {
    const raised = (probability / (1 - probability)) * 2 ** nominal
    return say.example(percent(probability, language), percent(raised / (1 + raised), language))
  }
  const title = { und: `${names.condition(influence.from)} → ${names.target(influence.to)}` }
  return page(
    context,
    'influence',
    { ...influence, title },
    {
      sentences: [
        say.whileHolds(
          names.condition(influence.from),
          `${names.target(influence.to)} ${saidValue(context, influence.points)}`,
        ),
        say.multiplies(factor(nominal), factor(low), factor(high)),
        odds(0.1),
        odds(0.5),
      ],
    },
  )
}

export function showCalendar(context: ShowContext, entry: CalendarEntry): ShowPage {
  const { say, names, language } = context
  const date = longDate(entry.date, language)
  const { what } = entry
  if (what.kind === 'window') {
    return page(context, 'calendar', entry, {
      sentences: [say.windowOn(date, names.event(what.event), saidValue(context, what.chance))],
    })
  }
  const lines = what.outcomes.map(({ chance, sets, title }) => {
    const states = say.list(Object.entries(sets).map(([factor, state]) => names.state(factor, state)))
    return say.outcome(
      pickText(title, language),
      chance === null ? '…' : saidValue(context, chance),
      states || say.changesNothing,
    )
  })
  return page(context, 'calendar', entry, {
    sentences: [say.happensOn(date)],
    lists: [{ heading: say.outcomes, lines }],
  })
}

export function showQuantity(context: ShowContext, quantity: Quantity): ShowPage {
  const { say, names, language } = context
  const unit = pickText(quantity.unit, language)
  return page(context, 'quantity', quantity, {
    sentences: [say.startsWith(`${saidValue(context, quantity.start)} ${unit}`)],
    lists: [
      {
        heading: say.grows,
        lines: quantity.grows.map(({ factor, state, perYear }) =>
          say.pointsOn(names.state(factor, state), saidValue(context, perYear)),
        ),
      },
      {
        heading: say.jumps,
        lines: quantity.jumps.map(({ event, by }) =>
          say.pointsOn(names.event(event), saidValue(context, by)),
        ),
      },
    ],
  })
}

export function showIndicator(context: ShowContext, indicator: Indicator): ShowPage {
  const { say, names, situation, language } = context
  const states = situation.factors.find(({ id }) => id === indicator.factor)?.states ?? []
  const lines = indicator.seen.map((chance, state) =>
    say.pointsOn(names.stateAlone(indicator.factor, states[state]!.id), percent(chance.nominal, language)),
  )
  return page(context, 'indicator', indicator, {
    sentences: indicator.lookDays === null ? [] : [say.looks(plainNumber(Math.round(indicator.lookDays)))],
    lists: [{ heading: say.seen(names.factor(indicator.factor)), lines }],
  })
}

function asked({ say, names }: ShowContext, { ask, given }: Pick<Question, 'ask' | 'given'>): string[] {
  return [say.asks(names.ask(ask)), ...(given === null ? [] : [say.given(names.ask(given))])]
}

export function showQuestion(context: ShowContext, question: Question): ShowPage {
  return page(context, 'question', question, { sentences: asked(context, question) })
}

export function showContingency(context: ShowContext, contingency: Contingency): ShowPage {
  const { say, names, situation, language } = context
  const parent = situation.contingencies.find(({ id }) => id === contingency.partOf)
  return page(context, 'contingency', contingency, {
    sentences: [
      ...asked(context, contingency),
      ...(parent ? [say.partOf(pickText(parent.title, language))] : []),
    ],
    lists: [
      {
        heading: say.harm,
        lines: Object.entries(contingency.harm).map(([actor, { nominal }]) =>
          say.pointsOn(names.actor(actor), signed(nominal, 1)),
        ),
      },
    ],
  })
}

export function showCriterion(context: ShowContext, criterion: Criterion): ShowPage {
  const { say } = context
  const limit = (value: number) =>
    'quantity' in criterion.ask ? plainNumber(value) : percent(value, context.language)
  return page(context, 'criterion', criterion, {
    sentences: [
      ...asked(context, criterion),
      say.want[criterion.want],
      ...(criterion.atMost === null ? [] : [say.atMost(limit(criterion.atMost))]),
      ...(criterion.atLeast === null ? [] : [say.atLeast(limit(criterion.atLeast))]),
    ],
  })
}

export function showValues(context: ShowContext, values: Values): ShowPage {
  const { say, situation, language } = context
  const title = (id: string) =>
    pickText(situation.criteria.find((one) => one.id === id)?.title ?? { und: id }, language)
  const lines = Object.entries(values.weights).map(([id, { nominal }]) =>
    say.pointsOn(title(id), plainNumber(nominal, 1)),
  )
  return page(context, 'values', values, { sentences: [], lists: [{ heading: say.weights, lines }] })
}

export function showOption(context: ShowContext, option: Option): ShowPage {
  const { say, names, situation, language } = context
  const title = (id: string) =>
    pickText(situation.options.find((one) => one.id === id)?.title ?? { und: id }, language)
  return page(context, 'option', option, {
    sentences: [
      say.optionFrom(longDate(option.from, language)),
      ...(option.actor === null ? [] : [say.takenBy(names.actor(option.actor))]),
      ...(option.cost === null ? [] : [say.cost(phrasesOf(language).costs[option.cost])]),
      ...(option.excludes.length === 0 ? [] : [say.excludes(say.list(option.excludes.map(title)))]),
      ...(option.needs.length === 0 ? [] : [say.needs(say.list(option.needs.map(title)))]),
    ],
    lists: [{ heading: say.changes, lines: changesOf(context, option) }],
  })
}

/** Every judgement that the option moves, before and after: with what it needs, without and with the option itself. */
function changesOf(context: ShowContext, option: Option): string[] {
  const { say, names, judgement } = context
  const sets = Object.entries(option.sets).map(([factor, state]) => names.state(factor, state))
  const atOnce = sets.length === 0 ? [] : [say.setsAtOnce(say.list(sets))]
  const needed = withNeeds(context.situation.options, option.needs)
  const changed = context.withOptions([...needed, option.id])
  const base = needed.length === 0 ? null : context.withOptions(needed)
  if (changed === null) return atOnce
  const placed = base === null ? context.placed : placedJudgements(base)
  const before = new Map(placed.map((one) => [one.judgement.address, one]))
  const after = new Map(placedJudgements(changed).map((one) => [one.judgement.address, one]))
  const value = (one: (typeof placed)[number]) => {
    const { value: nominal, range } = judgement(one)
    return range === null ? nominal : `${nominal} (${range})`
  }
  const moved = [...after].flatMap(([address, now]) => {
    const then = before.get(address)
    const { subject } = judgement(now)
    if (then === undefined) return [say.added(subject, value(now))]
    return value(then) === value(now) ? [] : [say.fromTo(subject, value(then), value(now))]
  })
  const removed = [...before].flatMap(([address, then]) =>
    after.has(address) ? [] : [say.removed(judgement(then).subject)],
  )
  return [...atOnce, ...moved, ...removed]
}

export function showActor(context: ShowContext, actor: Actor): ShowPage {
  const { say, names, situation } = context
  const owned = situation.factors
    .filter(({ owner }) => owner.includes(actor.id))
    .map(({ id }) => names.factor(id))
  const lines = actor.interests.map(({ kind, about }) => {
    const what = 'event' in about ? names.event(about.event) : names.condition(about.condition)
    return kind === 'want' ? say.wants(what) : say.avoids(what)
  })
  return page(context, 'actor', actor, {
    sentences: [owned.length === 0 ? say.decidesNothing : say.decides(say.list(owned))],
    lists: [{ heading: say.interests, lines }],
  })
}

export function showClaim(context: ShowContext, claim: Claim): ShowPage {
  const { say, placed, judgement, situation } = context
  const words = context.claim(claim.id)
  const grounded = placed
    .filter(({ because }) => because.includes(claim.id))
    .map((one) => judgement(one).subject)
  const inAim = [...situation.contingencies, ...situation.options].filter(({ because }) =>
    because.includes(claim.id),
  )
  const lines = [...grounded, ...inAim.map(({ title }) => pickText(title, context.language))]
  return page(
    context,
    'claim',
    { ...claim, title: claim.says, because: [] },
    {
      sentences: [
        ...(words.who === '' ? [] : [say.saidBy(words.who)]),
        ...(words.readIn === '' ? [] : [say.readIn(words.readIn)]),
        ...(words.grade === null ? [] : [say.grade(words.grade, words.gradeWords ?? '')]),
        ...(lines.length === 0 ? [say.groundsNothing] : []),
      ],
      lists: [{ heading: say.grounds, lines }],
    },
  )
}

export function showSource(context: ShowContext, source: Source): ShowPage {
  const { situation, say, language } = context
  const taken = situation.claims.filter(
    ({ source: of, via }) => of === source.id || via?.source === source.id,
  )
  const lines = taken.map(({ id, says }) => `${id}: ${pickText(says, language)}`)
  const title = { und: String(source.csl.title ?? source.id) }
  return page(
    context,
    'source',
    { id: source.id, title, because: [] },
    {
      sentences: [context.cite(source)],
      lists: [{ heading: say.claimsFrom, lines }],
    },
  )
}

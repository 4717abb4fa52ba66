import type { Situation } from '../../language/situation.ts'
import type { ShowContext } from './show-context.ts'
import { showEvent } from './show-event.ts'
import { showFactor } from './show-factor.ts'
import {
  showActor,
  showCalendar,
  showClaim,
  showContingency,
  showCriterion,
  showIndicator,
  showInfluence,
  showOption,
  showQuantity,
  showQuestion,
  showSource,
  showValues,
} from './show-others.ts'
import type { ShowPage } from './show-page.ts'

type Kind<Item> = {
  readonly items: readonly Item[]
  readonly show: (context: ShowContext, item: Item) => ShowPage
}

/** Every kind of element that can be shown, with its page. */
function kindsOf(situation: Situation): Kind<{ readonly id: string }>[] {
  const kind = <Item extends { readonly id: string }>(
    items: readonly Item[],
    show: (context: ShowContext, item: Item) => ShowPage,
  ): Kind<{ readonly id: string }> => ({ items, show: (context, item) => show(context, item as Item) })
  return [
    kind(situation.factors, showFactor),
    kind(situation.events, showEvent),
    kind(situation.contingencies, showContingency),
    kind(situation.questions, showQuestion),
    kind(situation.influences, showInfluence),
    kind(situation.quantities, showQuantity),
    kind(situation.options, showOption),
    kind(situation.indicators, showIndicator),
    kind(situation.criteria, showCriterion),
    kind(situation.values, showValues),
    kind(situation.calendar, showCalendar),
    kind(situation.actors, showActor),
    kind(situation.claims, showClaim),
    kind(situation.sources, showSource),
  ]
}

/** The pages of every element with this id (a contingency and a question may share one), most telling first. */
export function showElement(context: ShowContext, id: string): ShowPage[] {
  return kindsOf(context.situation).flatMap(({ items, show }) =>
    items.filter((item) => item.id === id).map((item) => show(context, item)),
  )
}

/** Every id that `showElement` knows. */
export function shownIds(situation: Situation): string[] {
  return kindsOf(situation).flatMap(({ items }) => items.map(({ id }) => id))
}

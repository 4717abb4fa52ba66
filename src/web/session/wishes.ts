/** What the address asks of single pages, beside from where one looks. */
export interface Wishes {
  /** `2026-12-31`: the day on which options may be taken and signs looked at; null: a day that suits. */
  readonly signs: string | null
  /** Ids of the two readings that are compared; empty: the first two. */
  readonly sides: readonly string[]
}

/** Which answers hang on which wish. */
const asksOf: Readonly<Record<keyof Wishes, string>> = { signs: 'options', sides: 'compare' }

export function wishesOf(search: string): Wishes {
  const parameters = new URLSearchParams(search)
  return { signs: parameters.get('signs'), sides: parameters.getAll('side') }
}

/** The same text for the same wishes. */
export function keyOfWishes(wishes: Wishes): string {
  return JSON.stringify([wishes.signs, wishes.sides])
}

/** The same text where an ask is answered alike. */
export function keyForAsk(ask: string, wishes: Wishes): string {
  const own = (Object.keys(asksOf) as (keyof Wishes)[]).filter((wish) => asksOf[wish] === ask)
  return JSON.stringify(own.map((wish) => wishes[wish]))
}

import { stringify } from 'yaml'

/** A chain of textbook form: states by number, transitions at a rate per unit of time. */
export interface TextbookChain {
  readonly factors: readonly {
    readonly name: string
    readonly states: number
    readonly start: number | readonly number[]
  }[]
  readonly transitions: readonly {
    readonly factor: string
    readonly from: number
    readonly to: number
    readonly rate: number
    /** States of other factors under which it can happen. */
    readonly where?: Readonly<Record<string, number>>
  }[]
  /** `points` per transition, by its number, where another factor is in a state. */
  readonly influences?: readonly {
    readonly factor: string
    readonly state: number
    readonly on: number
    readonly points: number
  }[]
}

type Ask = Readonly<Record<string, unknown>>

const firstDay = Date.UTC(2025, 0, 1) / 86_400_000

/** A unit of time in days, so that the given time falls on a whole day and the rates stay short numbers. */
function daysPerUnit(time: number): number {
  const unit = [1461, 14_610, 146_100].find((days) => Number.isInteger(Math.round(time * days * 1e6) / 1e6))
  if (!unit) throw new Error(`No unit of time makes ${time} a whole number of days.`)
  return unit
}

/** The chain as a situation of events that ends at the given time; `ask` gets the last day as `end`. */
export function chainYaml(
  chain: TextbookChain,
  time: number,
  questions: (end: string) => Record<string, Ask> = () => ({}),
) {
  const unit = daysPerUnit(time)
  const end = new Date((firstDay + Math.round(time * unit)) * 86_400_000).toISOString().slice(0, 10)
  const perYear = 365.25 / unit
  const state = (number: number) => `n${number}`
  return stringify({
    kizashi: 1,
    title: 'A chain',
    from: '2025-01-01',
    to: end,
    factors: Object.fromEntries(
      chain.factors.map(({ name, states, start }) => [
        name,
        {
          states: Array.from({ length: states }, (_, number) => state(number)),
          start:
            typeof start === 'number'
              ? state(start)
              : Object.fromEntries(start.map((weight, number) => [state(number), weight])),
        },
      ]),
    ),
    events: Object.fromEntries(
      chain.transitions.map(({ factor, from, to, rate, where }, number) => [
        `t${number}`,
        {
          rate: `${rate * perYear} per year`,
          requires: { [factor]: state(from), ...mapValues(where ?? {}, state) },
          sets: { [factor]: state(to) },
        },
      ]),
    ),
    influences: (chain.influences ?? []).map(({ factor, state: number, on, points }) => ({
      from: { [factor]: state(number) },
      to: `t${on}`,
      points,
    })),
    quantities: Object.fromEntries(
      chain.factors.map(({ name, states }) => [
        `time-${name}`,
        {
          start: 0,
          // Time spent in state 0, in the chain's unit.
          grows: {
            [name]: Object.fromEntries(
              Array.from({ length: states }, (_, n) => [state(n), n === 0 ? perYear : 0]),
            ),
          },
        },
      ]),
    ),
    questions: mapValues(questions(end), (ask) => ({ ask })),
  })
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

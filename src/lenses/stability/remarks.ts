import type { Actor, Assignment } from '../../language/situation.ts'
import type { Conflict } from './conflict.ts'
import type { Taste } from './tastes.ts'

/** What a reader of the verdicts must know about what they stand on. */
export type Remark =
  /** An actor has interests and owns nothing that moves: it looks on. */
  | { readonly kind: 'no-options'; readonly actor: string }
  /** An actor decides and has no preferences: it stays wherever it is. */
  | { readonly kind: 'no-preferences'; readonly actor: string }
  /** An actor can only move together with others. */
  | { readonly kind: 'only-jointly'; readonly actor: string }
  | { readonly kind: 'interest-in-event'; readonly actor: string; readonly event: string }
  /** All outcomes meet it, or none does: it tells nothing apart while the rest is held as it is. */
  | {
      readonly kind: 'interest-idle'
      readonly actor: string
      readonly interest: number
      readonly isMet: boolean
    }
  /** Outcomes on no line of a ranking, taken as worse than all others. */
  | { readonly kind: 'unranked'; readonly actor: string; readonly outcomes: number }
  /** The start of a factor is a distribution, and its likeliest state was taken. */
  | { readonly kind: 'likeliest'; readonly factor: string; readonly state: string }
  /** Exchanges of statements were not tried: the conflict is too large for it. */
  | { readonly kind: 'no-exchanges' }

export function remarksOn(
  conflict: Conflict,
  tastes: readonly Taste[],
  onlookerTastes: readonly Taste[],
  at: Assignment,
  starts: readonly { readonly factor: string; readonly state: string; readonly isSure: boolean }[],
): Remark[] {
  const { players, onlookers, graph } = conflict
  const alone = new Set(
    graph.movers.flatMap(({ players: who, moves }) =>
      who.length === 1 && moves.targets.length > 0 ? [who[0]!] : [],
    ),
  )
  return [
    ...onlookers.map(({ id }): Remark => ({ kind: 'no-options', actor: id })),
    ...players.flatMap(({ id }, player): Remark[] => [
      ...(alone.has(player) ? [] : [{ kind: 'only-jointly', actor: id } as const]),
      ...(tastes[player]!.kind === 'none' ? [{ kind: 'no-preferences', actor: id } as const] : []),
    ]),
    ...players.flatMap((actor, player) => remarksOnTaste(actor, tastes[player]!)),
    ...onlookers.flatMap((actor, index) => remarksOnTaste(actor, onlookerTastes[index]!)),
    ...starts.flatMap(({ factor, state, isSure }): Remark[] =>
      isSure || at[factor] !== undefined ? [] : [{ kind: 'likeliest', factor, state }],
    ),
  ]
}

function remarksOnTaste(actor: Actor, taste: Taste): Remark[] {
  const inEvents = actor.interests.flatMap(({ about }): Remark[] =>
    'event' in about && taste.kind !== 'ranking'
      ? [{ kind: 'interest-in-event', actor: actor.id, event: about.event }]
      : [],
  )
  const idle = taste.met.flatMap((met, place): Remark[] =>
    met.every((one) => one === met[0])
      ? [
          {
            kind: 'interest-idle',
            actor: actor.id,
            interest: taste.interests[place]!,
            isMet: met[0] === 1,
          },
        ]
      : [],
  )
  const unranked = (taste.lines ?? []).filter((line) => line === actor.ranking.length).length
  return [
    ...inEvents,
    ...idle,
    ...(unranked === 0 ? [] : [{ kind: 'unranked', actor: actor.id, outcomes: unranked } as const]),
  ]
}

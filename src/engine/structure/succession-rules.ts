/**
 * How a configuration that does not hang together moves on.
 * `global`: every descriptor at once to its best variant. `local`: the one that lies furthest behind. `incremental`: every one
 * at once, by a single variant toward its best. `adiabatic`: the fastest that is not at rest. `sequential`: one after another,
 * each seeing the moves of those before it.
 */
export const successionRules = ['global', 'local', 'incremental', 'adiabatic', 'sequential'] as const

export type SuccessionRule = (typeof successionRules)[number]

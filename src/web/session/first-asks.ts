import type { Ask } from './protocol.ts'

/** What Kizashi ships answers to: where things stand given the ledger first, then the forecast, then what to watch. */
export const shippedAsks: readonly Ask[] = ['update', 'forecast', 'watch']

/**
 * What the briefing and the contingencies that open from it show. Both ask for the same, so that nothing is begun anew between
 * them; options come last, for they take longest.
 */
export const firstAsks: readonly Ask[] = [...shippedAsks, 'options']

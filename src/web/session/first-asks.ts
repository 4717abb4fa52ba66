import type { Ask } from './protocol.ts'

/**
 * What the briefing and the contingencies that open from it show, what is told first of all first: where things stand given
 * the ledger. Both ask for the same, so that nothing is begun anew between them; and it is what Kizashi ships answers to.
 */
export const firstAsks: readonly Ask[] = ['update', 'forecast', 'watch']

import type { Ask } from './protocol.ts'

/**
 * What the briefing and the contingencies that open from it show, and what Kizashi ships answers to: where things stand given the
 * ledger first, then the forecast, then what to watch; which options hold up comes last, for that takes longest. Both pages ask
 * for the same, so that nothing is begun anew between them.
 */
export const firstAsks: readonly Ask[] = ['update', 'forecast', 'watch', 'holding']

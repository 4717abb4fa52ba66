import type { Update } from '../../engine/evidence/update.ts'
import type { Forecast } from '../../engine/forecast.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'

/**
 * What a briefing tells: where things stand given the ledger, where there is one, and the forecast without it, to which alone
 * bands of doubt and drivers belong. Either may still be missing, never both.
 */
export type Outlook =
  | { readonly forecast: Forecast; readonly update: UpdateOfLedger | null }
  | { readonly forecast: null; readonly update: UpdateOfLedger }

/** An update with the entries that it weighs. */
export interface UpdateOfLedger {
  readonly update: Update
  readonly entries: readonly LedgerEntry[]
}

/** The answers that stand first: those given the ledger where they are there. */
export function presentAnswers({ forecast, update }: Outlook): Forecast | Update {
  return update?.update ?? forecast!
}

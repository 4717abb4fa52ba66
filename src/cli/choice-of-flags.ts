import type { ForecastFlags } from './commands/forecast-flags.ts'
import type { Choice } from './load.ts'

/** What of a situation is to be run, as it was asked for on the command line. */
export function choiceOfFlags({
  reading,
  option,
  whatIf,
  change,
  json,
}: Pick<ForecastFlags, 'reading' | 'option' | 'whatIf' | 'change' | 'json'>): Choice & {
  readonly json?: true | undefined
} {
  return { reading, options: option, whatIfs: whatIf, changes: change, json }
}

import type { Command } from 'commander'
import { collect } from './collect.ts'
import type { HelpWords } from './help-words.ts'
import { wholeNumber } from './whole-number.ts'

/** The arguments and options of every command that forecasts. */
export function forecastOptions(command: Command, words: HelpWords): Command {
  return command
    .argument('[dir]', words.situation)
    .option('--reading <id>', words.reading)
    .option('--option <id>', words.option, collect)
    .option('--what-if <id>', words.whatIf, collect)
    .option('--change <yaml>', words.change, collect)
    .option('--exact', words.exact)
    .option('--simulate <n>', words.simulate, wholeNumber)
    .option('--ensemble <n>', words.ensemble, wholeNumber)
    .option('--seed <n>', words.seed, wholeNumber)
    .option('--json', words.json)
}

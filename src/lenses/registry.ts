import { briefingLens } from './briefing.ts'
import { compareLens } from './compare/compare.ts'
import { contingencyLens } from './contingency.ts'
import { forecastLens } from './forecast.ts'
import { futuresLens } from './futures/futures.ts'
import { optionsLens } from './options/options.ts'
import { stabilityLens } from './stability.ts'
import { whatMattersLens } from './what-matters.ts'

/** Every lens, in the order in which they are listed. A new one is one file and one line here. */
export const lenses = [
  forecastLens,
  briefingLens,
  contingencyLens,
  whatMattersLens,
  futuresLens,
  optionsLens,
  compareLens,
  stabilityLens,
] as const

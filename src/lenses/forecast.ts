import { runForecast } from '../engine/run-forecast.ts'
import type { ForecastFinding, Lens } from './lens.ts'
import { placedJudgements } from './placed-judgements.ts'

/** How a forecast is computed. */
export interface ForecastLensOptions {
  readonly method: 'auto' | 'exact' | { readonly runs: number }
  readonly seed: number
  /** Trials of the judgements' ranges; 0 for none. */
  readonly ensemble: number
}

/** Every figure of a situation: states, events, quantities, questions, contingencies, and their course over the term. */
export const forecastLens: Lens<ForecastLensOptions, ForecastFinding> = {
  id: 'forecast',
  title: { en: 'Forecast', ja: '見通し' },
  question: {
    en: 'What may become of this, by when, and how likely is it?',
    ja: 'これからどうなり得るか。いつまでに、どれほどの確率で。',
  },
  explanation: {
    en: 'Runs the situation as a continuous-time Markov chain from its first day to its last and reads off every answer. Exact where that is quick, else simulated with an interval beside each figure. Where judgements are ranges an ensemble tries them: the band that comes of it is doubt about the judgements, not chance.',
    ja: '状況を連続時間マルコフ連鎖として始期から終期まで動かし、すべての答えを読み取る。短時間で済むなら厳密に、そうでなければシミュレーションで求め、その場合は各数値に区間を添える。幅のある判断は繰り返し試し、その結果を帯で示す。帯は判断についての迷いであり、確率そのものではない。',
  },
  defaults: { method: 'auto', seed: 1, ensemble: 0 },
  run: async (course, options, surroundings) => ({
    forecast: await runForecast(course, { ...options, ...surroundings }),
    claims: claimsOf(course.situation),
  }),
  method: 'docs/methods/chain.md',
  references: [
    'Nodelman, Shelton & Koller 2002, Continuous time Bayesian networks, UAI',
    'Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3, doi:10.1145/2063384.2063405',
  ],
}

/** Claims behind any judgement that the answers can depend on, in the order of their ids. */
function claimsOf(situation: Parameters<typeof placedJudgements>[0]): string[] {
  return [...new Set(placedJudgements(situation).flatMap(({ because }) => because))].sort()
}

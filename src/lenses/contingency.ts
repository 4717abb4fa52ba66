import type { Curve, Driver, Estimate, Pathway } from '../engine/forecast.ts'
import { type ForecastLensOptions, forecastLens } from './forecast.ts'
import type { ForecastFinding, Lens } from './lens.ts'
import { placedJudgements } from './placed-judgements.ts'

/** Everything known of one contingency; null where the situation has none of that id. */
export interface ContingencyFinding extends ForecastFinding {
  readonly contingency: string | null
  readonly probability: Estimate | null
  readonly curve: Curve | null
  /** Judgements by rank correlation, strongest first; empty without an ensemble. */
  readonly drivers: readonly Driver[]
  /** Commonest first; empty unless simulated. */
  readonly pathways: readonly Pathway[]
}

export interface ContingencyLensOptions extends ForecastLensOptions {
  /** Id of the contingency; the first of the situation where it is empty. */
  readonly contingency: string
}

/** One contingency: its course, what it hangs on, how it comes about. */
export const contingencyLens: Lens<ContingencyLensOptions, ContingencyFinding> = {
  id: 'contingency',
  title: { en: 'Contingency', ja: '事態' },
  question: {
    en: 'When would this come, by which way, and which judgements does the answer hang on?',
    ja: 'それはいつ、どの道筋で起こるのか。答えはどの判断に左右されるのか。',
  },
  explanation: {
    en: 'Shows the chance of one contingency by date with its band, the judgements whose draws go with the answer most over the ensemble, the commonest sequences of moves that lead to it, and the claims under them.',
    ja: '一つの事態について、日付ごとの確率と判断の幅、試算を通じて答えと最も連動する判断、そこに至る最も多い手順、そしてその下にある主張を示す。',
  },
  defaults: { ...forecastLens.defaults, ensemble: 200, contingency: '' },
  run: async (course, { contingency, ...options }, surroundings) => {
    const { forecast } = await forecastLens.run(course, options, surroundings)
    const { situation } = course
    const asked =
      contingency === ''
        ? situation.contingencies[0]
        : situation.contingencies.find(({ id }) => id === contingency)
    const drivers = (asked && forecast.drivers?.[asked.id]) ?? []
    const moving = new Set(drivers.map(({ address }) => address))
    const grounds = placedJudgements(situation).filter(({ judgement }) => moving.has(judgement.address))
    const claims = [...(asked?.because ?? []), ...grounds.flatMap(({ because }) => because)]
    return {
      forecast,
      contingency: asked?.id ?? null,
      probability: (asked && forecast.contingencies[asked.id]?.probability) ?? null,
      curve: (asked && forecast.series.contingencies[asked.id]) ?? null,
      drivers,
      pathways: (asked && forecast.pathways?.[asked.id]) ?? [],
      claims: [...new Set(claims)].sort(),
    }
  },
  method: 'docs/methods/ensemble.md',
  references: [
    'Fernandes et al. 2018, Uncertainty displays using quantile dotplots, doi:10.1145/3173574.3173718',
    'Spearman 1904, doi:10.2307/1412159',
  ],
}

import { type ClaimThatMatters, claimsThatMatter } from './claims-that-matter.ts'
import { type ForecastLensOptions, forecastLens } from './forecast.ts'
import type { ForecastFinding, Lens } from './lens.ts'
import { type ConcernRow, flattened, orderOfConcern } from './order-of-concern.ts'
import { placedJudgements } from './placed-judgements.ts'
import { tellingDrivers } from './telling-drivers.ts'

/** Contingencies in order of concern, and for each the claims that matter most to its answer. */
export interface BriefingFinding extends ForecastFinding {
  readonly rows: readonly ConcernRow[]
  readonly claimsByContingency: Readonly<Record<string, readonly ClaimThatMatters[]>>
}

export interface BriefingLensOptions extends ForecastLensOptions {
  /** How many claims are named for each contingency. */
  readonly claimsEach: number
}

/** What to worry about first, how likely it is, and on whose word. */
export const briefingLens: Lens<BriefingLensOptions, BriefingFinding> = {
  id: 'briefing',
  title: { en: 'Briefing', ja: 'ブリーフィング' },
  question: {
    en: 'What is to be feared or hoped for most, how likely is it, and which claims does that hang on?',
    ja: '何を最も恐れ、何を望むべきか。その確率と、それを左右する主張は何か。',
  },
  explanation: {
    en: 'Puts the contingencies in order of concern for the viewpoint: harm in points plus the binary logarithm of the chance, so that one point of harm weighs as much as a doubling of the chance. Under each stand the claims that matter most, by the rank correlation, over the ensemble, of the answer with the judgements that they ground.',
    ja: '事態を、視点とする主体にとっての懸念の順に並べる。懸念は害の点数に確率の2を底とする対数を足したもので、害の1点は確率の2倍と同じ重さになる。各事態の下には、答えを最も左右する主張を置く。試算を通じた答えと判断との順位相関により、その判断が拠る主張を選ぶ。',
  },
  defaults: { ...forecastLens.defaults, ensemble: 200, claimsEach: 3 },
  run: async (course, { claimsEach, ...options }, surroundings) => {
    const { forecast } = await forecastLens.run(course, options, surroundings)
    const { situation } = course
    const byAddress = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
    const rows = orderOfConcern(situation, forecast)
    const chosen = flattened(rows).map(({ contingency }) => ({
      id: contingency.id,
      claims: claimsThatMatter(
        contingency,
        tellingDrivers(forecast.drivers?.[contingency.id], forecast.ensemble?.members ?? 0),
        byAddress,
        claimsEach,
      ),
    }))
    return {
      forecast,
      rows,
      claimsByContingency: Object.fromEntries(chosen.map(({ id, claims }) => [id, claims])),
      claims: [...new Set(chosen.flatMap(({ claims }) => claims.map(({ claim }) => claim)))].sort(),
    }
  },
  method: 'docs/methods/words.md',
  references: [
    'Spearman 1904, doi:10.2307/1412159',
    'Office of the Director of National Intelligence 2015, ICD 203',
  ],
}

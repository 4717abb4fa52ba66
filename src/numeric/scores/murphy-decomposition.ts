import { compensatedSum } from '../compensated-sum.ts'
import { brierScore } from './brier-score.ts'
import { type ScoredForecast, shareOfYes } from './scored-forecast.ts'

/**
 * What a mean Brier score is made of: brier = reliability − resolution + uncertainty + spreadWithin − covarianceWithin.
 * The last two are 0 where all forecasts of a group are alike.
 */
export interface MurphyDecomposition {
  readonly brier: number
  /** How far what was said in each group is from how often it came: small is good. */
  readonly reliability: number
  /** How far the groups differ in how often it came: great is good. */
  readonly resolution: number
  /** What the questions themselves leave open: the share of yes times that of no. */
  readonly uncertainty: number
  readonly spreadWithin: number
  readonly covarianceWithin: number
  /** 1 − brier/uncertainty; null where all questions went one way. */
  readonly skill: number | null
}

/**
 * Splits the mean Brier score (0..1) of forecasts that are grouped by value, or by equal bins where `bins` is given.
 *
 * @throws RangeError without a forecast
 *
 * Source: Murphy 1973, doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2; within groups: Stephenson, Coelho &
 * Jolliffe 2008, doi:10.1175/2007WAF2006116.1.
 * Checked: tests/reference/scoring/vectors.json, `murphy_decomposition`; that the parts add up on random forecasts.
 */
export function murphyDecomposition(
  forecasts: readonly ScoredForecast[],
  bins?: number,
): MurphyDecomposition {
  if (forecasts.length === 0) throw new RangeError('No forecasts to decompose')
  const count = forecasts.length
  const overall = shareOfYes(forecasts)
  const groups = groupsOf(forecasts, bins).map((members) => partsOf(members, overall))
  const mean = (part: (group: ReturnType<typeof partsOf>) => number) =>
    compensatedSum(groups.map(part)) / count
  const brier =
    compensatedSum(forecasts.map(({ probability, isYes }) => brierScore(probability, isYes))) / count
  const uncertainty = overall * (1 - overall)
  return {
    brier,
    reliability: mean(({ reliability }) => reliability),
    resolution: mean(({ resolution }) => resolution),
    uncertainty,
    spreadWithin: mean(({ spread }) => spread),
    covarianceWithin: mean(({ covariance }) => covariance),
    skill: uncertainty === 0 ? null : 1 - brier / uncertainty,
  }
}

function groupsOf(forecasts: readonly ScoredForecast[], bins: number | undefined): ScoredForecast[][] {
  const groups = new Map<number, ScoredForecast[]>()
  for (const forecast of forecasts) {
    const { probability } = forecast
    const key = bins === undefined ? probability : Math.min(bins - 1, Math.floor(probability * bins))
    const group = groups.get(key)
    if (group) group.push(forecast)
    else groups.set(key, [forecast])
  }
  return [...groups.values()]
}

/** Sums over one group. */
function partsOf(members: readonly ScoredForecast[], overall: number) {
  const count = members.length
  const said = compensatedSum(members.map(({ probability }) => probability)) / count
  const came = shareOfYes(members)
  return {
    reliability: count * (said - came) ** 2,
    resolution: count * (came - overall) ** 2,
    spread: compensatedSum(members.map(({ probability }) => (probability - said) ** 2)),
    covariance: compensatedSum(
      members.map(({ probability, isYes }) => 2 * (probability - said) * ((isYes ? 1 : 0) - came)),
    ),
  }
}

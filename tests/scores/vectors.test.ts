import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../../src/numeric/beta-distribution.ts'
import { wilsonInterval } from '../../src/numeric/confidence-interval.ts'
import { extremisedPool } from '../../src/numeric/pools/extremised-pool.ts'
import { linearPool } from '../../src/numeric/pools/linear-pool.ts'
import { logPool } from '../../src/numeric/pools/log-pool.ts'
import { medianPool, trimmedPool } from '../../src/numeric/pools/median-pool.ts'
import { recencyWeights } from '../../src/numeric/pools/recency-weights.ts'
import { meanEstimate, standardisedEstimate } from '../../src/numeric/pools/standardised-estimate.ts'
import { baselineScore } from '../../src/numeric/scores/baseline-score.ts'
import { brierScore, twoSidedBrier } from '../../src/numeric/scores/brier-score.ts'
import { byDateDecay } from '../../src/numeric/scores/by-date-decay.ts'
import { quantileLoss, sampleCrps } from '../../src/numeric/scores/continuous-ranked-probability-score.ts'
import { intervalScore } from '../../src/numeric/scores/interval-score.ts'
import { ignorance, logarithmicScore } from '../../src/numeric/scores/logarithmic-score.ts'
import { multiCategoryBrierScore } from '../../src/numeric/scores/multi-category-brier-score.ts'
import { murphyDecomposition } from '../../src/numeric/scores/murphy-decomposition.ts'
import { peerScores } from '../../src/numeric/scores/peer-score.ts'
import { areaUnderCurve, averagePrecision } from '../../src/numeric/scores/ranking-measures.ts'
import { relativeScores } from '../../src/numeric/scores/relative-score.ts'
import { timeAverage } from '../../src/numeric/scores/time-average.ts'
import { warningMeasures } from '../../src/numeric/scores/warning-measures.ts'
import { probabilityStep, probabilityWords } from '../../src/report/probability-words.ts'
import { exponentialCrps, normalCrps } from './closed-forms.ts'

const file = new URL('../reference/scoring/vectors.json', import.meta.url)
const { tolerance, vectors } = JSON.parse(readFileSync(file, 'utf8'))
const cases = (part: { readonly cases: readonly Record<string, never>[] }) => part.cases as readonly never[]

/** The vectors are printed to twelve digits: their last is half a unit off at most. */
function expectNear(actual: number | null, expected: number): void {
  expect(Math.abs(actual! - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance)
}

describe('scores of the reference vectors', () => {
  it.each(cases(vectors.brier_binary))('Brier, both scales: %o', ({ p, o, brier01, brier02 }) => {
    expectNear(brierScore(p, o === 1), brier01)
    expectNear(twoSidedBrier(brierScore(p, o === 1)), brier02)
  })

  it('Brier, mean', () => {
    const all = cases(vectors.brier_binary).map(({ p, o }) => ({ probability: p, isYes: o === 1 }))
    expectNear(murphyDecomposition(all).brier, vectors.brier_binary.mean01)
  })

  it.each(cases(vectors.brier_multicategory))('Brier of categories: %o', ({ p, outcome, score }) => {
    expectNear(multiCategoryBrierScore(p, outcome), score)
  })

  it.each(cases(vectors.log_score))('log: %o', ({ p_outcome, ln, log2, ignorance_bits }) => {
    expectNear(logarithmicScore(p_outcome), ln)
    expectNear(-ignorance(logarithmicScore(p_outcome)), log2)
    expectNear(ignorance(logarithmicScore(p_outcome)), ignorance_bits)
  })

  it('log of what was called impossible is −Infinity', () => {
    expect(logarithmicScore(0)).toBe(-Infinity)
    expect(ignorance(logarithmicScore(0))).toBe(Infinity)
    expect(ignorance(logarithmicScore(1))).toBe(0)
  })

  it.each(vectors.crps.normal as never[])('CRPS, normal: %o', ({ mu, sigma, y, crps }) => {
    expectNear(normalCrps(mu, sigma, y), crps)
  })
  it.each(vectors.crps.exponential as never[])('CRPS, exponential: %o', ({ rate, y, crps }) => {
    expectNear(exponentialCrps(rate, y), crps)
  })
  it.each(vectors.crps.ensemble as never[])('CRPS, sample: %o', ({ x, y, crps, crps_fair }) => {
    expectNear(sampleCrps(x, y), crps)
    expectNear(sampleCrps(x, y, true), crps_fair)
  })
  it.each(cases(vectors.pinball))('quantile loss: %o', ({ q, tau, y, score }) => {
    expectNear(quantileLoss({ share: tau, value: q }, y), score)
  })
  it.each(cases(vectors.interval_score))('interval: %o', ({ l, u, y, alpha, score }) => {
    expectNear(intervalScore({ low: l, high: u }, alpha, y), score)
  })

  it.each(vectors.metaculus_baseline.binary_cases as never[])('baseline: %o', ({ p_outcome, score }) => {
    expectNear(baselineScore(p_outcome), score)
  })
  it.each(vectors.metaculus_baseline.mc_cases as never[])('baseline: %o', ({ p_outcome, n, score }) => {
    expectNear(baselineScore(p_outcome, n), score)
  })
  it.each(cases(vectors.metaculus_peer))('peer: %o', ({ p_outcome, peer }) => {
    const found = peerScores(p_outcome)
    ;(peer as number[]).forEach((score, index) => {
      expectNear(found[index]!, score)
    })
  })

  it('time-averaged peer and baseline over the scheduled horizon', () => {
    const { peer, baseline } = vectors.metaculus_time_averaged
    const [early, both, late] = [[0.6], [0.6, 0.5], [0.9, 0.5]].map(peerScores)
    const spans = (who: number) => [
      { score: who === 0 ? early![0]! : 0, days: 2 },
      { score: both![who]!, days: 3 },
      { score: late![who]!, days: 5 },
    ]
    expectNear(timeAverage(spans(0), 10), peer.A)
    expectNear(timeAverage(spans(1), 10), peer.B)
    const own = [0.6, 0.9].map((p) => ({ score: baselineScore(p), days: 5 }))
    expectNear(timeAverage(own, 10), baseline.A)
    expectNear(timeAverage([{ score: baselineScore(0.5), days: 8 }], 10), baseline.B)
  })

  it('mean daily Brier, forecasts carried forward', () => {
    const { daily_p, daily_brier02, mean_daily_brier } = vectors.gjp_mean_daily_brier
    const spans = daily_p.map((p: number) => ({ score: twoSidedBrier(brierScore(p, true)), days: 1 }))
    spans.forEach(({ score }: { score: number }, day: number) => {
      expectNear(score, daily_brier02[day])
    })
    expectNear(timeAverage(spans), mean_daily_brier)
  })

  it('relative to the median of the day', () => {
    const { users, result } = vectors.relative_brier
    const names = Object.keys(users)
    const losses = names.map((name) =>
      users[name].map((p: number | null) => (p === null ? null : twoSidedBrier(brierScore(p, true)))),
    )
    relativeScores(losses).forEach((score, index) => {
      const expected = result[names[index]!]
      expect(score.days).toBe(expected.days_scored)
      expectNear(score.overQuestion, expected.accuracy_sum_over_question_days)
      expectNear(score.overOwnDays, expected.accuracy_mean_over_own_days)
    })
  })

  it('Murphy', () => {
    const { bins, brier, reliability, resolution, uncertainty, skill_score } = vectors.murphy_decomposition
    const forecasts = bins.flatMap(
      ({ forecast, n, observed }: Record<'forecast' | 'n' | 'observed', number>) =>
        Array.from({ length: n }, (_, index) => ({
          probability: forecast,
          isYes: index < Math.round(n * observed),
        })),
    )
    const found = murphyDecomposition(forecasts)
    expectNear(found.brier, brier)
    expectNear(found.reliability, reliability)
    expectNear(found.resolution, resolution)
    expectNear(found.uncertainty, uncertainty)
    expectNear(found.skill, skill_score)
  })

  it.each(vectors.calibration_intervals.wilson95 as never[])('Wilson: %o', ({ k, n, lo, hi }) => {
    expectNear(wilsonInterval(k, n).low, lo)
    expectNear(wilsonInterval(k, n).high, hi)
  })
  it.each(vectors.calibration_intervals.jeffreys95 as never[])('Jeffreys: %o', ({ k, n, lo, hi }) => {
    if (k > 0) expectNear(betaQuantile(0.025, k + 0.5, n - k + 0.5), lo)
    expectNear(betaQuantile(0.975, k + 0.5, n - k + 0.5), hi)
  })

  it('warnings', () => {
    const { tp, fp, fn, tn, ...expected } = vectors.warning_metrics
    const found = warningMeasures({ hits: tp, falseAlarms: fp, misses: fn, quiet: tn })
    expectNear(found.precision, expected.precision)
    expectNear(found.recall, expected.recall)
    expectNear(found.falseAlarmRatio, expected.false_alarm_ratio)
    expectNear(found.falsePositiveRate, expected.false_positive_rate)
    expectNear(found.threatScore, expected.csi_threat_score)
    expectNear(found.peirceSkill, expected.peirce_skill)
  })

  it('ranking', () => {
    const { y, score, average_precision, auroc } = vectors.auc
    const forecasts = score.map((probability: number, index: number) => ({
      probability,
      isYes: y[index] === 1,
    }))
    expectNear(areaUnderCurve(forecasts), auroc)
    expectNear(averagePrecision(forecasts), average_precision)
  })

  it.each(cases(vectors.time_decay_of_by_date_forecast))('decay: %o', ({ p0, frac_left, p }) => {
    expectNear(byDateDecay(p0, frac_left), p)
  })
})

describe('pools of the reference vectors', () => {
  it.each(cases(vectors.pooling))('%o', (one) => {
    const { p, weights }: { p: number[]; weights: number[] } = one
    const expected: Record<string, number | null> = one
    expectNear(linearPool(p, weights), expected.linear_pool!)
    expectNear(logPool(p, weights), expected.geo_mean_odds!)
    for (const [key, exponent] of [
      ['extremized_1_2', 1.2],
      ['extremized_1_55', 1.55],
      ['extremized_2_5', 2.5],
    ] as const)
      expectNear(extremisedPool(p, { exponent, hasDiscussed: false, weights }), expected[key]!)
    expectNear(medianPool(p), expected.median_unweighted!)
    if (expected.trimmed_drop_min_max === null) expect(trimmedPool(p)).toBeNull()
    else expectNear(trimmedPool(p), expected.trimmed_drop_min_max!)
  })

  it('recency', () => {
    recencyWeights(vectors.recency_weights.N).forEach((weight, index) => {
      expectNear(weight, vectors.recency_weights.weights[index])
    })
    expect(recencyWeights(2)).toEqual([1, 1])
  })

  it('standardised estimates and their mean', () => {
    const brought = cases(vectors.idea_standardise).map((one: Record<string, number>) => {
      const { low, high, best, confidence, target, low80_raw, high80_raw, low80, high80 } = one
      const points = { low: low!, high: high!, best: best!, confidence: confidence! }
      const raw = standardisedEstimate(points, { target: target! })
      expectNear(raw.low, low80_raw!)
      expectNear(raw.high, high80_raw!)
      const cut = standardisedEstimate(points, { target: target!, ...(high! <= 1 ? { bounds: [0, 1] } : {}) })
      expectNear(cut.low, low80!)
      expectNear(cut.high, high80!)
      return cut
    })
    const mean = meanEstimate(brought.slice(0, 2))
    const { best, low80, high80 } = vectors.idea_standardise.group_mean_of_first_two
    expectNear(mean.best, best)
    expectNear(mean.low, low80)
    expectNear(mean.high, high80)
  })
})

it.each(vectors.verbal_scales.icd203 as never[])('the word of %o', ({ pct, word }) => {
  const ours = (word as string).replace('(ly)', '').replace('roughly even chance', 'roughly even')
  expect(probabilityWords[probabilityStep((pct as number) / 100)]!.word.en).toBe(ours)
})

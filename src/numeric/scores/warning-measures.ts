/** Warnings counted against what came. */
export interface WarningCounts {
  readonly hits: number
  readonly falseAlarms: number
  readonly misses: number
  readonly quiet: number
}

/** What rare-event warnings are judged by; each 0..1 but `peirceSkill`, −1..1. */
export interface WarningMeasures {
  readonly precision: number
  readonly recall: number
  readonly falseAlarmRatio: number
  readonly falsePositiveRate: number
  /** Hits over all cases but the quiet ones: being right about nothing happening earns nothing. */
  readonly threatScore: number
  /** Recall less the false positive rate. */
  readonly peirceSkill: number
}

/**
 * Measures of yes-or-no warnings; NaN where nothing was warned of or nothing came.
 *
 * Source: Wilks 2011, Statistical Methods in the Atmospheric Sciences, ch. 8.
 * Checked: tests/reference/scoring/vectors.json, `warning_metrics`.
 */
export function warningMeasures({ hits, falseAlarms, misses, quiet }: WarningCounts): WarningMeasures {
  const recall = hits / (hits + misses)
  const falsePositiveRate = falseAlarms / (falseAlarms + quiet)
  return {
    precision: hits / (hits + falseAlarms),
    recall,
    falseAlarmRatio: falseAlarms / (hits + falseAlarms),
    falsePositiveRate,
    threatScore: hits / (hits + falseAlarms + misses),
    peirceSkill: recall - falsePositiveRate,
  }
}

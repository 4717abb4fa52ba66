import { compensatedSum } from '../../numeric/compensated-sum.ts'
import {
  type CalibrationBin,
  calibrationBins,
  enoughToCalibrate,
  type SpiegelhalterTest,
  spiegelhalterTest,
} from '../../numeric/scores/calibration.ts'
import { type CorpDecomposition, corpDecomposition } from '../../numeric/scores/corp-decomposition.ts'
import { type MurphyDecomposition, murphyDecomposition } from '../../numeric/scores/murphy-decomposition.ts'
import { type PairedDifference, pairedDifference } from '../../numeric/scores/paired-difference.ts'
import { areaUnderCurve, averagePrecision } from '../../numeric/scores/ranking-measures.ts'
import { skillScore } from '../../numeric/scores/skill-score.ts'
import { type WarningMeasures, warningMeasures } from '../../numeric/scores/warning-measures.ts'
import { type BinaryScore, type ReferenceName, referenceNames } from './binary-scores.ts'
import type { Forecaster } from './forecaster.ts'
import { type QuestionFamily, questionFamilies } from './question-family.ts'

/** One forecaster's score on one question, with the answer. */
export interface SettledScore {
  readonly question: string
  readonly family: QuestionFamily
  readonly isYes: boolean
  readonly score: BinaryScore
}

/** Means over questions, each counted once. */
export interface MeanScores {
  readonly questions: number
  readonly yes: number
  readonly coverage: number
  /** 0..1. */
  readonly brier: number
  readonly brierDecayed: number
  /** Natural logarithm; −Infinity where something was called impossible that came. */
  readonly log: number
  readonly baseline: number
  readonly peer: number | null
  readonly relative: number | null
}

/** How a forecaster does against something else on the same questions: Brier's difference, below 0 is better. */
export interface AgainstReference extends PairedDifference {
  /** The share of the reference's loss that is saved; null where it lost nothing. */
  readonly skill: number | null
}

export interface ForecasterSummary extends MeanScores {
  readonly forecaster: Forecaster
  readonly families: readonly (MeanScores & { readonly family: QuestionFamily })[]
  readonly against: Readonly<Record<ReferenceName, AgainstReference | null>>
  /** The second round less the first, for people who gave both; null where nobody did. */
  readonly secondRound: PairedDifference | null
  /** Of one forecast a question, the opening one. */
  readonly opening: OpeningScores
}

export interface OpeningScores {
  readonly murphy: MurphyDecomposition
  readonly corp: CorpDecomposition
  readonly bins: readonly CalibrationBin[]
  /** False under 30 questions: then the bins and the parts of the score are not to be read. */
  readonly isEnough: boolean
  readonly spiegelhalter: SpiegelhalterTest | null
  /** Null where all questions went one way. */
  readonly areaUnderCurve: number | null
  readonly averagePrecision: number | null
  /** Forecasts of `warningFrom` and more taken as warnings; null likewise. */
  readonly warnings: WarningMeasures | null
}

/** A forecast from here on says that it is likelier than not. */
export const warningFrom = 0.5

/** @param settled  at least one */
export function forecasterSummary(
  forecaster: Forecaster,
  settled: readonly SettledScore[],
): ForecasterSummary {
  const scores = settled.map(({ score }) => score)
  const secondRounds = scores.flatMap(({ secondRound }) => (secondRound === null ? [] : [secondRound]))
  return {
    forecaster,
    ...meanScores(settled),
    families: questionFamilies.flatMap((family) => {
      const members = settled.filter((one) => one.family === family)
      return members.length === 0 ? [] : [{ family, ...meanScores(members) }]
    }),
    against: againstAll(scores),
    secondRound: secondRounds.length === 0 ? null : pairedDifference(secondRounds),
    opening: openingScores(settled),
  }
}

function meanScores(settled: readonly SettledScore[]): MeanScores {
  const scores = settled.map(({ score }) => score)
  return {
    questions: settled.length,
    yes: settled.filter(({ isYes }) => isYes).length,
    coverage: mean(scores.map(({ coverage }) => coverage))!,
    brier: mean(scores.map(({ brier }) => brier))!,
    brierDecayed: mean(scores.map(({ brierDecayed }) => brierDecayed))!,
    log: mean(scores.map(({ log }) => log))!,
    baseline: mean(scores.map(({ baseline }) => baseline))!,
    peer: mean(scores.flatMap(({ peer }) => peer ?? [])),
    relative: mean(scores.flatMap(({ relative }) => relative ?? [])),
  }
}

/** −Infinity wins: what was called impossible and came is not made good elsewhere. */
function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  if (values.includes(-Infinity)) return -Infinity
  if (values.includes(Infinity)) return Infinity
  return compensatedSum(values) / values.length
}

function againstAll(scores: readonly BinaryScore[]): ForecasterSummary['against'] {
  const against = (name: ReferenceName): AgainstReference | null => {
    const pairs = scores.flatMap((score) => score.against[name] ?? [])
    if (pairs.length === 0) return null
    const difference = pairedDifference(pairs.map(({ own, reference }) => own - reference))
    const own = mean(pairs.map((pair) => pair.own))!
    return { ...difference, skill: skillScore(own, mean(pairs.map(({ reference }) => reference))!) }
  }
  return Object.fromEntries(
    referenceNames.map((name) => [name, against(name)]),
  ) as unknown as ForecasterSummary['against']
}

function openingScores(settled: readonly SettledScore[]): OpeningScores {
  const forecasts = settled.map(({ isYes, score }) => ({ probability: score.opening, isYes }))
  const yes = forecasts.filter(({ isYes }) => isYes).length
  const isMixed = yes > 0 && yes < forecasts.length
  const count = (isWarned: boolean, isYes: boolean) =>
    forecasts.filter((one) => one.probability >= warningFrom === isWarned && one.isYes === isYes).length
  return {
    murphy: murphyDecomposition(forecasts, 10),
    corp: corpDecomposition(forecasts),
    bins: calibrationBins(forecasts),
    isEnough: forecasts.length >= enoughToCalibrate,
    spiegelhalter: spiegelhalterTest(forecasts),
    areaUnderCurve: isMixed ? areaUnderCurve(forecasts) : null,
    averagePrecision: isMixed ? averagePrecision(forecasts) : null,
    warnings: isMixed
      ? warningMeasures({
          hits: count(true, true),
          falseAlarms: count(true, false),
          misses: count(false, true),
          quiet: count(false, false),
        })
      : null,
  }
}

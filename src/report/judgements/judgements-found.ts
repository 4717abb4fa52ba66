import type { Situation } from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { percent, plainNumber } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { judgementsWordsOf } from './judgements-words-of.ts'
import type { Slopes } from './moved-answers.ts'

/** What the judgements of a situation amount to, as a page's head states it. */
export interface JudgementsFound {
  readonly title: string
  /** How many stand on no claim, and what they weigh as far as that is known. */
  readonly standing: string
}

/**
 * Which judgement the answers hang on most, and what stands on no claim. What a judgement weighs in an answer is what its range
 * moves there, to first order, as a share of what all ranges move; the contingencies count alike. Until their derivatives are known
 * the counts alone are told, which are there at once.
 *
 * @param slopes  of all contingencies; null while some are not known
 */
export function judgementsFound(
  situation: Situation,
  slopes: Slopes | null,
  language: Language,
): JudgementsFound {
  const words = judgementsWordsOf(language)
  const all = placedJudgements(situation)
  const bare = all.filter(({ because }) => because.length === 0)
  const [count, without] = [all.length, bare.length].map((one) => plainNumber(one))
  const weights = weightsIn(slopes)
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const weightOf = ({ judgement }: (typeof all)[number]) => weights.get(judgement.address) ?? 0
  const heaviest = all.reduce<(typeof all)[number] | null>(
    (most, one) => (weightOf(one) > (most === null ? 0 : weightOf(most)) ? one : most),
    null,
  )
  if (heaviest === null) return { title: words.titleCount(count!, without!, bare.length), standing: '' }
  const share = bare.reduce((sum, one) => sum + weightOf(one), 0) / total
  return {
    title: words.titleHeaviest(
      judgementWords(situation, language)(heaviest).subject,
      heaviest.because.length,
    ),
    standing: words.standing(count!, without!, percent(share, language), bare.length),
  }
}

function weightsIn(slopes: Slopes | null): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const found of Object.values(slopes ?? {})) {
    const total = (found ?? []).reduce((sum, { weight }) => sum + weight, 0)
    for (const { address, weight } of found ?? [])
      if (weight > 0) weights.set(address, (weights.get(address) ?? 0) + weight / total)
  }
  return weights
}

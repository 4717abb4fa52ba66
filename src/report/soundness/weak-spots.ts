import type { Soundness } from '../../lenses/soundness.ts'
import type { ElementWords } from '../element-words.ts'
import { percent, plainNumber, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import type { SoundnessWords } from './soundness-words-en.ts'

/** Left by its own drift with more than this chance in the term, a factor needs a reason. */
const farDrift = 0.5
/** A contingency of which more than this remains without influences is an assumption. */
const mostlyDrift = 2 / 3
/** A contingency rarer than this is not judged by a short simulation. */
const tooRare = 0.01
const steepPoints = 4

/** What an analyst should look at first, in sentences. */
export function weakSpots(
  found: Soundness,
  names: ElementWords,
  contingencyTitle: (id: string) => string,
  say: SoundnessWords,
  language: Language,
): string[] {
  const rate = (value: number) => plainNumber(value, 2)
  return [
    ...found.factors.flatMap(({ factor, alone, isCited }) =>
      alone !== null && alone.leftInTerm > farDrift && !isCited
        ? [say.driftsUncited(names.factor(factor), percent(alone.leftInTerm, language))]
        : [],
    ),
    ...driven(found, contingencyTitle, say, language),
    ...found.events.flatMap(({ event, points: { least, greatest } }) =>
      least < -steepPoints || greatest > steepPoints
        ? [say.steep(names.event(event), signed(least, 1), signed(greatest, 1))]
        : [],
    ),
    ...found.events.flatMap(({ event, average, baseRate }) =>
      baseRate !== null && (average < baseRate.low || average > baseRate.high)
        ? [say.offBaseRate(names.event(event), rate(average), rate(baseRate.low), rate(baseRate.high))]
        : [],
    ),
  ]
}

/** One sentence for all contingencies that the influences hardly touch. */
function driven(
  found: Soundness,
  contingencyTitle: (id: string) => string,
  say: SoundnessWords,
  language: Language,
): string[] {
  const untouched = found.contingencies.flatMap(({ contingency, probability, withoutInfluences }) =>
    isMostlyDrift(probability, withoutInfluences)
      ? [
          say.share(
            contingencyTitle(contingency),
            percent(Math.min(1, withoutInfluences! / probability!), language),
          ),
        ]
      : [],
  )
  return untouched.length === 0 ? [] : [say.mostlyDrift(say.list(untouched))]
}

function isMostlyDrift(probability: number | null, without: number | null): boolean {
  return (
    probability !== null && without !== null && probability >= tooRare && without / probability > mostlyDrift
  )
}

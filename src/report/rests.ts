import type { Driver, Forecast } from '../engine/forecast.ts'
import type { Situation } from '../language/situation.ts'
import { grounding } from '../lenses/grounding.ts'
import type { PlacedJudgement } from '../lenses/placed-judgements.ts'
import { tellingDrivers } from '../lenses/telling-drivers.ts'
import { percent, plainNumber, smallNumber } from './figures.ts'
import type { Language } from './language.ts'
import type { Phrases } from './phrases/en.ts'
import { phrasesOf } from './phrases/phrases-of.ts'
import type { Provenance } from './provenance.ts'

/** One thing that the answers rest on: a term, its figure, a sentence, and where it is a share its size in 0..1. */
export interface Rest {
  readonly term: string
  readonly figure: string
  readonly words: string
  readonly share: number | null
}

function tellingByContingency({ drivers, ensemble }: Forecast): Record<string, Driver[]> | undefined {
  if (drivers === undefined) return undefined
  const members = ensemble?.members ?? 0
  return Object.fromEntries(Object.entries(drivers).map(([id, list]) => [id, tellingDrivers(list, members)]))
}

/** What the answers rest on: cited judgements, what moves the answers, the size of the chain, the method. */
export function rests(
  situation: Situation,
  forecast: Forecast,
  judgements: readonly PlacedJudgement[],
  provenance: Provenance,
  language: Language,
): Rest[] {
  const phrases = phrasesOf(language)
  const {
    cited,
    judgements: count,
    decisiveUncited,
    citedShareOfMovement,
  } = grounding(judgements, tellingByContingency(forecast))
  const movement = citedShareOfMovement
  return [
    {
      term: phrases.restCited,
      figure: `${cited} / ${count}`,
      words: phrases.restCitedWords(count - cited, decisiveUncited.length),
      share: count === 0 ? null : cited / count,
    },
    {
      term: phrases.restMovement,
      figure: movement === null ? '–' : percent(movement, language),
      words: movement === null ? phrases.restMovementNone : phrases.restMovementWords,
      share: movement,
    },
    {
      term: phrases.restSize,
      figure: phrases.configurations(plainNumber(forecast.method.configurations)),
      words: phrases.restSizeWords(
        situation.factors.length,
        situation.events.length,
        situation.influences.length,
      ),
      share: null,
    },
    {
      term: phrases.restMethod,
      figure: forecast.method.kind === 'exact' ? phrases.exact : phrases.simulated,
      words: methodWords(forecast, provenance, phrases, language),
      share: null,
    },
  ]
}

/** How the figures were made, in short sentences: method, band, version, hash. */
export function methodWords(
  { method, ensemble }: Forecast,
  { version, hash }: Provenance,
  phrases: Phrases,
  language: Language,
): string {
  const sentences = [
    method.kind === 'exact'
      ? phrases.exactWords(smallNumber(method.error))
      : phrases.simulatedWords(plainNumber(method.runs), method.seed),
    ensemble === null ? phrases.noBand : phrases.bandWords(plainNumber(ensemble.members), ensemble.seed),
    method.leftOut.length === 0 ? '' : phrases.leftOut(method.leftOut.join(', ')),
    phrases.version(version),
    hash === undefined ? '' : phrases.hash(hash.slice(0, 12)),
  ]
  return sentences.filter((sentence) => sentence !== '').join(language === 'ja' ? '' : ' ')
}

import type { Pathway } from '../engine/forecast.ts'
import type { Situation } from '../language/situation.ts'
import { elementWords } from './element-words.ts'
import { percent } from './figures.ts'
import type { Language } from './language.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** The commonest ways to a contingency. */
export interface PathwayLines {
  readonly title: string
  readonly paths: readonly PathwayLine[]
  /** Everything that is not among `paths`; null where nothing is left. */
  readonly rest: { readonly share: number; readonly percent: string; readonly words: string } | null
}

export interface PathwayLine {
  readonly steps: readonly string[]
  /** 0..1 of the futures in which it comes. */
  readonly share: number
  readonly percent: string
}

const pathsShown = 5
/** A path that fewer take is not worth a row. */
const leastShare = 0.02

/** The commonest pathways in words; null where none are known. */
export function pathwayLines(
  situation: Situation,
  pathways: readonly Pathway[] | undefined,
  language: Language,
): PathwayLines | null {
  if (pathways === undefined || pathways.length === 0) return null
  const phrases = phrasesOf(language)
  const say = stepWords(situation, language)
  const shown = pathways.filter(({ share }, index) => index === 0 || share >= leastShare).slice(0, pathsShown)
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0)
  const leading = shown.slice(0, Math.min(shown.length, 2))
  return {
    title: phrases.pathsTitle(
      percent(
        leading.reduce((sum, { share }) => sum + share, 0),
        language,
      ),
      leading.length,
    ),
    paths: shown.map(({ steps, share }) => ({
      steps: steps.length === 0 ? [phrases.pathDirect] : steps.map(say),
      share,
      percent: percent(share, language),
    })),
    rest: rest < 0.005 ? null : { share: rest, percent: percent(rest, language), words: phrases.pathRest },
  }
}

/** Steps are written `factor=state`, `event` or `event:outcome`. */
export function stepWords(situation: Situation, language: Language): (step: string) => string {
  const words = elementWords(situation, language)
  return (step) => {
    const [factor, state] = step.split('=')
    if (state !== undefined) return words.state(factor!, state)
    const [event, outcome] = step.split(':')
    return outcome === undefined ? words.event(event!) : words.outcome(event!, outcome)
  }
}

import type { Assignment, Situation } from '../../language/situation.ts'
import type {
  Contribution,
  CriticalJudgement,
  Destination,
  FuturesFinding,
  Share,
} from '../../lenses/futures/futures-finding.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { percent } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import type { Paint } from '../terminal/paint.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { en, type FuturesWords } from './futures-words-en.ts'
import { ja } from './futures-words-ja.ts'

/** What every block of the text needs. */
export interface FuturesSheet {
  readonly finding: FuturesFinding
  readonly situation: Situation
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly say: FuturesWords
  readonly names: ElementWords
  readonly option: (id: string) => string
  /** What a judgement is about. */
  readonly judgement: (one: Contribution | CriticalJudgement) => string
  readonly share: (share: Share) => string
}

export function futuresSheet(
  situation: Situation,
  finding: FuturesFinding,
  language: Language,
  columns: number,
  paint: Paint,
): FuturesSheet {
  const places = new Map(placedJudgements(situation).map((one) => [one.judgement.address, one]))
  const words = judgementWords(situation, language)
  const options = new Map(situation.options.map(({ id, title }) => [id, pickText(title, language) || id]))
  return {
    finding,
    situation,
    language,
    columns,
    paint,
    say: futuresWords(language),
    names: elementWords(situation, language),
    option: (id) => options.get(id) ?? id,
    judgement: ({ address, influence }) => {
      const placed = places.get(address)
      return placed ? words(placed).subject : (influence ?? address)
    },
    share: ({ share, interval }) =>
      share === 0 && interval !== undefined ? percent(0.001, language) : percent(share, language),
  }
}

export function futuresWords(language: Language): FuturesWords {
  return language === 'ja' ? ja : en
}

/** Lines of a text, set in by so many columns, the first one after a mark. */
export function indented(text: string, columns: number, by: number, mark = ''): string[] {
  return wrapText(text, columns - by - mark.length).map(
    (line, place) => ' '.repeat(by) + (place === 0 ? mark : ' '.repeat(mark.length)) + line,
  )
}

/** The states of a configuration that differ from another's, each with its factor. */
export function differing({ names, say }: FuturesSheet, states: Assignment, from: Assignment): string {
  const moved = Object.keys(states).filter((factor) => states[factor] !== from[factor])
  return say.list(moved.map((factor) => names.state(factor, states[factor]!)))
}

export function destinationWords({ say }: FuturesSheet, { family, configurations }: Destination): string {
  if (family !== null) return say.toFamily(family)
  return configurations.length > 1 ? say.toCycle(configurations.length) : say.toUnlisted
}

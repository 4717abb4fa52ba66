import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { Earlier, Update } from '../../engine/evidence/update.ts'
import type { Situation } from '../../language/situation.ts'
import type { ElementWords } from '../element-words.ts'
import type { Language } from '../language.ts'
import type { Paint } from '../terminal/paint.ts'
import { pickText } from '../text.ts'
import type { FrozenAnswers } from './frozen-answers.ts'
import type { UpdateWords } from './update-words-en.ts'

/** What every part of the page needs. */
export interface UpdateSheet {
  readonly situation: Situation
  readonly update: Update
  readonly language: Language
  readonly columns: number
  readonly paint: Paint
  readonly words: UpdateWords
  readonly names: ElementWords
  readonly entries: ReadonlyMap<string, EvidenceEntry>
  readonly say: (entry: EvidenceEntry) => string
  /** From when on movements are told. */
  readonly since: Earlier
  readonly frozen: FrozenAnswers | null
}

/** The title of a question or contingency. */
export function titleOf(
  situation: Situation,
  kind: 'questions' | 'contingencies',
  id: string,
  language: Language,
): string {
  const title = situation[kind].find((element) => element.id === id)?.title
  return (title && pickText(title, language)) || id
}

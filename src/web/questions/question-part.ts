import type { QuestionRow } from '../../report/questions/question-rows.ts'
import type { QuestionsWords } from '../../report/questions/questions-words-en.ts'
import type { PageView } from '../frame/page-view.ts'
import type { ScoreFound } from '../session/protocol.ts'

/** What each part of the Questions page is given. */
export interface QuestionPart {
  readonly view: PageView
  readonly words: QuestionsWords
  readonly rows: readonly QuestionRow[]
  /** Null until it is there. */
  readonly score: ScoreFound | null
}

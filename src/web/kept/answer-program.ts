import type { AnswerProgram } from '../../report/publish/answer-program.ts'
import { firstPage } from './ship-answers.ts'

/** What `npm run answers` and `kizashi publish` compute first pages with. */
export const answerProgram: AnswerProgram = { engine: import.meta.env.VITE_KIZASHI_ENGINE, firstPage }

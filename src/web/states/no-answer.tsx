import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import type { Work } from '../session/session.ts'
import { Trouble } from './trouble.tsx'
import { troubleWords } from './trouble-words.ts'

interface NoAnswerProps extends Pick<PageView, 'opened' | 'language' | 'again'> {
  readonly work: Work<unknown>
}

/** What stands where a page's answer could not be found; nothing where there is no such trouble. */
export function NoAnswer({ work: { trouble }, opened, language, again }: NoAnswerProps) {
  if (trouble === null) return null
  const { title, words } = troubleWords(trouble, opened.course.situation, language)
  return <Trouble title={title} words={words} phrases={phrasesOf(language)} again={again} />
}

import type { ReactNode } from 'react'
import type { PageView } from '../frame/page-view.ts'
import type { Work } from '../session/session.ts'
import { troubleWords } from '../states/trouble-words.ts'

interface PendingProps {
  readonly view: PageView
  readonly work: Work<unknown>
  readonly working: string
  readonly stopped: string
}

/** One quiet line in place of what is not there yet: being made, stopped, or why it cannot be had. */
export function Pending({ view: { opened, language }, work, working, stopped }: PendingProps): ReactNode {
  const trouble = work.trouble && troubleWords(work.trouble, opened.course.situation, language)
  if (trouble) {
    return (
      <p className="quiet">
        <b className="strong">{trouble.title}</b>
        {language === 'ja' ? '。' : '. '}
        {trouble.words}
      </p>
    )
  }
  return <p className="quiet">{work.state === 'stopped' ? stopped : working}</p>
}

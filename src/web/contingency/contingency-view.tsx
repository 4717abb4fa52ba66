import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { ForecastProgress } from '../states/forecast-progress.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { ContingencyPage } from './contingency-page.tsx'

/** A contingency as far as its forecast has come; the address of none opens the first one written. */
export function ContingencyView(view: PageView) {
  const { session, opened, language, controls, stop, again } = view
  const work = session.works.forecast
  const id = view.id ?? opened.course.situation.contingencies[0]?.id ?? ''
  const withProgress = (
    <>
      {controls}
      <ForecastProgress work={work} phrases={phrasesOf(language)} stop={stop} again={again} />
    </>
  )
  return (
    <>
      <NoAnswer {...view} work={work} />
      {work.answer === null ? (
        withProgress
      ) : (
        <ContingencyPage
          {...view}
          {...work.answer}
          forecast={work.answer.value}
          id={id}
          controls={withProgress}
        />
      )}
    </>
  )
}

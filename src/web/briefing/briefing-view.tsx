import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { ForecastProgress } from '../states/forecast-progress.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { BriefingPage } from './briefing-page.tsx'
import { News } from './news.tsx'

/** The briefing as far as its forecast has come. */
export function BriefingView(view: PageView) {
  const { session, language, controls, stop, again } = view
  const work = session.works.forecast
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
        <BriefingPage
          {...view}
          {...work.answer}
          forecast={work.answer.value}
          controls={withProgress}
          news={<News view={view} />}
        />
      )}
    </>
  )
}

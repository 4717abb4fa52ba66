import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { isAlike } from '../live/is-alike.ts'
import { useLive } from '../live/use-live.ts'
import { ForecastProgress } from '../states/forecast-progress.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { ContingencyPage } from './contingency-page.tsx'
import { useLiveAbout } from './use-live-about.ts'

/** A contingency as far as its forecast has come; the address of none opens the first one written. */
export function ContingencyView(view: PageView) {
  const { session, opened, language, controls, stop, again } = view
  const { forecast: work, update } = session.works
  const id = view.id ?? opened.course.situation.contingencies[0]?.id ?? ''
  const about = useLiveAbout(view, id)
  const live = useLive(about)
  const isGiven = about !== null && about.entries.length > 0
  const { ledger } = session.folder
  const isFollowed =
    isAlike(work.answer, opened) &&
    (!isGiven || (isAlike(update.answer, opened) && update.answer.folder.ledger?.text === ledger?.text))
  // Rows whose order is still being made are not taken in hand.
  const isSettled = live.slopes[id] != null || work.state === 'ready'
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
          update={isAlike(update.answer, work.answer) ? update.answer.value : null}
          live={live}
          about={about}
          canHold={about !== null && isFollowed && isSettled}
          id={id}
          controls={withProgress}
        />
      )}
    </>
  )
}

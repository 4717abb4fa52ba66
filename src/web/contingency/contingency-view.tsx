import { dayOfText } from '../../language/dates.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { isPut } from '../session/protocol.ts'
import type { Answer } from '../session/session.ts'
import { keyOfViewpoint } from '../session/viewpoint.ts'
import { ForecastProgress } from '../states/forecast-progress.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { ContingencyPage } from './contingency-page.tsx'

/** Whether two answers are about the same files, seen from the same place. */
function isAlike<Value>(one: Answer<Value> | null, other: Answer<unknown>): one is Answer<Value> {
  return (
    one !== null &&
    one.hash === other.hash &&
    keyOfViewpoint(one.viewpoint) === keyOfViewpoint(other.viewpoint)
  )
}

/** A contingency as far as its forecast has come; the address of none opens the first one written. */
export function ContingencyView(view: PageView) {
  const { session, opened, language, controls, stop, again } = view
  const { forecast: work, update } = session.works
  const isUpdated = isPut('update', session.folder.ledger !== null, opened.ledgerErrors)
  const isLedgerDone = !isUpdated || ['ready', 'trouble', 'stopped'].includes(update.state)
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
          update={isAlike(update.answer, work.answer) ? update.answer.value : null}
          isSettled={work.state === 'ready' && isLedgerDone}
          asOf={work.answer.viewpoint.asOf === null ? null : dayOfText(work.answer.viewpoint.asOf)}
          id={id}
          controls={withProgress}
        />
      )}
    </>
  )
}

import { evidenceWordsOf } from '../../report/evidence/evidence-words-of.ts'
import type { Outlook } from '../../report/outlook/outlook.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { isPut } from '../session/protocol.ts'
import { type Answer, isOfTheSame } from '../session/session.ts'
import { ForecastProgress } from '../states/forecast-progress.tsx'
import { NoAnswer } from '../states/no-answer.tsx'
import { Progress } from '../states/progress.tsx'
import { BriefingPage } from './briefing-page.tsx'
import { Holding } from './holding.tsx'
import { News } from './news.tsx'

/** The briefing as far as what it tells has come: where things stand given the ledger, and the forecast without it. */
export function BriefingView(view: PageView) {
  const { session, opened, language, controls, stop, again } = view
  const { forecast, update } = session.works
  const phrases = phrasesOf(language)
  const evidenceWords = evidenceWordsOf(language)
  const hasLedger = isPut('update', session.folder.ledger !== null, opened.ledgerErrors)
  const known = toldBy(view, hasLedger)
  const isWeighed = !hasLedger || update.state === 'ready' || update.state === 'trouble'
  const progress = isWeighed ? (
    <ForecastProgress work={forecast} phrases={phrases} stop={stop} again={again} />
  ) : (
    <Progress
      {...view}
      work={update}
      phrases={phrases}
      working={update.answer === null ? evidenceWords.working : evidenceWords.workingRough}
      stopped={evidenceWords.stopped}
      label={evidenceWords.working}
    />
  )
  return (
    <>
      {hasLedger && <NoAnswer {...view} work={update} />}
      {(!hasLedger || update.trouble === null) && <NoAnswer {...view} work={forecast} />}
      {known === null ? (
        <>
          {controls}
          {progress}
        </>
      ) : (
        <BriefingPage
          {...view}
          course={known.about.course}
          outlook={known.outlook}
          controls={controls}
          progress={progress}
          news={
            <>
              <News view={view} />
              <Holding view={view} />
            </>
          }
        />
      )}
    </>
  )
}

/**
 * What there is to tell, and of which course: never one answer beside another that is of something else. Until the ledger is
 * weighed nothing is told of it, unless it cannot be.
 */
function toldBy(
  { session: { works } }: PageView,
  hasLedger: boolean,
): { readonly about: Answer<unknown>; readonly outlook: Outlook } | null {
  const [forecast, update] = [works.forecast.answer, works.update.answer]
  if (hasLedger && works.update.trouble === null) {
    if (update === null) return null
    const given = { update: update.value, entries: update.entries }
    if (forecast !== null && isOfTheSame(forecast, update))
      return { about: update, outlook: { forecast: forecast.value, update: given } }
    return { about: update, outlook: { forecast: null, update: given } }
  }
  return forecast === null ? null : { about: forecast, outlook: { forecast: forecast.value, update: null } }
}

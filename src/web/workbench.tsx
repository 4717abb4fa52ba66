import { useEffect, useMemo, useState } from 'react'
import { orderOfConcern } from '../lenses/order-of-concern.ts'
import { plainNumber } from '../report/figures.ts'
import type { Phrases } from '../report/phrases/en.ts'
import { phrasesOf } from '../report/phrases/phrases-of.ts'
import type { Provenance } from '../report/provenance.ts'
import { pickText } from '../report/text.ts'
import { BriefingPage } from './briefing/briefing-page.tsx'
import { Hatch } from './chart/hatch.tsx'
import { ContingencyPage } from './contingency/contingency-page.tsx'
import { PageFoot } from './frame/page-foot.tsx'
import { PageHead } from './frame/page-head.tsx'
import { addressed, type Preferences, usePreferences, writeToAddress } from './frame/preferences.ts'
import { ReadingChoice } from './frame/reading-choice.tsx'
import { type Route, useRoute } from './frame/routing.tsx'
import { TablesProvider } from './frame/tables.tsx'
import type { Answers, Session } from './session/session.ts'
import { useSession } from './session/use-session.ts'
import { Findings } from './states/findings.tsx'
import { Progress } from './states/progress.tsx'
import { Trouble } from './states/trouble.tsx'

const version: string = import.meta.env.VITE_KIZASHI_VERSION

/** The whole application: one situation, two pages, everything computed in this tab. */
export function Workbench() {
  const preferences = usePreferences()
  const route = useRoute()
  const [reading, setReading] = useState(() => addressed('reading'))
  const { session, stop, again } = useSession(reading)
  const phrases = phrasesOf(preferences.language)
  const { answers, name } = session
  const provenance = useMemo(
    () => ({ version, ...(answers === null ? {} : { hash: answers.hash }) }),
    [answers],
  )
  const title = answers === null ? name : pickText(answers.course.situation.title, preferences.language)
  const first = useMemo(() => (answers === null ? null : firstContingency(answers)), [answers])
  useDocumentTitle(title, route, answers, preferences)

  const chooseReading = (id: string) => {
    const isBase = id === session.readings[0]?.id
    writeToAddress('reading', isBase ? null : id)
    setReading(isBase ? null : id)
  }
  const wanted = reading ?? session.readings[0]?.id
  const isOfOther = answers !== null && wanted !== undefined && answers.course.situation.reading.id !== wanted
  const controls = (
    <>
      <ReadingChoice
        readings={session.readings}
        reading={reading ?? session.readings[0]?.id ?? ''}
        language={preferences.language}
        phrases={phrases}
        onChoose={chooseReading}
      />
      <Progress session={session} phrases={phrases} stop={stop} again={again} />
    </>
  )
  return (
    <TablesProvider>
      <PageHead
        phrases={phrases}
        preferences={preferences}
        situation={title}
        route={route}
        contingency={route.page === 'contingency' ? route.id : first}
      />
      <main className="page" id="main" tabIndex={-1} data-phase={session.phase}>
        <StateOf session={session} preferences={preferences} again={again} />
        {answers === null ? (
          controls
        ) : (
          <div className={session.phase === 'refused' ? 'old' : isOfOther ? 'waiting' : undefined}>
            {session.phase === 'refused' && <p className="quiet small">{phrases.lastResult}</p>}
            <Page
              route={route}
              answers={answers}
              provenance={provenance}
              preferences={preferences}
              controls={controls}
            />
          </div>
        )}
      </main>
      <PageFoot
        forecast={answers?.forecast ?? null}
        provenance={provenance}
        language={preferences.language}
        phrases={phrases}
      />
      <Hatch />
    </TablesProvider>
  )
}

interface PageProps {
  readonly route: Route
  readonly answers: Answers
  readonly provenance: Provenance
  readonly preferences: Preferences
  readonly controls: React.ReactNode
}

function Page({
  route,
  answers: { course, forecast },
  provenance,
  preferences: { language },
  controls,
}: PageProps) {
  const shared = { course, forecast, provenance, language, controls }
  return route.page === 'briefing' ? (
    <BriefingPage {...shared} />
  ) : (
    <ContingencyPage {...shared} id={route.id} />
  )
}

interface StateOfProps {
  readonly session: Session
  readonly preferences: Preferences
  readonly again: () => void
}

/** What stands above or in place of the answers when there is something to say about their making. */
function StateOf({ session, preferences: { language }, again }: StateOfProps) {
  const phrases = phrasesOf(language)
  switch (session.phase) {
    case 'refused':
      return (
        <Findings
          again={again}
          diagnostics={session.diagnostics}
          files={session.files}
          language={language}
          phrases={phrases}
        />
      )
    case 'unreachable':
      return (
        <Trouble
          title={phrases.notLoadedTitle}
          words={phrases.notLoadedWords}
          phrases={phrases}
          again={again}
        />
      )
    case 'too-large':
      return (
        <Trouble
          title={phrases.tooLargeTitle}
          words={tooLargeWords(session, phrases)}
          phrases={phrases}
          again={again}
        />
      )
    case 'fault':
      return (
        <Trouble
          title={phrases.faultTitle}
          words={phrases.faultWords(session.message)}
          phrases={phrases}
          again={again}
        />
      )
    default:
      return null
  }
}

function tooLargeWords({ excess }: Session, phrases: Phrases): string {
  if (excess === null) return ''
  return phrases.tooLargeWords(excess.of, plainNumber(excess.cells), plainNumber(excess.limit))
}

function firstContingency({ course, forecast }: Answers): string | null {
  return orderOfConcern(course.situation, forecast)[0]?.contingency.id ?? null
}

function useDocumentTitle(
  title: string,
  route: Route,
  answers: Answers | null,
  { language }: Preferences,
): void {
  useEffect(() => {
    const contingency =
      route.page === 'contingency'
        ? answers?.course.situation.contingencies.find(({ id }) => id === route.id)
        : undefined
    const parts = [contingency === undefined ? '' : pickText(contingency.title, language), title, 'Kizashi']
    document.title = parts.filter((part) => part !== '').join(' · ')
  }, [title, route, answers, language])
}

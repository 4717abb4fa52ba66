import { useEffect, useMemo } from 'react'
import type { Situation } from '../language/situation.ts'
import { orderOfConcern } from '../lenses/order-of-concern.ts'
import type { Language } from '../report/language.ts'
import { phrasesOf } from '../report/phrases/phrases-of.ts'
import { pickText } from '../report/text.ts'
import { Hatch } from './chart/hatch.tsx'
import { TextInHand } from './editing/text-in-hand.tsx'
import { YamlBeside } from './editing/yaml-beside.tsx'
import { madeWords } from './frame/made-words.ts'
import { PageFoot } from './frame/page-foot.tsx'
import { PageHead } from './frame/page-head.tsx'
import { Page, pages } from './frame/pages.tsx'
import { Past } from './frame/past.tsx'
import { type Preferences, usePreferences } from './frame/preferences.ts'
import { ReadingChoice } from './frame/reading-choice.tsx'
import { lookFrom, type Route, useAddress } from './frame/routing.tsx'
import { Standpoint } from './frame/standpoint.tsx'
import { TablesProvider } from './frame/tables.tsx'
import { published } from './publish/published.ts'
import { ConflictView } from './saving/conflict-view.tsx'
import { SavingNotice } from './saving/saving-head.tsx'
import { SavingProvider } from './saving/saving-provider.tsx'
import { type Session, toldFirst, type Work } from './session/session.ts'
import { useSession } from './session/use-session.ts'
import { Findings } from './states/findings.tsx'
import { LockedOut } from './states/locked-out.tsx'
import { Patient } from './states/patient.tsx'
import { Trouble } from './states/trouble.tsx'
import { TakeAwayContext } from './take-away/take-away-context.ts'
import { useTakeAway } from './take-away/use-take-away.ts'
import { Tour } from './tour/tour.tsx'
import { TourOffer } from './tour/tour-offer.tsx'

const version: string = import.meta.env.VITE_KIZASHI_VERSION

/** The whole application: one situation, its pages, everything computed in this tab. */
export function Workbench() {
  const preferences = usePreferences()
  const { language } = preferences
  const phrases = phrasesOf(language)
  const { route, viewpoint, wishes } = useAddress()
  const { session, stop, again } = useSession(viewpoint, wishes, pages[route.page].asks)
  const { opened } = session
  const hash = published?.hash ?? opened?.hash
  const provenance = useMemo(() => ({ version, ...(hash === undefined ? {} : { hash }) }), [hash])
  const situation = opened?.course.situation ?? null
  const title = situation === null ? session.folder.name : pickText(situation.title, language)
  const { forecast, update } = session.works
  const standing = update.answer ?? forecast.answer
  const first = useMemo(
    () => (standing === null ? null : firstContingency(standing.course.situation, standing.value)),
    [standing],
  )
  const firstWritten = situation === null ? undefined : (situation.contingencies[0]?.id ?? null)
  const told = toldFirst(session, pages[route.page].asks)
  useDocumentTitle(title, route, situation, language)

  const base = opened?.readings[0]?.id
  const chosen = opened?.readings.some(({ id }) => id === viewpoint.reading) ? viewpoint.reading : base
  const controls = (
    <ReadingChoice
      readings={opened?.readings ?? []}
      reading={chosen ?? ''}
      language={language}
      phrases={phrases}
      onChoose={(id) => lookFrom({ reading: id === base ? null : id })}
    />
  )
  const concern = (route.page === 'contingency' ? route.id : first) ?? firstWritten
  const takeAway = useTakeAway(session, route, title, provenance, language)
  return (
    <SavingProvider again={again}>
      <TextInHand folder={session.folder.files}>
        <TablesProvider>
          <TakeAwayContext value={takeAway}>
            <PageHead
              phrases={phrases}
              preferences={preferences}
              situation={title}
              route={route}
              contingency={concern}
            />
            {session.phase !== 'locked-out' && <SavingNotice language={language} />}
            <main
              className="page"
              id="main"
              tabIndex={-1}
              data-phase={phaseOf(session, route)}
              data-working={pages[route.page].asks.some((ask) => session.works[ask].state === 'working')}
            >
              <Standpoint
                opened={opened}
                viewpoint={viewpoint}
                language={language}
                made={madeWords(told, language)}
              />
              {published === null && route.page === 'briefing' && session.phase === 'open' && (
                <TourOffer language={language} />
              )}
              <ConflictView language={language} />
              <StateOf session={session} preferences={preferences} again={again} />
              {opened !== null && (
                <Past session={session} told={told} viewpoint={viewpoint} language={language} again={again}>
                  <Page
                    page={route.page}
                    id={route.id}
                    session={session}
                    opened={opened}
                    viewpoint={viewpoint}
                    provenance={provenance}
                    language={language}
                    controls={controls}
                    stop={stop}
                    again={again}
                  />
                </Past>
              )}
            </main>
            {isSettled(session, told) && (
              <PageFoot
                forecast={
                  pages[route.page].asks.includes('forecast') ? (forecast.answer?.value ?? null) : null
                }
                provenance={provenance}
                language={language}
                phrases={phrases}
              />
            )}
            <Tour route={route} contingency={concern ?? null} language={language} />
            <YamlBeside situation={situation} reading={viewpoint.reading} language={language} />
            <Hatch />
          </TakeAwayContext>
        </TablesProvider>
      </TextInHand>
    </SavingProvider>
  )
}

/** Whether what a page shows stays where it is: before, the foot would only be pushed away. */
function isSettled({ phase }: Session, told: Work<unknown> | null): boolean {
  return phase !== 'loading' && (phase !== 'open' || told?.state !== 'working' || told.answer !== null)
}

/** How far the page in view has come: as far as the first thing that it asks for and that is put. */
function phaseOf({ phase, works }: Session, { page }: Route): string {
  if (phase !== 'open') return phase
  const first = pages[page].asks.map((ask) => works[ask]).find(({ state }) => state !== 'waiting')
  return first?.trouble?.kind ?? first?.state ?? 'ready'
}

interface StateOfProps {
  readonly session: Session
  readonly preferences: Preferences
  readonly again: () => void
}

/** What stands above or in place of the pages when there is something to say about the situation's being read. */
function StateOf({ session, preferences: { language }, again }: StateOfProps) {
  const phrases = phrasesOf(language)
  const { phase, diagnostics, folder, opened } = session
  if (phase === 'refused') {
    return (
      <Findings
        again={again}
        diagnostics={diagnostics}
        files={folder.files}
        language={language}
        phrases={phrases}
      />
    )
  }
  if (phase === 'locked-out') return <LockedOut language={language} again={again} />
  if (phase === 'unreachable') {
    const { notLoadedTitle, notLoadedWords } = phrases
    return <Trouble title={notLoadedTitle} words={notLoadedWords} phrases={phrases} again={again} />
  }
  if (opened !== null) return null
  return (
    <Patient>
      <p className="quiet" role="status">
        {phrases.working}
      </p>
    </Patient>
  )
}

function firstContingency(...[situation, forecast]: Parameters<typeof orderOfConcern>): string | null {
  return orderOfConcern(situation, forecast)[0]?.contingency.id ?? null
}

function useDocumentTitle(
  title: string,
  { page, id }: Route,
  situation: Situation | null,
  language: Language,
): void {
  useEffect(() => {
    const contingency = situation?.contingencies.find((one) => one.id === id)
    const here =
      page === 'contingency' && contingency !== undefined
        ? pickText(contingency.title, language)
        : page === 'briefing'
          ? ''
          : phrasesOf(language).pageNames[page]
    document.title = [here, title, 'Kizashi'].filter((part) => part !== '').join(' · ')
  }, [title, page, id, situation, language])
}

import { type FormEvent, useEffect, useState } from 'react'
import type { Language } from '../../report/language.ts'
import type { OpeningList } from '../../report/opening/opening-contract.ts'
import { openingWordsOf } from '../../report/opening/opening-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { tourWordsOf } from '../../report/tour/tour-words-of.ts'
import { Field } from '../entering/field.tsx'
import { PreferenceSwitches } from '../frame/preference-switches.tsx'
import { usePreferences } from '../frame/preferences.ts'
import { Patient } from '../states/patient.tsx'
import { Trouble } from '../states/trouble.tsx'
import { TourPanel } from '../tour/tour-panel.tsx'
import { openFolder, openingList } from './ask-server.ts'
import { NewSituation, Refusal } from './new-situation.tsx'
import { SituationList } from './situation-list.tsx'
import { isOnTour, useOpening } from './use-opening.ts'
import '../tour/tour.css'
import './opening.css'

/** Where one begins: situations opened last, those that come with Kizashi, another folder, a new one. */
export function StartPage() {
  const preferences = usePreferences()
  const { language } = preferences
  const words = openingWordsOf(language)
  const phrases = phrasesOf(language)
  const [list, setList] = useState<OpeningList | 'unreachable' | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const leaving = new AbortController()
    openingList(leaving.signal).then(setList, () => {
      if (!leaving.signal.aborted) setList('unreachable')
    })
    return () => leaving.abort()
  }, [attempt])
  useEffect(() => {
    document.title = `${words.documentTitle} · Kizashi`
  }, [words])
  return (
    <>
      <header className="top">
        <a className="skip" href="#main">
          {phrases.skip}
        </a>
        <div className="who">
          <span className="mark">
            兆し<span className="vh"> Kizashi</span>
          </span>
          <span className="situation">{words.documentTitle}</span>
          <PreferenceSwitches preferences={preferences} phrases={phrases} />
        </div>
      </header>
      <main className="page start" id="main" tabIndex={-1} data-phase={list === null ? 'loading' : 'ready'}>
        {list === 'unreachable' ? (
          <Trouble
            title={words.noServerTitle}
            words={words.noServerWords}
            phrases={phrases}
            again={() => setAttempt((count) => count + 1)}
          />
        ) : (
          <>
            <h1>{words.title}</h1>
            <p className="lede">{words.lede}</p>
            {list === null ? (
              <Patient>
                <p className="quiet" role="status">
                  {phrases.working}
                </p>
              </Patient>
            ) : (
              <Lists list={list} language={language} />
            )}
          </>
        )}
      </main>
      {isOnTour() && <LastStep language={language} />}
    </>
  )
}

/** The tour's last step: the form of a first situation of one's own. */
function LastStep({ language }: { readonly language: Language }) {
  const words = tourWordsOf(language)
  const step = words.steps.length
  return (
    <TourPanel words={words} step={step} {...words.steps[step - 1]!} end={() => location.assign('/start')}>
      <button type="button" className="btn" onClick={() => history.back()}>
        {words.back}
      </button>
      <a className="btn main" href="#new">
        {words.own}
      </a>
    </TourPanel>
  )
}

function Lists({ list, language }: { readonly list: OpeningList; readonly language: Language }) {
  const words = openingWordsOf(language)
  return (
    <>
      <div className="two">
        <section aria-labelledby="recent">
          <div className="sec-head">
            <h2 id="recent">{words.recentTitle}</h2>
            <p>{words.recentNote}</p>
          </div>
          {list.recent.length === 0 ? (
            <p className="quiet">{words.recentNone}</p>
          ) : (
            <SituationList situations={list.recent} language={language} />
          )}
          <OtherFolder language={language} />
        </section>
        <section aria-labelledby="shipped">
          <div className="sec-head">
            <h2 id="shipped">{words.shippedTitle}</h2>
            <p>{words.shippedNote}</p>
          </div>
          <SituationList situations={list.shipped} language={language} />
        </section>
      </div>
      <NewSituation list={list} language={language} />
    </>
  )
}

function OtherFolder({ language }: { readonly language: Language }) {
  const words = openingWordsOf(language)
  const [folder, setFolder] = useState('')
  const { isWorking, refusal, refuse, attempt } = useOpening(language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() === '') refuse(words.refusals['no-name'])
    else attempt(openFolder(folder))
  }
  return (
    <form className="other-folder" onSubmit={submit}>
      <Field label={words.folderLabel}>
        {(tie) => <input {...tie} value={folder} onChange={({ target }) => setFolder(target.value)} />}
      </Field>
      <button type="submit" className="btn" disabled={isWorking}>
        {words.folderOpen}
      </button>
      <Refusal words={refusal} />
    </form>
  )
}

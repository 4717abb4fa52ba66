import type { Phrases } from '../../report/phrases/en.ts'
import { publishWordsOf } from '../../report/publish/publish-words-of.ts'
import { YamlSwitch } from '../editing/yaml-beside.tsx'
import { published } from '../publish/published.ts'
import { SavingHead } from '../saving/saving-head.tsx'
import { PageLinks } from './page-links.tsx'
import { PreferenceSwitches } from './preference-switches.tsx'
import type { Preferences } from './preferences.ts'
import { Link, type Route } from './routing.tsx'

interface PageHeadProps {
  readonly phrases: Phrases
  readonly preferences: Preferences
  readonly situation: string
  readonly route: Route
  /** The contingency that the second page opens on; undefined while it is not known, null where there is none. */
  readonly contingency: string | null | undefined
}

/** The head of the window: the situation, the pages, and the two switches. */
export function PageHead({ phrases, preferences, situation, route, contingency }: PageHeadProps) {
  return (
    <header className="top">
      <a className="skip" href="#main">
        {phrases.skip}
      </a>
      <div className="who">
        <Link to={{ page: 'briefing' }} className="mark">
          兆し<span className="vh"> Kizashi</span>
        </Link>
        {published === null ? (
          <a href="/start" className="situation">
            {situation}
          </a>
        ) : (
          <>
            <span className="situation">{situation}</span>
            <span className="read-only">{publishWordsOf(preferences.language).readOnly}</span>
          </>
        )}
        <YamlSwitch language={preferences.language} />
        <PreferenceSwitches preferences={preferences} phrases={phrases} />
      </div>
      <div className="pages-row">
        <PageLinks phrases={phrases} route={route} contingency={contingency} />
        <SavingHead language={preferences.language} />
      </div>
    </header>
  )
}

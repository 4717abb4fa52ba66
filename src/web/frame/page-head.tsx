import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { Choice } from './choice.tsx'
import { PageLinks } from './page-links.tsx'
import type { Preferences, Theme } from './preferences.ts'
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
  const { language, theme, choose } = preferences
  return (
    <header className="top">
      <a className="skip" href="#main">
        {phrases.skip}
      </a>
      <div className="who">
        <Link to={{ page: 'briefing' }} className="mark">
          兆し<span className="vh"> Kizashi</span>
        </Link>
        <span className="situation">{situation}</span>
        <Choice<Language>
          label={phrases.language}
          value={language}
          options={[
            { value: 'ja', label: '日本語', lang: 'ja' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
          onChoose={(value) => choose({ language: value })}
        />
        <Choice<Theme>
          label={phrases.appearance}
          value={theme}
          options={[
            { value: 'light', label: phrases.light },
            { value: 'dark', label: phrases.dark },
          ]}
          onChoose={(value) => choose({ theme: value })}
        />
      </div>
      <div>
        <PageLinks phrases={phrases} route={route} contingency={contingency} />
      </div>
    </header>
  )
}

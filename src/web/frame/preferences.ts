import { useEffect, useMemo, useState } from 'react'
import { type Language, languageOfTag, languages } from '../../report/language.ts'
import { recall, remember } from './memory.ts'
import { parameterHere, rewriteParameter, useParameter } from './place.ts'
import { useMedia } from './use-media.ts'

export type Theme = 'light' | 'dark'

/** What a person chose to see, or what the system and the browser suggest until they do. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly choose: (choice: { language?: Language; theme?: Theme }) => void
}

const darkQuery = '(prefers-color-scheme: dark)'

/**
 * The language comes from the address (`?lang=`), else from the last visit, else from the browser; the theme from the
 * last visit, else from the system, which it then follows. A choice is remembered, the language in the address as well.
 */
export function usePreferences(): Preferences {
  const said = useParameter('lang')
  const language = useMemo(() => languageFrom(said), [said])
  const [chosenTheme, setChosenTheme] = useState<Theme | null>(() =>
    asTheme(parameterHere('theme') ?? recall('theme')),
  )
  const isSystemDark = useMedia(darkQuery)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (chosenTheme === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosenTheme
  }, [chosenTheme])

  return {
    language,
    theme: chosenTheme ?? (isSystemDark ? 'dark' : 'light'),
    choose: (choice) => {
      if (choice.theme !== undefined) {
        setChosenTheme(choice.theme)
        remember('theme', choice.theme)
      }
      if (choice.language !== undefined) {
        remember('language', choice.language)
        rewriteParameter('lang', choice.language)
      }
    },
  }
}

/** As the address wishes; else what was chosen on the last visit, else what the browser asks for. */
function languageFrom(said: string | null): Language {
  const wish = said ?? recall('language')
  return languages.find((language) => language === wish) ?? languageOfTag(navigator.language)
}

function asTheme(text: string | null): Theme | null {
  return text === 'light' || text === 'dark' ? text : null
}

import { createContext } from 'react'
import type { Language } from '../../report/language.ts'

/** What every file that is taken away from the page in view says of itself. */
export interface TakeAwaySettings {
  readonly language: Language
  /** What its name begins with: the situation's folder, the page, what is in focus. */
  readonly name: string
  /** Date, method, seed and version. */
  readonly caption: string
}

export const TakeAwayContext = createContext<TakeAwaySettings>({
  language: 'en',
  name: 'kizashi',
  caption: '',
})

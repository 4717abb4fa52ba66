import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { Choice } from './choice.tsx'
import type { Preferences, Theme } from './preferences.ts'

interface PreferenceSwitchesProps {
  readonly preferences: Preferences
  readonly phrases: Phrases
}

/** The two switches at the head of every window: language and appearance. */
export function PreferenceSwitches({
  preferences: { language, theme, choose },
  phrases,
}: PreferenceSwitchesProps) {
  return (
    <>
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
    </>
  )
}

import { plansTold } from '../../report/options/options-pathways.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { NamedLinks } from './named-links.tsx'

interface PlansProps {
  readonly sheet: OptionsPageSheet
  readonly isAwaited: boolean
}

/** Plans of two steps: what is taken now, and what is added once signs have been looked at. */
export function Plans({ sheet, isAwaited }: PlansProps) {
  const { words, language } = sheet
  const page = optionsPageWordsOf(language)
  return (
    <div className="plans">
      <h3>{page.plans}</h3>
      <p className="small quiet">{isAwaited ? page.plansWait : words.pathwaysNote}</p>
      {!isAwaited && (
        <ul className="stands">
          {plansTold(sheet).map(({ key, sentence, indicators }) => (
            <li key={key}>
              {sentence}
              <NamedLinks
                label={page.indicatorsSeen}
                links={indicators.map(({ id, title }) => ({ key: id, title, to: { page: 'evidence' } }))}
                language={language}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

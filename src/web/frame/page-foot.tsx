import type { Forecast } from '../../engine/forecast.ts'
import type { Language } from '../../report/language.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import type { Provenance } from '../../report/provenance.ts'
import { publishedSentence } from '../../report/publish/published-sentence.ts'
import { methodWords } from '../../report/rests.ts'
import { takeAwayWordsOf } from '../../report/take-away/take-away-words.ts'
import { published } from '../publish/published.ts'

interface PageFootProps {
  readonly forecast: Forecast | null
  readonly provenance: Provenance
  readonly language: Language
  readonly phrases: Phrases
}

/** What every figure of the page opens to: method, seed, version, hash; and whose words of probability these are. */
export function PageFoot({ forecast, provenance, language, phrases }: PageFootProps) {
  const sentences = [
    published === null ? '' : publishedSentence(published, language),
    forecast === null ? '' : methodWords(forecast, provenance, phrases, language),
    phrases.wordsNote,
    phrases.pointNote,
  ]
  return (
    <footer className="foot">
      <button type="button" className="as-table" onClick={() => print()}>
        {takeAwayWordsOf(language).print}
      </button>{' '}
      {sentences.filter((sentence) => sentence !== '').join(language === 'ja' ? '' : ' ')}
    </footer>
  )
}

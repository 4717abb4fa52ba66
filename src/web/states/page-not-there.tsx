import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'

/** What stands where a page's own code could not be fetched. */
export function PageNotThere({ language }: PageView) {
  const phrases = phrasesOf(language)
  return (
    <div className="state">
      <h1>{phrases.pageNotThereTitle}</h1>
      <p>{phrases.pageNotThereWords}</p>
      <p className="acts">
        <button type="button" className="btn main" onClick={() => location.reload()}>
          {phrases.reload}
        </button>
      </p>
    </div>
  )
}

import { useState } from 'react'
import type { Language } from '../../report/language.ts'
import { tourWordsOf } from '../../report/tour/tour-words-of.ts'
import { recall, remember } from '../frame/memory.ts'
import { visit } from '../frame/routing.tsx'

/** One quiet line on the briefing for who has not been here: the tour, or not now. */
export function TourOffer({ language }: { readonly language: Language }) {
  const [isShown, setIsShown] = useState(() => recall('tour') === null)
  const words = tourWordsOf(language)
  if (!isShown) return null
  const decide = () => {
    remember('tour', 'offered')
    setIsShown(false)
  }
  return (
    <p className="tour-offer small">
      {words.offer}{' '}
      <button
        type="button"
        className="as-link"
        onClick={() => {
          decide()
          visit({ page: 'briefing' }, { tour: '1' })
        }}
      >
        {words.start}
      </button>
      <button type="button" className="as-link quiet" onClick={decide}>
        {words.decline}
      </button>
    </p>
  )
}

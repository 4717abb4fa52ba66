import type { Language } from '../../report/language.ts'
import { tourWordsOf } from '../../report/tour/tour-words-of.ts'
import { useParameter } from '../frame/place.ts'
import { type Route, visit } from '../frame/routing.tsx'
import { published } from '../publish/published.ts'
import { TourPanel } from './tour-panel.tsx'
import { tourStops } from './tour-stops.ts'
import { usePointing } from './use-pointing.ts'
import './tour.css'

interface TourProps {
  readonly route: Route
  /** The contingency that the tour opens; null while none is known. */
  readonly contingency: string | null
  readonly language: Language
}

/** The guided tour, where the address says which step (`tour=3`), or that one's own situation is made (`tour=done`). */
export function Tour({ route, contingency, language }: TourProps) {
  const said = useParameter('tour')
  const words = tourWordsOf(language)
  const step = Number(said)
  const stop = tourStops[step - 1] ?? null
  usePointing(stop?.at ?? null, step)
  const end = () => visit(route, { tour: null })
  if (said === 'done') {
    return <TourPanel words={words} step={null} {...words.done} end={end} />
  }
  if (stop === null) return null
  const go = (to: number) => {
    const { page, hasContingency } = tourStops[to - 1]!
    const focus = hasContingency && contingency !== null ? { id: contingency } : {}
    visit({ page, ...focus }, { tour: String(to) })
  }
  return (
    <TourPanel words={words} step={step} {...words.steps[step - 1]!} end={end}>
      {step > 1 && (
        <button type="button" className="btn" onClick={() => go(step - 1)}>
          {words.back}
        </button>
      )}
      {step < tourStops.length ? (
        <button type="button" className="btn main" onClick={() => go(step + 1)}>
          {words.next}
        </button>
      ) : published !== null ? null : (
        <a className="btn main" href={`/start?tour=${step + 1}`}>
          {words.own}
        </a>
      )}
    </TourPanel>
  )
}

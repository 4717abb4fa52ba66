import { useMemo } from 'react'
import { dayOfText } from '../../language/dates.ts'
import type { Language } from '../../report/language.ts'
import type { Provenance } from '../../report/provenance.ts'
import { captionText } from '../../report/take-away/caption.ts'
import { pickText } from '../../report/text.ts'
import { pages } from '../frame/pages.tsx'
import type { Route } from '../frame/routing.tsx'
import type { Session } from '../session/session.ts'
import { seed } from '../session/session.ts'
import { figurePlanOf } from './figure-plan-of.ts'
import type { TakeAwaySettings } from './take-away-context.ts'

/** What files taken from the page in view are called and say of themselves. */
export function useTakeAway(
  session: Session,
  route: Route,
  situation: string,
  provenance: Provenance,
  language: Language,
): TakeAwaySettings {
  const { folder, opened, works } = session
  const { page, id } = route
  const forecast = pages[page].asks.includes('forecast') ? (works.forecast.answer?.value ?? null) : null
  const plan = forecast === null ? figurePlanOf(session, route) : null
  const [runs, members] = [plan?.runs ?? null, plan?.members ?? 0]
  return useMemo(() => {
    const reading = pickText(opened?.course.situation.reading.title ?? {}, language)
    const facts = {
      situation,
      reading,
      today: today(),
      forecast,
      plan: runs === null ? null : { runs, members },
      provenance,
      seed,
    }
    const name = [folder.name, page, ...(id === undefined ? [] : [id])].join('-')
    return { language, name, caption: captionText(facts, language) }
  }, [folder.name, opened, page, id, situation, forecast, runs, members, provenance, language])
}

/** The day as the calendar on the wall has it. */
function today() {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return dayOfText(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!
}

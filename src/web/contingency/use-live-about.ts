import { useMemo } from 'react'
import { seriesDates } from '../../engine/series-dates.ts'
import { dayOfText } from '../../language/dates.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import type { Ask } from '../../language/situation.ts'
import type { PageView } from '../frame/page-view.ts'
import { isAlike } from '../live/is-alike.ts'
import type { LiveAbout } from '../live/live-protocol.ts'
import { isPut } from '../session/protocol.ts'

const seed = 1
/** What has a chance, and can therefore follow a hand. */
const follows: readonly Ask['kind'][] = ['event', 'before', 'reach', 'at']

/**
 * What is to follow a hand: one answer, from where the situation as opened is seen. It is known before anything is answered, so
 * that paths are walked beside the forecast and the update, not after them. Null where nothing can follow.
 */
export function useLiveAbout({ session, opened }: PageView, id: string): LiveAbout | null {
  const { course, entries, viewpoint, ledgerErrors } = opened
  const { trouble, answer } = session.works.update
  const hasAnswer = !isAlike(answer, opened) || id in answer.value.contingencies
  const isGiven =
    isPut('update', session.folder.ledger !== null, ledgerErrors) && trouble === null && hasAnswer
  const asOfText = viewpoint.asOf
  return useMemo(() => {
    const { contingencies, from, to } = course.situation
    const { ask } = contingencies.find((one) => one.id === id) ?? {}
    if (!ask || !follows.includes(ask.kind)) return null
    const asOf = asOfText === null ? null : dayOfText(asOfText)
    const known = isGiven ? entries : []
    const first = known.length === 0 ? from : (asOf ?? asOfDay(known) ?? from)
    const dates = seriesDates(from, to).filter((date) => date >= first)
    return { course, entries: known, asOf, follow: [id], slopesOf: [id], dates, seed }
  }, [course, entries, isGiven, asOfText, id])
}

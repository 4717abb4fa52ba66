import type { FigurePlan } from '../../report/take-away/caption.ts'
import { pages } from '../frame/pages.tsx'
import type { Route } from '../frame/routing.tsx'
import type { Session } from '../session/session.ts'

/** What the figures of the page in view were computed from, where that is no forecast; null where nothing is computed yet. */
export function figurePlanOf({ works }: Session, { page }: Route): FigurePlan | null {
  const { asks } = pages[page]
  const plan = asks.includes('options')
    ? works.options.answer?.value.finding.plan
    : works.compare.answer?.value.finding.plan
  if (asks.includes('options') || asks.includes('compare')) {
    return plan === undefined ? null : { runs: plan.isExact ? 0 : plan.runs, members: plan.members }
  }
  if (asks.includes('futures')) {
    const found = works.futures.answer?.value
    const runs = (found?.plain ?? found?.leaning)?.finding.certificate.runs
    return runs === undefined ? null : { runs, members: 0 }
  }
  const update = asks.includes('update') ? works.update.answer?.value : undefined
  if (update === undefined) return null
  return { runs: update.method.kind === 'exact' ? 0 : update.method.runs, members: 0 }
}

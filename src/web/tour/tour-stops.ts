import type { PageName } from '../../report/page-names.ts'

/** Where a step of the tour stands: its page, and what it points at there. */
interface TourStop {
  readonly page: PageName
  /** On the page of a contingency: the first in the order of concern. */
  readonly hasContingency?: true
  readonly at: string
}

/** The steps before the last, which is a form on the start page; one for each of their words but that. */
export const tourStops: readonly TourStop[] = [
  { page: 'briefing', at: 'h1' },
  { page: 'briefing', at: '.ladder' },
  { page: 'briefing', at: '.line-of' },
  { page: 'contingency', hasContingency: true, at: '[aria-labelledby=course]' },
  { page: 'contingency', hasContingency: true, at: '[aria-labelledby=drivers]' },
  { page: 'contingency', hasContingency: true, at: '[aria-labelledby=claims]' },
  { page: 'map', at: 'h1' },
  { page: 'evidence', at: 'h1' },
  { page: 'options', at: 'h1' },
]

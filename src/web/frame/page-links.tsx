import { useEffect, useRef } from 'react'
import { pageNames } from '../../report/page-names.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { Link, type Route } from './routing.tsx'

interface PageLinksProps {
  readonly phrases: Phrases
  readonly route: Route
  /** The contingency that its page opens on; undefined while it is not known, null where there is none. */
  readonly contingency: string | null | undefined
}

/** The pages in one line, which scrolls within itself where it is too narrow; the page in view is kept in sight. */
export function PageLinks({ phrases, route, contingency }: PageLinksProps) {
  const line = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is looked at anew on each page
  useEffect(() => {
    const nav = line.current
    const current = nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2
  }, [route.page, phrases, contingency])
  return (
    <nav aria-label={phrases.pages} ref={line}>
      {pageNames.map((page) =>
        page === 'contingency' && contingency === null ? null : (
          <Link
            key={page}
            to={page === 'contingency' && contingency ? { page, id: contingency } : { page }}
            isCurrent={route.page === page}
          >
            {phrases.pageNames[page]}
          </Link>
        ),
      )}
    </nav>
  )
}

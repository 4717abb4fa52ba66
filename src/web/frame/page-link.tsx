import type { ReactNode } from 'react'
import { type PageName, pageNames } from '../../report/page-names.ts'
import { Link } from './routing.tsx'

interface PageLinkProps {
  readonly page: string
  readonly id: string
  readonly className: string
  readonly children: ReactNode
}

/** A link to a page of the workbench where it has one of that name; nothing where it has not. */
export function PageLink({ page, id, className, children }: PageLinkProps) {
  const known: PageName | undefined = pageNames.find((name) => name === page)
  if (known === undefined) return null
  return (
    <span className={className}>
      <Link to={{ page: known, id }}>{children}</Link>
    </span>
  )
}

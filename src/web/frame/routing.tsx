import { type MouseEvent, type ReactNode, useEffect, useState } from 'react'

export type Route = { readonly page: 'briefing' } | { readonly page: 'contingency'; readonly id: string }

const moved = 'kizashi-moved'

/** The page that the address names; follows the browser's back and forward. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute)
  useEffect(() => {
    const follow = () => setRoute(readRoute())
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  return route
}

function readRoute(): Route {
  const match = /^\/contingency\/([^/]+)\/?$/.exec(location.pathname)
  return match === null ? { page: 'briefing' } : { page: 'contingency', id: decodeURIComponent(match[1]!) }
}

export function addressOf(route: Route): string {
  const path = route.page === 'briefing' ? '/' : `/contingency/${encodeURIComponent(route.id)}`
  return `${path}${location.search}`
}

interface LinkProps {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
}

/** A link to a page of the workbench: an ordinary one, except that a plain click does not load the page anew. */
export function Link({ to, children, className, isCurrent = false }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    history.pushState(null, '', addressOf(to))
    dispatchEvent(new Event(moved))
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }
  return (
    <a
      href={addressOf(to)}
      onClick={follow}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  )
}

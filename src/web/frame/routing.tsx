import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useMemo } from 'react'
import { type PageName, pageNames } from '../../report/page-names.ts'
import { keyOfViewpoint, type Viewpoint, viewpointOf, withViewpoint } from '../session/viewpoint.ts'
import { keyOfWishes, type Wishes, wishesOf } from '../session/wishes.ts'
import { hrefOf, type Place, placeHere } from './address-bar.ts'
import { go, searchWith, usePlace } from './place.ts'

/** A page, and what is in focus on it: a contingency, a future, an entry of the ledger, a question. */
export interface Route {
  readonly page: PageName
  readonly id?: string
}

/** What the address says: the page, its focus, from where one looks, what single pages are asked for; equal ones stay the same object. */
export interface Address {
  readonly route: Route
  readonly viewpoint: Viewpoint
  readonly wishes: Wishes
}

/** The address as it stands; follows links and the browser's back and forward. */
export function useAddress(): Address {
  const { path, search } = usePlace()
  const route = useMemo(() => routeOf(path), [path])
  const key = keyOfViewpoint(viewpointOf(search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the viewpoint is made of
  const viewpoint = useMemo(() => viewpointOf(search), [key])
  const wished = keyOfWishes(wishesOf(search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the wishes are made of
  const wishes = useMemo(() => wishesOf(search), [wished])
  return { route, viewpoint, wishes }
}

function routeOf(path: string): Route {
  const [first, second] = path.split('/').filter((part) => part !== '')
  const page = pageNames.find((name) => name === first) ?? 'briefing'
  const id = second === undefined ? undefined : decoded(second)
  return { page, ...(id === undefined ? {} : { id }) }
}

/** An id from an address; as it stands where somebody broke its encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function pathOf({ page, id }: Route): string {
  if (page === 'briefing') return '/'
  return id === undefined ? `/${page}` : `/${page}/${encodeURIComponent(id)}`
}

/** What of an address one page alone reads: a link to another page leaves it behind. */
const ownKeys: Partial<Record<PageName, readonly string[]>> = { map: ['from'], futures: ['leans'] }

/** The address of a page in the reading and language at hand; what concerns only the page left behind is dropped. */
function placeOf(route: Route): Place {
  const left = Object.entries(ownKeys).flatMap(([page, keys]) => (page === route.page ? [] : keys))
  return { path: pathOf(route), search: searchWith(Object.fromEntries(left.map((key) => [key, null]))) }
}

/** Looks at the same page from elsewhere: a step that the browser can take back. */
export function lookFrom(change: Partial<Viewpoint>): void {
  const { path, search } = placeHere()
  go({ path, search: withViewpoint(search, change) })
}

/** Goes to a page with other words in the address, such as the step of the tour (null: without the word). */
export function visit(route: Route, change: Readonly<Record<string, string | null>>): void {
  go({ path: pathOf(route), search: searchWith(change) })
}

interface LinkProps
  extends Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'id' | 'style' | 'tabIndex' | 'onFocus'> {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  readonly isCurrent?: boolean
  /** Stays where one is on the page: the link changes only what is in focus. */
  readonly isHere?: boolean
}

/** A link to a page of the workbench: an ordinary one, except that a plain click does not load the page anew. */
export function Link({ to, children, className, isCurrent = false, isHere = false, ...others }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    go(placeOf(to))
    if (isHere) return
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  }
  return (
    <a
      {...others}
      href={hrefOf(placeOf(to))}
      onClick={follow}
      className={className}
      aria-current={isCurrent ? (isHere ? 'true' : 'page') : undefined}
    >
      {children}
    </a>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  const isHeld = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !event.defaultPrevented && event.button === 0 && !isHeld
}

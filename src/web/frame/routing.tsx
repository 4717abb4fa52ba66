import {
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { keyOfViewpoint, type Viewpoint, viewpointOf, withViewpoint } from '../session/viewpoint.ts'
import { keyOfWishes, type Wishes, wishesOf } from '../session/wishes.ts'
import { hrefOf, type Place, placeHere } from './address-bar.ts'

export const pageNames = [
  'briefing',
  'contingency',
  'map',
  'judgements',
  'futures',
  'options',
  'readings',
  'stability',
  'evidence',
  'questions',
] as const
export type PageName = (typeof pageNames)[number]

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

const moved = 'kizashi-moved'

/** The address as it stands; follows links and the browser's back and forward. */
export function useAddress(): Address {
  const [place, setPlace] = useState(placeHere)
  useEffect(() => {
    const follow = () => setPlace(placeHere())
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [])
  const route = useMemo(() => routeOf(place.path), [place.path])
  const key = keyOfViewpoint(viewpointOf(place.search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the viewpoint is made of
  const viewpoint = useMemo(() => viewpointOf(place.search), [key])
  const wished = keyOfWishes(wishesOf(place.search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the wishes are made of
  const wishes = useMemo(() => wishesOf(place.search), [wished])
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
  const parameters = new URLSearchParams(placeHere().search)
  for (const [page, keys] of Object.entries(ownKeys)) {
    if (page !== route.page) for (const key of keys) parameters.delete(key)
  }
  return { path: pathOf(route), search: searchOf(parameters) }
}

function searchOf(parameters: URLSearchParams): string {
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

function go(place: Place): void {
  history.pushState(null, '', hrefOf(place))
  dispatchEvent(new Event(moved))
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

/** Sets a word of the address beside the viewpoint, such as the text that stands open: a step that can be taken back. */
export function setParameter(key: string, value: string | null): void {
  go({ path: placeHere().path, search: searchWith({ [key]: value }) })
}

function searchWith(change: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(placeHere().search)
  for (const [key, value] of Object.entries(change)) {
    if (value === null) parameters.delete(key)
    else parameters.set(key, value)
  }
  return searchOf(parameters)
}

/** A word of the address, followed; null where it is not there. */
export function useParameter(key: string): string | null {
  const [value, setValue] = useState(() => parameterHere(key))
  useEffect(() => {
    const follow = () => setValue(parameterHere(key))
    addEventListener('popstate', follow)
    addEventListener(moved, follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener(moved, follow)
    }
  }, [key])
  return value
}

/** A word of the address as it now stands; null where it is not there. */
export function parameterHere(key: string): string | null {
  return new URLSearchParams(placeHere().search).get(key)
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

import { useSyncExternalStore } from 'react'
import { hrefOf, type Place, placeHere } from './address-bar.ts'

const moved = 'kizashi-moved'

/** The place as it stands; follows links and the browser's back and forward. */
export function usePlace(): Place {
  const path = useSyncExternalStore(follow, () => placeHere().path)
  const search = useSyncExternalStore(follow, () => placeHere().search)
  return { path, search }
}

/** A word of the address, followed; null where it is not there. */
export function useParameter(key: string): string | null {
  return useSyncExternalStore(follow, () => parameterHere(key))
}

function follow(tell: () => void): () => void {
  addEventListener('popstate', tell)
  addEventListener(moved, tell)
  return () => {
    removeEventListener('popstate', tell)
    removeEventListener(moved, tell)
  }
}

/** A word of the address as it now stands; null where it is not there. */
export function parameterHere(key: string): string | null {
  return new URLSearchParams(placeHere().search).get(key)
}

/** Goes to another place: a step that the browser can take back. */
export function go(place: Place): void {
  history.pushState(null, '', hrefOf(place))
  dispatchEvent(new Event(moved))
}

/** Sets a word of the address beside the viewpoint, such as the text that stands open: a step that can be taken back. */
export function setParameter(key: string, value: string | null): void {
  go({ path: placeHere().path, search: searchWith({ [key]: value }) })
}

/** Sets a word of the address without adding a step to the history. */
export function rewriteParameter(key: string, value: string | null): void {
  const place = { path: placeHere().path, search: searchWith({ [key]: value }) }
  history.replaceState(history.state, '', hrefOf(place))
  dispatchEvent(new Event(moved))
}

/** The query as it stands, with words set, or taken out where they are null. */
export function searchWith(change: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(placeHere().search)
  for (const [key, value] of Object.entries(change)) {
    if (value === null) parameters.delete(key)
    else parameters.set(key, value)
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

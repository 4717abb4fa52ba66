import type { Place } from '../frame/address-bar.ts'

/**
 * What the browser's address says. A file on a disk has no paths and queries of its own, so that the whole place stands
 * in the hash: `index.html#/contingency/war?lang=ja`.
 */
export function placeHere(): Place {
  const written = location.hash.startsWith('#/') ? location.hash.slice(1) : '/'
  const query = written.indexOf('?')
  if (query < 0) return { path: written, search: '' }
  return { path: written.slice(0, query), search: written.slice(query) }
}

/** The address of a place, as links carry it. */
export function hrefOf({ path, search }: Place): string {
  return `#${path}${search}`
}

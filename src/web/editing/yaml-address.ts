import { setParameter, useParameter } from '../frame/place.ts'

/** The key of an address that says which file's text stands open, and where in it: `talks.yaml`, `talks.yaml:120`. */
const key = 'yaml'

/** The text that an address opens: a file of the folder, and a place in it; null: none. */
export interface TextAddress {
  readonly file: string
  /** UTF-16 offset in the file; null where none is named. */
  readonly at: number | null
}

export function useTextAddress(): TextAddress | null {
  const written = useParameter(key)
  if (written === null) return null
  const place = /^(.*):(\d+)$/s.exec(written)
  return place ? { file: place[1]!, at: Number(place[2]) } : { file: written, at: null }
}

/** Opens the text of a file, at a place in it where one is named; the address then says so and can be passed on. */
export function openTextAt(file: string, at: number | null = null): void {
  setParameter(key, at === null ? file : `${file}:${at}`)
}

export function closeText(): void {
  setParameter(key, null)
}

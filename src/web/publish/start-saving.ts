/** A published folder is read-only: nothing is saved, and no server is asked. */
export function startSaving(): null {
  return null
}

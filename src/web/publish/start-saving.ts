import type { SavingSession } from '../saving/saving-session.ts'

/** Nothing is saved from a published folder. */
export function startSaving(_: () => void): SavingSession | null {
  return null
}

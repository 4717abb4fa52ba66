// A browser may forbid storage; a choice then lasts as long as the page.

/** What this device remembers under a key; null where it remembers nothing. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`kizashi-${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`kizashi-${key}`, value)
  } catch {
    // nothing is lost but the memory of it
  }
}

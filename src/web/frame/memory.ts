// A browser may forbid storage; what is remembered then lasts as long as the page.

/** What this browser remembers under a name; null: nothing. */
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

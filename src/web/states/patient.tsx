import { type ReactNode, useEffect, useState } from 'react'

const patience = 300

/** Shows nothing for 0.3 s: what is done by then needs no sign that it was being done. */
export function Patient({ children }: { readonly children: ReactNode }) {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return isDue ? children : null
}

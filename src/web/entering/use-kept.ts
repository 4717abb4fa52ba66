import { useCallback, useState } from 'react'

/** A state that a reload does not lose; where the browser forbids storage it lasts as long as the page. */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const key = `kizashi-draft/${name}`
  const [value, setValue] = useState<Value>(() => read(key) ?? initial)
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // it lasts as long as the page
      }
    },
    [key],
  )
  return [value, keep]
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null
  } catch {
    return null
  }
}

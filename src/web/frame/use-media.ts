import { useCallback, useSyncExternalStore } from 'react'

/** Windows that the style sheets lay out in one column; paper is none of them. */
const narrow = 'screen and (max-width: 760px)'

export function useIsNarrow(): boolean {
  return useMedia(narrow)
}

/** Whether a media query holds, followed. */
export function useMedia(query: string): boolean {
  const follow = useCallback(
    (tell: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    [query],
  )
  return useSyncExternalStore(follow, () => matchMedia(query).matches)
}

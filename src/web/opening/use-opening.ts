import { useState } from 'react'
import type { Language } from '../../report/language.ts'
import type { OpeningReply } from '../../report/opening/opening-contract.ts'
import { openingRefusalText, openingWordsOf } from '../../report/opening/opening-words-of.ts'
import { parameterHere } from '../frame/place.ts'

interface Opening {
  readonly isWorking: boolean
  /** Why the last attempt came to nothing; null while there is nothing to say. */
  readonly refusal: string | null
  readonly refuse: (words: string) => void
  /** Asks the server and goes to the address that it gives. */
  readonly attempt: (asked: Promise<OpeningReply | 'misread' | 'unreachable'>) => Promise<void>
}

/** One way of opening a situation, and what came of the last attempt. */
export function useOpening(language: Language): Opening {
  const [isWorking, setIsWorking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const words = openingWordsOf(language)
  return {
    isWorking,
    refusal,
    refuse: setRefusal,
    attempt: async (asked) => {
      setIsWorking(true)
      setRefusal(null)
      const reply = await asked
      if (typeof reply === 'object' && 'url' in reply) return location.assign(next(reply.url))
      setIsWorking(false)
      if (reply === 'misread') setRefusal(words.refusals.misread)
      else if (reply === 'unreachable') setRefusal(words.noServerWords)
      else setRefusal(openingRefusalText(reply.refusal, language))
    },
  }
}

/** The address to go to: it remembers nothing of what was chosen here, so that it is told. The tour ends on one's own contingency. */
function next(url: string): string {
  const address = new URL(url)
  address.searchParams.set('lang', document.documentElement.lang)
  if (isOnTour()) {
    address.pathname = '/contingency'
    address.searchParams.set('tour', 'done')
  }
  return address.href
}

/** Whether the start page is the last step of the tour. */
export function isOnTour(): boolean {
  return parameterHere('tour') !== null
}

import { useCallback, useRef, useState } from 'react'
import type { EntryAnswer } from '../../report/ledger/entry-answer.ts'
import { sent } from '../saving/page-server.ts'
import type { Silence } from '../saving/saving-server.ts'

/** How far an entry has come on its way into the ledger. */
export interface Entering {
  readonly answer: EntryAnswer | Silence | null
  readonly isAsking: boolean
  /** Asks what the entry would say. */
  readonly look: (members: Readonly<Record<string, unknown>>) => void
  /** Adds it; asked again after an answer that was lost, the same entry is added once. */
  readonly add: (members: Readonly<Record<string, unknown>>) => void
  readonly begin: () => void
}

/** Brings entries to the server of the page. @param added  an entry has been written */
export function useEntering(added: () => void): Entering {
  const [answer, setAnswer] = useState<EntryAnswer | Silence | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const request = useRef<{ readonly of: string; readonly id: string }>({ of: '', id: '' })
  const ask = useCallback(
    async (members: Readonly<Record<string, unknown>>, isPreview: boolean) => {
      const of = JSON.stringify(members)
      if (request.current.of !== of) request.current = { of, id: crypto.randomUUID() }
      setIsAsking(true)
      const body = { request: request.current.id, isPreview, members }
      const found = await sent<EntryAnswer>('/api/ledger/entry', body)
      setIsAsking(false)
      setAnswer(found)
      if (found.kind !== 'entry' || !found.isWritten) return
      request.current = { of: '', id: '' }
      added()
    },
    [added],
  )
  return {
    answer,
    isAsking,
    look: useCallback((members) => void ask(members, true), [ask]),
    add: useCallback((members) => void ask(members, false), [ask]),
    begin: useCallback(() => setAnswer(null), []),
  }
}

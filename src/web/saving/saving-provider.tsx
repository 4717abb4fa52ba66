import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { readOnly, type Saving, SavingContext } from './saving.ts'
import type { SavingSession } from './saving-session.ts'
import type { SavingView } from './saving-view.ts'
import { startSaving } from './start-saving.ts'
import { useUndoKeys } from './use-undo-keys.ts'

/** How saving stands in detail, for those who show it. */
interface SavingDetail {
  readonly session: SavingSession
  readonly view: SavingView
}

const DetailContext = createContext<SavingDetail | null>(null)

interface SavingProviderProps {
  /** Shows the folder's texts anew. */
  readonly again: () => void
  readonly children: ReactNode
}

/** Lets every page save, and shows what other windows and editors save. */
export function SavingProvider({ again, children }: SavingProviderProps) {
  const [session, setSession] = useState<SavingSession | null>(null)
  const showAgain = useRef(again)
  showAgain.current = again
  useEffect(() => {
    const started = startSaving(() => showAgain.current())
    setSession(started)
    return () => started?.end()
  }, [])
  const view = useSyncExternalStore(session?.subscribe ?? never, () => session?.view() ?? null)
  const saving = useMemo(
    () => (session === null || view === null ? readOnly : savingOf(session, view)),
    [session, view],
  )
  const detail = useMemo(
    () => (session === null || view === null ? null : { session, view }),
    [session, view],
  )
  useUndoKeys(saving)
  return (
    <DetailContext value={detail}>
      <SavingContext value={saving}>{children}</SavingContext>
    </DetailContext>
  )
}

const never = () => () => {}

function savingOf({ save, undo, redo }: SavingSession, { state, undoes, redoes }: SavingView): Saving {
  return { state, undoes, redoes, save, undo, redo }
}

/** Null where nothing is saved at all. */
export function useSavingDetail(): SavingDetail | null {
  return useContext(DetailContext)
}

import type { ChangeHistory, FileConflict, SavingFault } from '../../report/saving/saving-answer.ts'
import type { KnownTexts } from './known-texts.ts'
import { type Outbox, outboxIn, type PendingChange } from './outbox.ts'
import type { Change, SavingState } from './saving.ts'
import type { SavingServer } from './saving-server.ts'

/** What keeps a change, or an undo, from the files. */
export type Hindrance =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'locked-out' }
  | { readonly kind: 'fault'; readonly fault: SavingFault }
  /** Undo or redo would go over what was written in the same place since. */
  | { readonly kind: 'cannot-take-back'; readonly which: 'undo' | 'redo'; readonly title: string }

/** How saving stands, to be shown. The same object as long as nothing has changed. */
export interface SavingView {
  readonly state: SavingState
  readonly undoes: string | null
  readonly redoes: string | null
  /** What waits to be saved. */
  readonly waiting: readonly PendingChange[]
  /** Some of it would not outlive this window. */
  readonly isLoose: boolean
  readonly isServerThere: boolean
  readonly hindrance: Hindrance | null
  /** What the person is asked to decide. */
  readonly conflicts: readonly FileConflict[]
}

export interface SavingSession {
  readonly view: () => SavingView
  readonly subscribe: (listener: () => void) => () => void
  readonly save: (change: Change) => void
  readonly undo: () => void
  readonly redo: () => void
  /** The person's texts in the place of those in conflict, by name. */
  readonly decide: (texts: ReadonlyMap<string, string | null>) => void
  /** Lets go of the change that is refused. */
  readonly drop: () => void
  /** Another tab has kept or delivered a change. */
  readonly reread: () => void
  /** Ends what it listens to. */
  readonly end: () => void
}

interface SavingMeans {
  readonly server: SavingServer
  readonly shelf: Parameters<typeof outboxIn>[0]
  readonly texts: KnownTexts
  /** The folder's texts may have changed, here or there. */
  readonly changed: () => void
  readonly newRequest: () => string
  /** Does some work while no other tab of this browser does such work. */
  readonly alone: (folder: string, work: () => Promise<void>) => Promise<void>
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const [firstWaitMs, longestWaitMs] = [300, 5000]
const noHistory: ChangeHistory = { changes: [], undoes: null, redoes: null }

/** Brings what a person does in this window to the files, sooner or later, and tells how that stands. */
export function savingSession(means: SavingMeans): SavingSession {
  const { server, shelf, texts, newRequest } = means
  const listeners = new Set<() => void>()
  const ending = new AbortController()
  let outbox: Outbox = outboxIn(emptyShelf(), '')
  let folder: string | null = null
  let isReadOnly = false
  let history = noHistory
  let isLoose = false
  let isServerThere = true
  let hindrance: Hindrance | null = null
  let conflicts: readonly FileConflict[] = []
  let conflictOf = ''
  let taking: 'undo' | 'redo' | null = null
  let isDelivering = false
  let wake = new AbortController()
  let shown: SavingView | null = null

  const tell = () => {
    const waiting = outbox.list()
    // Another tab may have settled it, or this one.
    if (waiting[0]?.request !== conflictOf) conflicts = []
    texts.setPending(waiting)
    shown = null
    for (const listener of listeners) listener()
  }
  const hurry = () => {
    wake.abort()
    void deliver()
  }

  /** Until nothing waits, or the person is asked. A change is tried again, ever more seldom, until it is answered. */
  const deliver = async () => {
    if (isDelivering || folder === null || ending.signal.aborted) return
    isDelivering = true
    let pauseMs = firstWaitMs
    while (
      !ending.signal.aborted &&
      conflicts.length === 0 &&
      (outbox.list().length > 0 || taking !== null)
    ) {
      let isDone = false
      await means.alone(folder, async () => {
        const [first] = outbox.list()
        isDone = first !== undefined ? await sendOne(first) : taking === null || (await takeBack(taking))
      })
      if (!isDone && conflicts.length === 0) {
        wake = new AbortController()
        await means.wait(pauseMs, wake.signal)
        pauseMs = wake.signal.aborted ? firstWaitMs : Math.min(longestWaitMs, pauseMs * 2)
      } else pauseMs = firstWaitMs
    }
    isDelivering = false
    tell()
  }

  const sendOne = async (change: PendingChange): Promise<boolean> => {
    const { request, title, files } = change
    const answer = await server.send('save', { request, title, files })
    isServerThere = answer.kind !== 'unreachable'
    // It may have been dropped, or saved by another tab, meanwhile.
    const isWanted = outbox.list().some((one) => one.request === request)
    if (answer.kind === 'saved') {
      texts.saved(answer.files)
      outbox.remove(request)
      ;[history, hindrance] = [answer.history, null]
      tell()
      means.changed()
      return true
    }
    if (!isWanted) return true
    if (answer.kind === 'conflict') [conflicts, conflictOf] = [answer.conflicts, request]
    else hindrance = answer
    tell()
    return false
  }

  const takeBack = async (which: 'undo' | 'redo'): Promise<boolean> => {
    const title = (which === 'undo' ? history.undoes : history.redoes)?.title ?? ''
    const answer = await server.send(which, { request: newRequest() })
    taking = null
    if (answer.kind === 'saved') {
      texts.saved(answer.files)
      ;[history, hindrance] = [answer.history, null]
    } else hindrance = answer.kind === 'conflict' ? { kind: 'cannot-take-back', which, title } : answer
    tell()
    means.changed()
    return true
  }

  const look = async () => {
    const state = await server.look()
    if ('kind' in state) {
      isServerThere = state.kind !== 'unreachable'
      if (outbox.list().length > 0 || state.kind === 'locked-out') hindrance = state
      return tell()
    }
    isServerThere = true
    if (hindrance?.kind === 'unreachable' || hindrance?.kind === 'locked-out') hindrance = null
    ;[history, isReadOnly] = [state.history, state.isReadOnly]
    if (folder === null) {
      const early = outbox.list()
      folder = state.folder
      outbox = outboxIn(shelf, folder)
      for (const change of early) isLoose = !outbox.add(change) || isLoose
      if (outbox.list().length > 0) means.changed()
    }
    tell()
    hurry()
  }
  const stopListening = server.listen((event) => {
    if (event === 'gone') {
      isServerThere = false
      return tell()
    }
    void look()
    means.changed()
  })
  void look()

  const stateNow = (): SavingState => {
    if (isReadOnly) return 'read-only'
    if (conflicts.length > 0) return 'conflict'
    if (outbox.list().length === 0) return taking === null ? 'saved' : 'saving'
    return hindrance === null && isServerThere ? 'saving' : 'waiting'
  }
  const last = () => outbox.list().at(-1)

  return {
    view: () => {
      shown ??= {
        state: stateNow(),
        undoes: last()?.title ?? history.undoes?.title ?? null,
        redoes: outbox.list().length > 0 ? null : (history.redoes?.title ?? null),
        waiting: outbox.list(),
        isLoose: isLoose && outbox.list().length > 0,
        isServerThere,
        hindrance,
        conflicts,
      }
      return shown
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    save: ({ title, files }) => {
      if (isReadOnly) return
      const based = files.map(({ name, text, base }) => ({
        name,
        text,
        base: base === undefined ? texts.textOf(name) : base,
      }))
      isLoose = !outbox.add({ request: newRequest(), title, files: based }) || isLoose
      tell()
      means.changed()
      void deliver()
    },
    undo: () => {
      const waiting = last()
      // What has not left yet need not be taken back from the files.
      if (waiting !== undefined && stateNow() !== 'saving') {
        outbox.remove(waiting.request)
        hindrance = outbox.list().length === 0 ? null : hindrance
        tell()
        means.changed()
        return
      }
      if (isReadOnly || taking !== null) return
      taking = 'undo'
      tell()
      hurry()
    },
    redo: () => {
      if (isReadOnly || taking !== null || history.redoes === null) return
      taking = 'redo'
      tell()
      hurry()
    },
    decide: (chosen) => {
      const [first] = outbox.list()
      if (first === undefined) return
      const standing = new Map(conflicts.map(({ name, theirs }) => [name, theirs]))
      const files = first.files.map((file) => {
        const theirs = standing.get(file.name)
        return theirs === undefined && !standing.has(file.name)
          ? file
          : { name: file.name, base: theirs ?? null, text: chosen.get(file.name) ?? null }
      })
      const isEmpty = files.every(({ base, text }) => base === text)
      if (isEmpty) outbox.remove(first.request)
      else outbox.replace(first.request, { ...first, request: newRequest(), files })
      hindrance = null
      tell()
      means.changed()
      hurry()
    },
    drop: () => {
      const [first] = outbox.list()
      if (first !== undefined) outbox.remove(first.request)
      hindrance = null
      tell()
      means.changed()
      hurry()
    },
    reread: () => {
      tell()
      means.changed()
      hurry()
    },
    end: () => {
      ending.abort()
      wake.abort()
      stopListening()
    },
  }
}

/** Holds nothing: what is kept before the folder is known is kept by the window. */
function emptyShelf(): Parameters<typeof outboxIn>[0] {
  const refuse = () => {
    throw new Error('nothing is kept here')
  }
  return { length: 0, key: () => null, getItem: () => null, setItem: refuse, removeItem: () => {} }
}

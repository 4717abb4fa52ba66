import type { ChangeHistory, FileConflict } from '../../report/saving/saving-answer.ts'
import { type Delivery, delivery, type SavingMeans } from './delivery.ts'
import { outboxIn, type PendingChange, type PendingFile, type Shelf } from './outbox.ts'
import type { Change } from './saving.ts'
import { conflictsOf, type SavingView, type Standing, stateOf, viewOf } from './saving-view.ts'

/** Saving in one window. */
export interface SavingSession {
  /** The same object as long as nothing has changed. */
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

/** Brings what a person does in this window to the files, sooner or later, and tells how that stands. */
export function savingSession(means: SavingMeans & { readonly shelf: Shelf }): SavingSession {
  const standing = newStanding()
  const listeners = new Set<() => void>()
  let shown: SavingView | null = null
  const tell = () => {
    means.texts.setPending(standing.outbox.list())
    shown = null
    for (const listener of listeners) listener()
  }
  const deliveries = delivery(standing, means, tell)
  const look = async () => {
    await learn(standing, means)
    tell()
    deliveries.hurry()
  }
  const stopListening = means.server.listen((event) => {
    if (event === 'gone') {
      standing.isServerThere = false
      return tell()
    }
    void look()
    means.changed()
  })
  void look()
  return {
    view: () => {
      shown ??= viewOf(standing)
      return shown
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...acts(standing, means, tell, deliveries),
    end: () => {
      deliveries.end()
      stopListening()
    },
  }
}

const noHistory: ChangeHistory = { changes: [], undoes: null, redoes: null }

function newStanding(): Standing {
  return {
    outbox: outboxIn(noShelf, ''),
    folder: null,
    isReadOnly: false,
    history: noHistory,
    isLoose: false,
    isServerThere: true,
    hindrance: null,
    conflict: null,
    taking: [],
  }
}

/** Holds nothing: what is entered before the folder is known is kept by the window. */
const noShelf: Shelf = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error('nothing is kept here')
  },
  removeItem: () => {},
}

/** Asks the server how saving stands; the first answer says which folder's outbox is this window's. */
async function learn(
  standing: Standing,
  { server, shelf, changed }: SavingMeans & { readonly shelf: Shelf },
): Promise<void> {
  const state = await server.look()
  if ('kind' in state) {
    standing.isServerThere = state.kind !== 'unreachable'
    if (state.kind === 'locked-out' || standing.outbox.list().length > 0) standing.hindrance = state
    return
  }
  standing.isServerThere = true
  const { hindrance } = standing
  if (hindrance?.kind === 'unreachable' || hindrance?.kind === 'locked-out') standing.hindrance = null
  standing.history = state.history
  standing.isReadOnly = state.isReadOnly
  if (standing.folder !== null) return
  if (state.unfinished !== null) standing.hindrance = { kind: 'unfinished', fault: state.unfinished }
  const early = standing.outbox.list()
  standing.folder = state.folder
  standing.outbox = outboxIn(shelf, state.folder)
  for (const change of early) keep(standing, change)
  if (standing.outbox.list().length > 0) changed()
}

function keep(standing: Standing, change: PendingChange): void {
  if (!standing.outbox.add(change)) standing.isLoose = true
}

/** What a person does. */
function acts(standing: Standing, means: SavingMeans, tell: () => void, { hurry }: Delivery) {
  const { texts, newRequest, changed } = means
  const done = () => {
    tell()
    changed()
    hurry()
  }
  const letGo = (change: PendingChange | undefined) => {
    if (change !== undefined) standing.outbox.remove(change.request)
    standing.hindrance = null
    done()
  }
  // What the next undo or redo would take back is not known before the one under way is answered.
  const isTaking = () => standing.taking.length > 0
  const take = (which: 'undo' | 'redo') => {
    if (standing.isReadOnly) return
    standing.taking = [...standing.taking, which]
    tell()
    hurry()
  }
  return {
    save: ({ title, files }: Change) => {
      if (standing.isReadOnly) return
      const based = files.map(({ name, text, base }) => ({
        name,
        text,
        base: base === undefined ? texts.textOf(name) : base,
      }))
      standing.hindrance = null
      keep(standing, { request: newRequest(), title, files: based })
      done()
    },
    undo: () => {
      const last = standing.outbox.list().at(-1)
      // What has not left yet need not be taken back from the files.
      if (last !== undefined && stateOf(standing) !== 'saving') letGo(last)
      else if (last !== undefined || isTaking() || standing.history.undoes !== null) take('undo')
    },
    redo: () => {
      if (isTaking() || standing.history.redoes !== null) take('redo')
    },
    decide: (chosen: ReadonlyMap<string, string | null>) => {
      const [first] = standing.outbox.list()
      if (first === undefined) return
      const files = decided(first.files, conflictsOf(standing), chosen)
      if (files.every(({ base, text }) => base === text)) return letGo(first)
      standing.outbox.replace(first.request, { ...first, request: newRequest(), files })
      standing.hindrance = null
      done()
    },
    drop: () => letGo(standing.outbox.list()[0]),
    reread: done,
  }
}

/** The files of a change, those in conflict going out from what now stands in the file. */
function decided(
  files: readonly PendingFile[],
  conflicts: readonly FileConflict[],
  chosen: ReadonlyMap<string, string | null>,
): PendingFile[] {
  return files.map((file) => {
    const conflict = conflicts.find(({ name }) => name === file.name)
    if (conflict === undefined) return file
    return { name: file.name, base: conflict.theirs, text: chosen.get(file.name) ?? null }
  })
}

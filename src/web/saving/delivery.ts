import type { KnownTexts } from './known-texts.ts'
import type { PendingChange } from './outbox.ts'
import type { SavingServer } from './saving-server.ts'
import { conflictsOf, type Standing } from './saving-view.ts'

/** What saving in a window needs from outside. */
export interface SavingMeans {
  readonly server: SavingServer
  readonly texts: KnownTexts
  /** The folder's texts may have changed, here or there. */
  readonly changed: () => void
  /** A name that nobody else gives. */
  readonly newRequest: () => string
  /** Does some work while no other tab of this browser does such work. */
  readonly alone: (folder: string, work: () => Promise<void>) => Promise<void>
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

const [firstWaitMs, longestWaitMs] = [300, 5000]

/** Brings changes to the files one after another, each until it is answered; waits grow while it is not. */
export interface Delivery {
  /** Goes on at once with what waits. */
  readonly hurry: () => void
  readonly end: () => void
}

export function delivery(standing: Standing, means: SavingMeans, tell: () => void): Delivery {
  let isOver = false
  let isRunning = false
  let pause = new AbortController()
  const isAnythingLeft = () => standing.outbox.list().length > 0 || standing.taking.length > 0
  const goOn = () => !isOver && conflictsOf(standing).length === 0 && isAnythingLeft()
  const run = async () => {
    const { folder } = standing
    if (isRunning || folder === null) return
    isRunning = true
    let waitMs = firstWaitMs
    while (goOn()) {
      let isAnswered = false
      await means.alone(folder, async () => {
        isAnswered = await sendNext(standing, means, tell)
      })
      if (isAnswered) waitMs = firstWaitMs
      else if (goOn()) {
        pause = new AbortController()
        await means.wait(waitMs, pause.signal)
        waitMs = pause.signal.aborted ? firstWaitMs : Math.min(longestWaitMs, waitMs * 2)
      }
    }
    isRunning = false
    tell()
  }
  return {
    hurry: () => {
      pause.abort()
      void run()
    },
    end: () => {
      isOver = true
      pause.abort()
    },
  }
}

/** Returns whether the server has answered for good. */
async function sendNext(standing: Standing, means: SavingMeans, tell: () => void): Promise<boolean> {
  const [first] = standing.outbox.list()
  if (first !== undefined) return sendChange(first, standing, means, tell)
  const [which] = standing.taking
  if (which !== undefined) await takeBack(which, standing, means, tell)
  return true
}

async function sendChange(
  { request, title, files }: PendingChange,
  standing: Standing,
  { server, texts, changed }: SavingMeans,
  tell: () => void,
): Promise<boolean> {
  const answer = await server.send('save', { request, title, files })
  standing.isServerThere = answer.kind !== 'unreachable'
  if (answer.kind === 'saved') {
    texts.saved(answer.files)
    standing.outbox.remove(request)
    standing.history = answer.history
    standing.hindrance = null
    tell()
    changed()
    return true
  }
  // It may have been let go of meanwhile, here or in another tab.
  if (!standing.outbox.list().some((one) => one.request === request)) return true
  if (answer.kind === 'conflict') standing.conflict = { of: request, files: answer.conflicts }
  else standing.hindrance = answer
  tell()
  return false
}

async function takeBack(
  which: 'undo' | 'redo',
  standing: Standing,
  { server, texts, changed, newRequest }: SavingMeans,
  tell: () => void,
): Promise<void> {
  const { undoes, redoes } = standing.history
  const title = (which === 'undo' ? undoes : redoes)?.title ?? ''
  const answer = await server.send(which, { request: newRequest() })
  standing.isServerThere = answer.kind !== 'unreachable'
  if (answer.kind === 'saved') {
    texts.saved(answer.files)
    standing.history = answer.history
    standing.hindrance = null
    standing.taking = standing.taking.slice(1)
  } else {
    // What was to follow hung on it.
    standing.taking = []
    standing.hindrance = answer.kind === 'conflict' ? { kind: 'cannot-take-back', which, title } : answer
  }
  tell()
  changed()
}

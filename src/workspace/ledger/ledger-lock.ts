import { link, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { writeNewFile } from './durable-file.ts'
import type { LedgerEnvironment } from './ledger-files.ts'
import { asNotWritten, codeOf, LedgerNotWritten } from './ledger-not-written.ts'
import { isGone, type LockHolder, readHolder, thisHolder } from './lock-holder.ts'

const lockName = '.ledger.lock'
const patienceMs = 10_000

interface Claimant {
  readonly folder: string
  readonly holder: LockHolder
  /** A file with the holder in it. Linking it to another name takes that name, whole and for one claimant alone. */
  readonly file: string
}

/**
 * Does some work while no other process does such work in the folder. A lock whose holder died is taken over.
 *
 * The lock is a chain of names: `.ledger.lock` is the first holder's; whoever finds holder T dead takes
 * `.ledger.lock.after-T`, which only one can, and holds the lock as T's heir. A holder lets go by removing
 * `.ledger.lock` first: so an heir who finds it unchanged after taking its own name came before any such release, and
 * one who does not has inherited nothing and starts again.
 *
 * @throws LedgerNotWritten where another writer does not finish within ten seconds, or the folder cannot be written
 */
export async function withLedgerLock<T>(
  folder: string,
  environment: LedgerEnvironment,
  work: () => Promise<T>,
): Promise<T> {
  const claimant = await makeClaimant(folder, environment).catch((error) => {
    throw asNotWritten(error)
  })
  try {
    const chain = await takeInTurn(claimant, environment)
    try {
      await removeLeftovers(claimant, chain, environment.clock())
      return await work()
    } finally {
      for (const name of chain) await letGo(name)
    }
  } finally {
    await letGo(claimant.file)
  }
}

/** What is done stands, so a name that cannot be removed is no failure: it is taken over once this process has ended. */
async function letGo(name: string): Promise<void> {
  await rm(name, { force: true }).catch(() => undefined)
}

async function makeClaimant(folder: string, { randomBytes }: LedgerEnvironment): Promise<Claimant> {
  const token = `${process.pid}-${Buffer.from(randomBytes(8)).toString('hex')}`
  const holder = await thisHolder(token)
  const file = join(folder, `${lockName}.${token}`)
  await writeNewFile(file, Buffer.from(`${JSON.stringify(holder)}\n`))
  return { folder, holder, file }
}

/** The names that the claimant now holds, the first of the chain first. */
async function takeInTurn(claimant: Claimant, { clock, randomBytes }: LedgerEnvironment): Promise<string[]> {
  const deadline = clock() + patienceMs
  for (;;) {
    const turn = await tryToTake(claimant)
    if ('chain' in turn) return turn.chain
    if (clock() > deadline) throw new LedgerNotWritten('busy', turn.heldBy)
    await delay(2 + (randomBytes(1)[0]! % 16))
  }
}

async function tryToTake(claimant: Claimant): Promise<{ chain: string[] } | { heldBy: string }> {
  const root = join(claimant.folder, lockName)
  const chain = [root]
  if (await isTaken(claimant, root)) return { chain }
  const first = await holderIn(root)
  let last = first
  while (last !== null && (await isGone(last, claimant.holder))) {
    const next = `${root}.after-${last.token}`
    chain.push(next)
    if (await isTaken(claimant, next)) {
      if ((await holderIn(root))?.token === first!.token) return { chain }
      await rm(next, { force: true })
      break
    }
    last = await holderIn(next)
  }
  return { heldBy: last === null ? '' : `${last.pid} (${last.host})` }
}

/** Whether the claimant has taken a name; false where somebody else has it. */
async function isTaken({ file }: Claimant, name: string): Promise<boolean> {
  try {
    await link(file, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isPassing(error)) return false
    throw asNotWritten(error)
  }
}

/** Null where the name is free by now. @throws LedgerNotWritten where something else than a holder stands there */
async function holderIn(name: string): Promise<LockHolder | null> {
  const text = await readFile(name, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT' || isPassing(error)) return null
    throw asNotWritten(error)
  })
  const holder = text === null ? null : readHolder(text)
  if (text !== null && holder === null) throw new LedgerNotWritten('lock-unreadable', name)
  return holder
}

/** Windows refuses a name for a moment while its file is being removed; where it does so for good, patience ends. */
function isPassing(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
}

/** What writers left behind who died: names of chains that ended, claims of the dead, seals half made. */
async function removeLeftovers(claimant: Claimant, chain: readonly string[], now: number): Promise<void> {
  for (const name of await readdir(claimant.folder)) {
    const path = join(claimant.folder, name)
    if (!/^\.ledger\.(lock|seal)\./.test(name) || chain.includes(path)) continue
    const isClaim = name.startsWith(`${lockName}.`) && !name.startsWith(`${lockName}.after-`)
    if (!isClaim || (await isAbandoned(path, claimant.holder, now))) await rm(path, { force: true })
  }
}

const writingMs = 60_000

/** A claim that cannot be read is being written at this moment, or was when its writer died. */
async function isAbandoned(claim: string, observer: LockHolder, now: number): Promise<boolean> {
  const holder = readHolder(await readFile(claim, 'utf8').catch(() => ''))
  if (holder !== null) return isGone(holder, observer)
  const state = await stat(claim).catch(() => null)
  return state !== null && now - state.mtimeMs > writingMs
}

import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A process that holds a lock or waits for it, told apart from all others, on this machine and elsewhere. */
export interface LockHolder {
  /** Never used twice. */
  readonly token: string
  readonly pid: number
  readonly host: string
  /** The run of the machine, the set of process numbers, and the process's start in it; null where the system does not say. */
  readonly boot: string | null
  readonly namespace: string | null
  readonly started: string | null
}

export async function thisHolder(token: string): Promise<LockHolder> {
  const state = await processState(process.pid)
  return {
    token,
    pid: process.pid,
    host: hostname(),
    boot: await readFile('/proc/sys/kernel/random/boot_id', 'utf8').then((text) => text.trim(), nothing),
    namespace: await readlink('/proc/self/ns/pid').catch(nothing),
    started: state?.started ?? null,
  }
}

/** Null where the text is none that this program writes. */
export function readHolder(text: string): LockHolder | null {
  try {
    const { token, pid, host, boot, namespace, started } = JSON.parse(text) as Record<string, unknown>
    if (typeof token !== 'string' || !/^[\w-]+$/.test(token)) return null
    if (typeof pid !== 'number' || typeof host !== 'string') return null
    return { token, pid, host, boot: textOf(boot), namespace: textOf(namespace), started: textOf(started) }
  } catch {
    return null
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/**
 * Whether a process is certainly gone. One on another machine, or in a container whose processes are not seen from
 * here, never is.
 */
export async function isGone(holder: LockHolder, observer: LockHolder): Promise<boolean> {
  if (holder.host !== observer.host) return false
  if (holder.boot !== null && observer.boot !== null && holder.boot !== observer.boot) return true
  if (holder.namespace !== observer.namespace) return false
  if (!isRunning(holder.pid)) return true
  const state = await processState(holder.pid)
  // Its number may have passed to another process; and a dead one keeps its number until its parent has noticed.
  return state !== null && (state.isDead || (holder.started !== null && state.started !== holder.started))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Fields 3 and 22 of `/proc/PID/stat` (proc(5)), counted after the name, which may itself hold spaces and brackets. */
async function processState(pid: number): Promise<{ isDead: boolean; started: string } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(nothing)
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  if (fields?.[19] === undefined) return null
  return { isDead: 'ZXx'.includes(fields[0]!), started: fields[19] }
}

function nothing(): null {
  return null
}

import type { Answers } from '../../engine/evaluation/evaluation-shard.ts'
import type { AnswerStore } from '../../engine/evaluation/reusing-workers.ts'

const courses = 'courses'
/** Courses that are kept: those of one large situation under all its options are some tens. */
const mostKept = 400

/**
 * Answers kept by the browser from one visit to the next. It is never in the way: what a browser forbids or has lost is as if it had not
 * been kept. Other code, or another engine that runs it, finds nothing.
 */
export function browserAnswers(): AnswerStore {
  const code: string = import.meta.env.VITE_KIZASHI_ENGINE
  const numbers = `${code} ${navigator.userAgent}`
  const opened = orNothing(() => openStore(`kizashi-answers ${numbers}`))
  return {
    async read(course) {
      const found = await orNothing(async () => {
        const store = (await opened)!.transaction(courses).objectStore(courses)
        return (await settled(store.get(course))) as ReadonlyMap<string, Answers> | undefined
      })
      return found ?? new Map()
    },
    async write(course, answers) {
      await orNothing(async () => {
        const store = (await opened)!.transaction(courses, 'readwrite').objectStore(courses)
        if ((await settled(store.count())) >= mostKept) store.clear()
        await settled(store.put(answers, course))
      })
    },
  }
}

/** The store of this code's answers; those of earlier code are dropped. */
async function openStore(name: string): Promise<IDBDatabase> {
  for (const { name: other } of await indexedDB.databases())
    if (other?.startsWith('kizashi-answers ') && other !== name) indexedDB.deleteDatabase(other)
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(courses)
  }
  return settled(request)
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'))
  })
}

async function orNothing<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

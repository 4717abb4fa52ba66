import { reusingWorkers } from '../../engine/evaluation/reusing-workers.ts'
import { store } from '../kept/browser-store.ts'
import { keptPart } from '../kept/kept-part.ts'
import type { Part } from '../kept/part-keys.ts'
import { answerRequest, troubleOf } from './answer-request.ts'
import { browserAnswers } from './browser-answers.ts'
import { browserWorkers } from './browser-workers.ts'
import type { ComputeReply, ComputeRequest } from './protocol.ts'

const version: string = import.meta.env.VITE_KIZASHI_VERSION

self.onmessage = ({ data }: MessageEvent<ComputeRequest>) => {
  const threads = browserWorkers(Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)))
  const workers = reusingWorkers(threads, browserAnswers(), { asked: 0, reused: 0 })
  const reply = (message: ComputeReply) => {
    self.postMessage(message)
    if (message.kind === 'opened') keep('opened', withoutKind(message))
    if (message.kind === 'answer' && message.isLast) keep(message.ask, message.value)
  }
  const keep = (part: Part, value: unknown) => {
    const key = data.keys[part]
    if (key === undefined) return
    const made = { on: new Date().toISOString(), version }
    // What cannot be kept is computed again the next time.
    Promise.resolve()
      .then(() => store(keptPart(key, made, value)))
      .catch(() => {})
  }
  answerRequest(data, workers, reply).catch((error: unknown) =>
    data.asks.forEach((ask) => {
      self.postMessage({ kind: 'trouble', ask, trouble: troubleOf(error) } satisfies ComputeReply)
    }),
  )
}

function withoutKind({ kind: _, ...opened }: Extract<ComputeReply, { kind: 'opened' }>) {
  return opened
}

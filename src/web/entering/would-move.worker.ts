import { evidenceOf } from '../../engine/evidence/evidence.ts'
import { updateMethod } from '../../engine/evidence/run-update.ts'
import { TooLarge } from '../../engine/too-large.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import { wouldMove } from '../../lenses/would-move.ts'
import { browserWorkers } from '../session/browser-workers.ts'
import type { WouldMoveReply, WouldMoveRequest } from './would-move-protocol.ts'

/** Particles that are only there to be looked at while those that count are on their way, and these. */
const [firstParticles, lastParticles] = [2048, 16_384]

self.onmessage = ({ data }: MessageEvent<WouldMoveRequest>) => {
  look(data).catch((error: unknown) => reply({ kind: 'trouble', trouble: troubleOf(error) }))
}

/** Exactly where that is quick; else by a few particles first, then by as many as whole percents need. */
async function look({ course, entering, seed }: WouldMoveRequest): Promise<void> {
  const { after } = entering
  const evidence = evidenceOf(after, course.situation, asOfDay(after) ?? undefined)
  const isExact = updateMethod(course, evidence, {}) === 'exact'
  const methods = isExact
    ? (['exact'] as const)
    : [{ particles: firstParticles }, { particles: lastParticles }]
  const workers = browserWorkers(Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)))
  for (const [stage, method] of methods.entries()) {
    const found = await wouldMove(course, entering, {
      method,
      seed,
      workers,
      onProgress: ({ share }) => reply({ kind: 'progress', share }),
    })
    if (found === null) return reply({ kind: 'nothing' })
    if (!('moves' in found)) return reply({ kind: 'impossible', finding: found })
    reply({ kind: 'found', found, isLast: stage === methods.length - 1 })
  }
}

function reply(message: WouldMoveReply): void {
  self.postMessage(message)
}

function troubleOf(error: unknown): Extract<WouldMoveReply, { kind: 'trouble' }>['trouble'] {
  if (error instanceof TooLarge) {
    const { of, cells, limit } = error.refusal
    return { kind: 'too-large', of, cells, limit }
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) }
}

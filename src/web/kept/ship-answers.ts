import type { Workers } from '../../engine/workers.ts'
import { answerRequest } from '../session/answer-request.ts'
import { firstAsks } from '../session/first-asks.ts'
import type { ComputeReply, ComputeRequest, SituationFiles } from '../session/protocol.ts'
import { members, seed } from '../session/session.ts'
import { type Viewpoint, viewpointOf } from '../session/viewpoint.ts'
import { wishesOf } from '../session/wishes.ts'
import { type KeptPart, keptPart, textOfParts } from './kept-part.ts'
import type { Making } from './making.ts'
import { keyOfPart, type Part } from './part-keys.ts'

/** A situation seen from where a page that is opened for the first time may look. */
export interface Shipment {
  /** Under which it is shipped: that of the situation as opened. */
  readonly key: string
  /** What the first page is made of, computed as a browser would. */
  compute(made: Making, workers: Workers): Promise<string>
}

/**
 * The answers of the first page, to be shipped, for a reading.
 *
 * @param reading  null: the base
 * @param engine  what stands for the code that computes
 */
export function shipment(folder: SituationFiles, reading: string | null, engine: string): Shipment {
  const viewpoint: Viewpoint = { ...viewpointOf(''), reading }
  const wishes = wishesOf('')
  const request: ComputeRequest = { folder, viewpoint, wishes, asks: firstAsks, seed, members, keys: {} }
  const { keys: _, ...about } = request
  const keyOf = (part: Part) => keyOfPart(part, about, engine)
  return {
    key: keyOf('opened'),
    async compute(made, workers) {
      const parts: KeptPart[] = []
      const keep = (part: Part, value: unknown) => parts.push(keptPart(keyOf(part), made, value))
      await answerRequest(request, workers, (message) => shipped(message, keep))
      return textOfParts(parts)
    },
  }
}

function shipped(message: ComputeReply, keep: (part: Part, value: unknown) => void): void {
  if (message.kind === 'opened') {
    const { kind: _, ...opened } = message
    keep('opened', opened)
  }
  if (message.kind === 'answer' && message.isLast) keep(message.ask, message.value)
  if (message.kind === 'trouble') throw new Error(`There is no ${message.ask}: ${message.trouble.kind}.`)
  if (message.kind === 'refused') throw new Error('A situation with errors has no answers to be shipped.')
}

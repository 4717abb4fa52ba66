import type { FilesOfPage, FirstPage } from '../../report/publish/answer-program.ts'
import { answerRequest } from '../session/answer-request.ts'
import { firstAsks } from '../session/first-asks.ts'
import type { Ask, ComputeReply, ComputeRequest } from '../session/protocol.ts'
import { members, seed } from '../session/session.ts'
import { type Viewpoint, viewpointOf } from '../session/viewpoint.ts'
import { wishesOf } from '../session/wishes.ts'
import { type KeptPart, keptPart, textOfParts } from './kept-part.ts'
import { keyOfPart, type Part } from './part-keys.ts'

/** The answers of the first page, to be shipped, for a reading: seen from where a page looks that is opened for the first time. */
export function firstPage(folder: FilesOfPage, reading: string | null, engine: string): FirstPage {
  const viewpoint: Viewpoint = { ...viewpointOf(''), reading }
  const wishes = wishesOf('')
  const request: ComputeRequest = { folder, viewpoint, wishes, asks: firstAsks, seed, members, keys: {} }
  const { keys: _, ...about } = request
  const keyOf = (part: Part) => keyOfPart(part, about, engine)
  return {
    key: keyOf('opened'),
    async compute(made, workers, onShare = () => {}) {
      const parts: KeptPart[] = []
      const missing: string[] = []
      const shareOf = shareOfAll(firstAsks)
      await answerRequest(request, workers, (message) => {
        const answer = answerIn(message)
        if (answer !== null) parts.push(keptPart(keyOf(answer.part), made, answer.value))
        if (message.kind === 'trouble') missing.push(`${message.ask}: ${message.trouble.kind}`)
        if (message.kind === 'refused') missing.push('opened: refused')
        onShare(shareOf(message))
      })
      onShare(1)
      return { text: textOfParts(parts), missing }
    },
  }
}

/** What a message brings to be kept; null where that is nothing. */
function answerIn(message: ComputeReply): { readonly part: Part; readonly value: unknown } | null {
  if (message.kind === 'opened') {
    const { kind: _, ...opened } = message
    return { part: 'opened', value: opened }
  }
  return message.kind === 'answer' && message.isLast ? { part: message.ask, value: message.value } : null
}

/** The share of all asks that is done by a message; it never goes back where an ask begins another stage. */
function shareOfAll(asks: readonly Ask[]): (message: ComputeReply) => number {
  let share = 0
  return (message) => {
    if (!('ask' in message)) return share
    const own =
      message.kind === 'progress' ? message.share : Number(message.kind === 'trouble' || message.isLast)
    share = Math.max(share, (asks.indexOf(message.ask) + own) / asks.length)
    return share
  }
}

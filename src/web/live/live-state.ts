import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Leverage } from '../../lenses/what-matters/leverage.ts'
import type { Trouble } from '../session/protocol.ts'
import type { LiveReply } from './live-protocol.ts'

/** A judgement in hand, and where it has been moved. */
export interface InHand {
  readonly address: string
  /** In the judgement's own unit; its own value before it has been moved. */
  readonly value: number
  /** The numbers of its first and its newest move; infinite and 0 before any. */
  readonly first: number
  readonly number: number
}

/** What a page knows of the answers that follow a hand. */
export interface LiveState {
  readonly opening: number
  readonly isReady: boolean
  /** How the answer moves with each judgement; null until it is known, and where it is not worked out. */
  readonly slopes: readonly Leverage[] | null
  readonly inHand: InHand | null
  /** The newest answer to a move of the judgement in hand; null before the first one. */
  readonly shift: LiveShift | null
  readonly trouble: Trouble | null
}

export const noLive: LiveState = {
  opening: 0,
  isReady: false,
  slopes: null,
  inHand: null,
  shift: null,
  trouble: null,
}

export type LiveEvent =
  | { readonly kind: 'opened'; readonly opening: number }
  | { readonly kind: 'held'; readonly address: string; readonly value: number }
  | { readonly kind: 'moved'; readonly number: number; readonly value: number }
  | { readonly kind: 'dropped' }
  | LiveReply

/** What becomes of it. Replies to another opening, and answers older than what is shown, change nothing. */
export function nextLive(state: LiveState, event: LiveEvent): LiveState {
  if (event.kind === 'opened') return { ...noLive, opening: event.opening }
  if ('opening' in event && event.opening !== state.opening) return state
  switch (event.kind) {
    case 'held':
      return { ...state, inHand: { ...untouched, address: event.address, value: event.value }, shift: null }
    case 'moved':
      return state.inHand === null ? state : { ...state, inHand: moved(state.inHand, event) }
    case 'dropped':
      return { ...state, inHand: null, shift: null }
    case 'slopes':
      return { ...state, slopes: event.slopes }
    case 'ready':
      return { ...state, isReady: true }
    case 'shift':
      return isNewer(state, event.shift) ? { ...state, shift: event.shift } : state
    case 'trouble':
      return { ...state, trouble: event.trouble }
  }
}

const untouched = { first: Number.POSITIVE_INFINITY, number: 0 }

function moved(inHand: InHand, { number, value }: { number: number; value: number }): InHand {
  return { ...inHand, value, number, first: Math.min(inHand.first, number) }
}

/** Numbers of moves never come twice: an answer to a judgement since laid down is older than the hand's first move. */
function isNewer({ inHand, shift }: LiveState, answer: LiveShift): boolean {
  if (inHand === null || answer.number < inHand.first || answer.number > inHand.number) return false
  if (shift === null) return true
  return answer.number > shift.number || (answer.number === shift.number && answer.stage === 'settled')
}

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
  /** How each answer moves with each judgement, as far as it is known; null where it is not worked out. */
  readonly slopes: Readonly<Record<string, readonly Leverage[] | null>>
  /** The answers that these are the derivatives of, as judged and exact, 0..1; null where they are not worked out. */
  readonly answers: Readonly<Record<string, number | null>>
  readonly inHand: InHand | null
  /** The newest answer of each question to a move of the judgement in hand; none before the first one. */
  readonly shifts: Readonly<Record<string, LiveShift>>
  readonly trouble: Trouble | null
}

export const noLive: LiveState = {
  opening: 0,
  isReady: false,
  slopes: {},
  answers: {},
  inHand: null,
  shifts: {},
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
      return { ...state, inHand: { ...untouched, address: event.address, value: event.value }, shifts: {} }
    case 'moved':
      return state.inHand === null ? state : { ...state, inHand: moved(state.inHand, event) }
    case 'dropped':
      return { ...state, inHand: null, shifts: {} }
    case 'slopes':
      return {
        ...state,
        slopes: { ...state.slopes, [event.id]: event.slopes },
        answers: { ...state.answers, [event.id]: event.answer },
      }
    case 'ready':
      return { ...state, isReady: true }
    case 'shift':
      return isNewer(state, event)
        ? { ...state, shifts: { ...state.shifts, [event.id]: event.shift } }
        : state
    case 'trouble':
      return { ...state, trouble: event.trouble }
  }
}

type Shifted = Extract<LiveReply, { kind: 'shift' }>

const untouched = { first: Number.POSITIVE_INFINITY, number: 0 }

function moved(inHand: InHand, { number, value }: { number: number; value: number }): InHand {
  return { ...inHand, value, number, first: Math.min(inHand.first, number) }
}

/** Numbers of moves never come twice: an answer to a judgement since laid down is older than the hand's first move. */
function isNewer({ inHand, shifts }: LiveState, { id, shift: answer }: Shifted): boolean {
  const shift = shifts[id]
  if (inHand === null || answer.number < inHand.first || answer.number > inHand.number) return false
  if (shift === undefined) return true
  return answer.number > shift.number || (answer.number === shift.number && answer.stage === 'settled')
}

import type { Forecast } from '../../engine/forecast.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Course, ReadingHead } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import type { ComputeReply } from './protocol.ts'

/** Trials of the ranges that make the band. */
export const members = 200

/** The answers of one reading, as far as they have come. */
export interface Answers {
  readonly course: Course
  readonly forecast: Forecast
  readonly hash: string
}

/** Where the page stands between reading the files and the last answer. */
export interface Session {
  readonly phase:
    | 'loading'
    | 'unreachable'
    | 'refused'
    | 'working'
    | 'stopped'
    | 'ready'
    | 'too-large'
    | 'fault'
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly readings: readonly ReadingHead[]
  /** The newest answers, kept also while others are made and when the text has since been broken. */
  readonly answers: Answers | null
  /** What is being computed; its answers are not there yet where `answers` is of another course. */
  readonly course: Course | null
  readonly hash: string
  readonly done: number
  readonly message: string
  readonly excess: { readonly of: string; readonly cells: number; readonly limit: number } | null
}

export const newSession: Session = {
  phase: 'loading',
  name: '',
  files: [],
  diagnostics: [],
  readings: [],
  answers: null,
  course: null,
  hash: '',
  done: 0,
  message: '',
  excess: null,
}

export type SessionEvent =
  | { readonly kind: 'begin' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'files'
      readonly name: string
      readonly files: readonly SourceFile[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'stop' }
  | ComputeReply

/** What becomes of a session when something happens to it. */
export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'begin':
      return { ...session, phase: 'loading', course: null, done: 0, message: '' }
    case 'unreachable':
      return { ...session, phase: 'unreachable' }
    case 'files': {
      const isRefused = event.diagnostics.some(({ severity }) => severity === 'error')
      const { name, files, diagnostics } = event
      return { ...session, phase: isRefused ? 'refused' : 'working', name, files, diagnostics }
    }
    case 'refused':
      return { ...session, phase: 'refused', diagnostics: event.diagnostics }
    case 'course':
      return {
        ...session,
        phase: 'working',
        course: event.course,
        readings: event.readings,
        hash: event.hash,
      }
    case 'progress':
      return { ...session, done: event.done }
    case 'answer': {
      const answers = { course: session.course!, forecast: event.forecast, hash: session.hash }
      return {
        ...session,
        phase: event.isLast ? 'ready' : 'working',
        answers,
        done: event.isLast ? members : session.done,
      }
    }
    case 'stop':
      return { ...session, phase: 'stopped' }
    case 'too-large':
      return {
        ...session,
        phase: 'too-large',
        excess: { of: event.of, cells: event.cells, limit: event.limit },
      }
    case 'fault':
      return { ...session, phase: 'fault', message: event.message }
  }
}

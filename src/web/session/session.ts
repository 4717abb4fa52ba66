import type { Diagnostic } from '../../language/diagnostic.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course } from '../../language/situation.ts'
import type { Making } from '../kept/making.ts'
import {
  type Answered,
  type AnswerReply,
  type Ask,
  type ComputeReply,
  isPut,
  type Opened,
  type SituationFiles,
  type Trouble,
} from './protocol.ts'
import { keyOfViewpoint, type Viewpoint } from './viewpoint.ts'

/** Trials of the ranges that make the band. */
export const members = 200
export const seed = 1

/** An answer with what it is the answer about. */
export interface Answer<Value> {
  readonly value: Value
  readonly viewpoint: Viewpoint
  readonly course: Course
  readonly entries: readonly LedgerEntry[]
  readonly hash: string
  /** The files that it is about. */
  readonly folder: SituationFiles
  /** When it was computed; null where that was for this page, a moment ago. */
  readonly made: Making | null
}

/** Whether two answers are of the same texts seen from the same place, whatever each takes of the ledger. */
export function isOfTheSame(one: Answer<unknown>, other: Answer<unknown>): boolean {
  const seenFrom = ({ viewpoint }: Answer<unknown>) => keyOfViewpoint({ ...viewpoint, asOf: null })
  return one.hash === other.hash && seenFrom(one) === seenFrom(other)
}

/** The work whose answer a page tells first: of what it asks for, the first that is put at all; null where none is. */
export function toldFirst({ works }: Session, asks: readonly Ask[]): Work<unknown> | null {
  return asks.map((ask) => works[ask]).find(({ state }) => state !== 'waiting') ?? null
}

/** How far an ask has come. */
export interface Work<Value> {
  readonly state: 'waiting' | 'working' | 'ready' | 'stopped' | 'trouble'
  /** The newest answer, kept also while another is made and when the text has since been broken. */
  readonly answer: Answer<Value> | null
  /** Of its present stage, 0..1. */
  readonly share: number
  readonly trouble: Trouble | null
}

type Works = { readonly [Of in Ask]: Work<Answered[Of]> }

/** Where the pages stand between reading the files and the last answer. */
export interface Session {
  readonly phase: 'loading' | 'unreachable' | 'locked-out' | 'refused' | 'open'
  readonly folder: SituationFiles
  /** What keeps the situation from having numbers. */
  readonly diagnostics: readonly Diagnostic[]
  /** The situation in the reading asked for; null until it was first read. */
  readonly opened: Opened | null
  readonly works: Works
}

const nothing = { state: 'waiting', answer: null, share: 0, trouble: null } as const

export const newSession: Session = {
  phase: 'loading',
  folder: { name: '', files: [], ledger: null, issues: [], diagnostics: [] },
  diagnostics: [],
  opened: null,
  works: {
    forecast: nothing,
    update: nothing,
    watch: nothing,
    score: nothing,
    stability: nothing,
    options: nothing,
    holding: nothing,
    compare: nothing,
    strengths: nothing,
    futures: nothing,
  },
}

export type SessionEvent =
  /** These asks are to be made anew. */
  | { readonly kind: 'begin'; readonly asks: readonly Ask[] }
  | { readonly kind: 'unreachable' | 'locked-out' }
  | { readonly kind: 'folder'; readonly folder: SituationFiles }
  | { readonly kind: 'stop' }
  | ComputeReply

/** What becomes of a session when something happens to it. */
export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'begin':
      return { ...session, works: begun(session.works, event.asks) }
    case 'unreachable':
    case 'locked-out':
      return { ...session, phase: event.kind }
    case 'folder': {
      const { folder } = event
      const isRefused = folder.diagnostics.some(({ severity }) => severity === 'error')
      const phase = isRefused ? 'refused' : session.opened === null ? 'loading' : 'open'
      return { ...session, phase, folder, diagnostics: folder.diagnostics }
    }
    case 'refused':
      return { ...session, phase: 'refused', diagnostics: event.diagnostics }
    case 'opened': {
      const hasLedger = session.folder.ledger !== null
      const works = resting(session.works, (ask) => !isPut(ask, hasLedger, event.ledgerErrors))
      return { ...session, phase: 'open', opened: event, works }
    }
    case 'progress':
      return withWork(session, event.ask, { share: event.share, state: 'working' })
    case 'answer':
      return answered(session, event)
    case 'trouble':
      return withWork(session, event.ask, { state: 'trouble', trouble: event.trouble })
    case 'stop':
      return { ...session, works: stopped(session.works) }
  }
}

function withWork(session: Session, ask: Ask, change: Partial<Work<never>>): Session {
  return { ...session, works: { ...session.works, [ask]: { ...session.works[ask], ...change } } }
}

function answered(session: Session, { ask, value, isLast, made }: AnswerReply): Session {
  const { viewpoint, course, entries, hash } = session.opened!
  const { folder } = session
  return {
    ...session,
    works: {
      ...session.works,
      [ask]: {
        state: isLast ? 'ready' : 'working',
        answer: { value, viewpoint, course, entries, hash, folder, made: made ?? null },
        share: isLast ? 1 : session.works[ask].share,
        trouble: null,
      },
    },
  }
}

function begun(works: Works, asks: readonly Ask[]): Works {
  return changed(works, (ask, work) =>
    asks.includes(ask) ? { ...work, state: 'working', share: 0, trouble: null } : work,
  )
}

/** Asks that are not put have no answer, not even an old one. */
function resting(works: Works, isResting: (ask: Ask) => boolean): Works {
  return changed(works, (ask, work) => (isResting(ask) ? nothing : work))
}

/** What was not done stays to be taken up again; a page that is left and what a person stops are the same here. */
function stopped(works: Works): Works {
  return changed(works, (_, work) => (work.state === 'working' ? { ...work, state: 'stopped' } : work))
}

function changed(works: Works, change: (ask: Ask, work: Work<unknown>) => Work<unknown>): Works {
  const asks = Object.keys(works) as Ask[]
  return Object.fromEntries(asks.map((ask) => [ask, change(ask, works[ask])])) as unknown as Works
}

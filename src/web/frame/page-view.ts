import type { ReactNode } from 'react'
import type { Language } from '../../report/language.ts'
import type { Provenance } from '../../report/provenance.ts'
import type { Opened } from '../session/protocol.ts'
import type { Session } from '../session/session.ts'
import type { Viewpoint } from '../session/viewpoint.ts'

/** What every page is given: the situation as read, what has been computed of it, and where the reader stands. */
export interface PageView {
  /** What is in focus on the page; undefined where the address names nothing. */
  readonly id: string | undefined
  readonly session: Session
  readonly opened: Opened
  /** From where the address asks to look; `opened.viewpoint` is from where one sees what is shown. */
  readonly viewpoint: Viewpoint
  readonly provenance: Provenance
  readonly language: Language
  /** The choice of reading. */
  readonly controls: ReactNode
  readonly stop: () => void
  readonly again: () => void
}

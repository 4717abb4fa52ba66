import type { StudyFault } from '../../language/cross-impact/impact-study.ts'
import type { Day } from '../../language/day.ts'
import type { Text } from '../../language/situation.ts'
import type { Language } from '../language.ts'
import type { FirstWords } from './first-situation.ts'

/** A situation that the start page can open. */
export interface OpenableSituation {
  readonly directory: string
  /** Name of its folder. */
  readonly name: string
  readonly title: Text
  /** When it was opened last, as ISO 8601; null for one that comes with Kizashi. */
  readonly openedAt: string | null
}

/** What the start page shows. */
export interface OpeningList {
  readonly recent: readonly OpenableSituation[]
  readonly shipped: readonly OpenableSituation[]
  /** Where a folder is made whose name says no place. */
  readonly parent: string
  readonly today: Day
}

/** Of what a new situation is made. */
export type NewSituation =
  /** `name`: of one that comes with Kizashi. */
  | { readonly kind: 'copy'; readonly name: string }
  | { readonly kind: 'first'; readonly words: FirstWords; readonly language: Language }
  /** A cross-impact study, as the text of its `.scw` or `.csv` file. */
  | { readonly kind: 'study'; readonly file: string; readonly text: string; readonly language: Language }

/** Why nothing was opened or made. */
export type OpeningRefusal =
  | { readonly kind: 'no-situation'; readonly directory: string }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'taken'; readonly directory: string }
  /** `reason`: the system's code, as EACCES or ENOSPC. */
  | { readonly kind: 'unwritable'; readonly directory: string; readonly reason: string }
  | { readonly kind: 'study'; readonly file: string; readonly fault: StudyFault }

export type OpeningReply = { readonly url: string } | { readonly refusal: OpeningRefusal }

import type { ImpossibleFinding } from '../../engine/evidence/impossible-evidence.ts'
import type { Update } from '../../engine/evidence/update.ts'
import type { Forecast } from '../../engine/forecast.ts'
import type { Diagnostic } from '../../language/diagnostic.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Course, ReadingHead } from '../../language/situation.ts'
import type { SourceFile } from '../../language/span.ts'
import type { FuturesOrNearest } from '../../lenses/futures/futures-from-today.ts'
import type { InfluenceStrengths } from '../../lenses/influence-strength.ts'
import type { ScoreReport } from '../../lenses/score/score-report.ts'
import type { StabilityFinding } from '../../lenses/stability.ts'
import type { WatchFinding } from '../../lenses/watch/watch-next.ts'
import type { IssueFault } from '../../report/issue/read-issue.ts'
import type { Making } from '../kept/making.ts'
import type { CompareFound } from './compare-found.ts'
import type { UnknownName } from './course-seen-from.ts'
import type { HoldingFound, OptionsFound } from './options-found.ts'
import type { Viewpoint } from './viewpoint.ts'
import type { Wishes } from './wishes.ts'

/** How the forecasts did, with the files that are no frozen forecasts. */
export interface ScoreFound {
  readonly report: ScoreReport
  readonly leftOut: readonly { readonly file: string; readonly fault: IssueFault }[]
}

/** What hangs together, from the influences alone and with the leans: what the page shows first comes first. */
export interface FuturesFound {
  readonly plain: FuturesOrNearest | null
  readonly leaning: FuturesOrNearest | null
}

/** What each ask of the worker is answered with. */
export interface Answered {
  readonly forecast: Forecast
  readonly update: Update
  readonly watch: WatchFinding
  readonly score: ScoreFound
  readonly stability: StabilityFinding
  readonly options: OptionsFound
  /** Null where there is nothing to choose among. */
  readonly holding: HoldingFound | null
  readonly compare: CompareFound
  readonly strengths: InfluenceStrengths
  readonly futures: FuturesFound
}

export type Ask = keyof Answered

const needLedger: readonly Ask[] = ['update', 'watch', 'score']

/** Whether an ask is put at all: nothing is moved where there is no ledger, and one with errors answers nothing. */
export function isPut(ask: Ask, hasLedger: boolean, ledgerErrors: readonly Diagnostic[]): boolean {
  if (ask === 'update' && !hasLedger) return false
  return ledgerErrors.length === 0 || !needLedger.includes(ask)
}

/** The files of a situation's folder, as the page's own server gives them. */
export interface SituationFiles {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly ledger: SourceFile | null
  /** Frozen forecasts; `text` is null where one cannot be read. */
  readonly issues: readonly { readonly name: string; readonly text: string | null }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the page asks of the worker that computes: answers to each ask in turn. */
export interface ComputeRequest {
  readonly folder: SituationFiles
  readonly viewpoint: Viewpoint
  readonly wishes: Wishes
  readonly asks: readonly Ask[]
  readonly seed: number
  /** Trials of the ranges that make the band. */
  readonly members: number
  /** The names under which the situation as opened and each last answer are kept; without one, it is not. */
  readonly keys: Readonly<Partial<Record<'opened' | Ask, string>>>
}

/** Why an ask has no answer. */
export type Trouble =
  /** A table over what `of` depends on would have `cells` cells. */
  | { readonly kind: 'too-large'; readonly of: string; readonly cells: number; readonly limit: number }
  /** The reading gives an entry of the ledger no chance. */
  | { readonly kind: 'impossible'; readonly finding: ImpossibleFinding }
  | { readonly kind: 'fault'; readonly message: string }

/** What the texts amount to, seen from where it was asked. */
export interface Opened {
  readonly viewpoint: Viewpoint
  readonly course: Course
  readonly readings: readonly ReadingHead[]
  readonly hash: string
  /** Retracted ones included; none where the ledger has errors. */
  readonly entries: readonly LedgerEntry[]
  /** Errors of the ledger, which keep what needs it from being computed. */
  readonly ledgerErrors: readonly Diagnostic[]
  /** What the address names and the situation does not have; it is left out. */
  readonly unknown: readonly UnknownName[]
}

export type AnswerReply = {
  readonly [Of in Ask]: {
    readonly kind: 'answer'
    readonly ask: Of
    readonly value: Answered[Of]
    readonly isLast: boolean
    /** When it was computed; absent where that is just now. */
    readonly made?: Making
  }
}[Ask]

/** What the worker answers, in this order: what it opened or a refusal; then for each ask answers, each fuller, or a trouble. */
export type ComputeReply =
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | ({ readonly kind: 'opened' } & Opened)
  | AnswerReply
  /** The share of an ask's present stage that is done, 0..1. */
  | { readonly kind: 'progress'; readonly ask: Ask; readonly share: number }
  | { readonly kind: 'trouble'; readonly ask: Ask; readonly trouble: Trouble }

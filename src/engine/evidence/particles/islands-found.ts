import type { Day } from '../../../language/day.ts'
import type { Course } from '../../../language/situation.ts'
import type { Selection } from '../../selection.ts'
import type { Evidence } from '../evidence.ts'
import type { Archipelago } from './run-islands.ts'

/** What an update is read from. */
export interface IslandsUpdate {
  readonly course: Course
  readonly evidence: Evidence
  readonly found: Archipelago
  readonly dates: readonly Day[]
  readonly seed: number
  readonly since: Day | null
  readonly selection: Selection
  /** After an entry every so-manieth particle walked on. */
  readonly strideByEntry: number
}

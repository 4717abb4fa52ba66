import type { Diagnostic } from '../diagnostic.ts'
import type { Notice } from '../notice.ts'
import type { Situation } from '../situation.ts'
import type { MapTree } from '../tree.ts'

/** Everything that is wrong with a situation as a whole, beyond what its elements already told. */
export function checkSituation(
  _situation: Situation,
  _tree: MapTree,
  _found: readonly Diagnostic[],
  _notice: Notice,
): void {}

import type { Paint } from '../report/terminal/paint.ts'
import type { Terminal } from './terminal.ts'

/** The report's styles in this terminal's colours: meaning never hangs on them. */
export function paintOf({ paint }: Terminal): Paint {
  return {
    strong: paint.bold,
    quiet: paint.dim,
    accent: paint.cyan,
    raises: paint.yellow,
    lowers: paint.cyan,
  }
}

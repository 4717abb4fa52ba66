import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { brief } from './brief.ts'
import { serve } from './serve.ts'

const flagship = 'korean-peninsula'

/** The first thing a new user sees: the flagship's briefing, then its workbench. */
export async function start(flags: { port?: number }, terminal: Terminal): Promise<ExitCode> {
  const code = await brief(flagship, {}, terminal)
  return code === exitCodes.done ? serve(flagship, flags, terminal) : code
}

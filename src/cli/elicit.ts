import { estimateWords } from './estimate-words.ts'
import { CommandLineError } from './exit-codes.ts'
import type { Ask } from './ledger/ask-missing.ts'
import { type ReadFigure, readNumber, readProbability } from './read-figure.ts'
import type { Terminal } from './terminal.ts'

/** What a person is asked for, as written on the command line. */
export interface EstimateFlags {
  readonly by?: string
  readonly best?: string
  readonly low?: string
  readonly high?: string
  readonly confidence?: string
  readonly reasons?: string
  readonly date?: string
}

/** A three- or four-point estimate. */
export interface Elicited {
  readonly best: number
  readonly low?: number
  readonly high?: number
  readonly confidence?: number
  readonly reasons?: string
}

/**
 * The points of an estimate: those on the command line, and where the best guess is not among them, all that are left
 * asked one by one, the range before the best guess so that this does not anchor it.
 *
 * @param ask  null where nobody sits at a terminal
 * @throws CommandLineError where a figure cannot be read, or there is nobody to ask
 */
export async function elicit(
  flags: EstimateFlags,
  isNumber: boolean,
  ask: Ask | null,
  terminal: Terminal,
): Promise<Elicited> {
  const words = estimateWords[terminal.language]
  const reader = { read: isNumber ? readNumber : readProbability, ask, terminal }
  const isAsked = flags.best === undefined
  const low = await figure(flags.low, isAsked ? words.low : null, reader)
  const high = await figure(flags.high, isAsked ? words.high : null, reader)
  const best = await figure(flags.best, words.best, reader)
  if (best === null) throw new CommandLineError(words.missing)
  const sure = { ...reader, read: readProbability }
  const confidence =
    low === null ? null : await figure(flags.confidence, isAsked ? words.confidence : null, sure)
  const reasons = flags.reasons ?? (isAsked && ask !== null ? await ask(words.reasons) : null)
  if (low !== null && high !== null && !(low <= best && best <= high))
    throw new CommandLineError(words.outOfOrder(String(low), String(best), String(high)))
  return {
    best,
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    ...(confidence === null ? {} : { confidence }),
    ...(reasons === null || reasons.trim() === '' ? {} : { reasons: reasons.trim() }),
  }
}

interface FigureReader {
  readonly read: ReadFigure
  readonly ask: Ask | null
  readonly terminal: Terminal
}

/** A figure from the command line, else asked for until it can be read; null where it is neither given nor asked for. */
async function figure(
  given: string | undefined,
  question: string | null,
  { read, ask, terminal }: FigureReader,
): Promise<number | null> {
  const words = estimateWords[terminal.language]
  const refused = read === readNumber ? words.notNumber : words.notProbability
  if (given !== undefined) {
    const value = read(given)
    if (value === null) throw new CommandLineError(refused(given))
    return value
  }
  while (question !== null && ask !== null) {
    const text = await ask(question)
    const value = read(text)
    if (value !== null) return value
    terminal.remark(`${refused(text)}\n`)
  }
  return null
}

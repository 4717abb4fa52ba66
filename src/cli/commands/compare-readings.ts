import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { runUpdate } from '../../engine/evidence/run-update.ts'
import { courseOf } from '../../language/course.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { plainNumber } from '../../report/figures.ts'
import { takenPhrases } from '../../report/taken-phrases.ts'
import { textTable } from '../../report/terminal/text-table.ts'
import { typedChangesIn } from '../../report/typed-changes-in.ts'
import { entryWords } from '../../report/update/entry-words.ts'
import { updateWordsOf } from '../../report/update/update-words-of.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Loaded } from '../load.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import type { Running } from '../with-threads.ts'

interface Foreseen {
  readonly reading: string
  /** Null where the reading gives the ledger no chance, for the reason that stands beside it. */
  readonly logLikelihood: number | null
  readonly reason?: string
}

/** Prints how likely each reading held what came, the best first. */
export async function compareReadings(
  { draft, course: { situation, options, whatIfs } }: Loaded,
  entries: readonly LedgerEntry[],
  { asOf, json }: { readonly asOf: Day | undefined; readonly json: true | undefined },
  running: Running,
  terminal: Terminal,
): Promise<ExitCode> {
  const found: Foreseen[] = []
  for (const { id } of draft.readings) {
    const { course } = courseOf(draft, { reading: id, options, whatIfs })
    if (course) found.push(await foreseenBy(course, entries, asOf, running, terminal))
  }
  found.sort((a, b) => (b.logLikelihood ?? -Infinity) - (a.logLikelihood ?? -Infinity))
  if (json) {
    const taken = { options, whatIfs, ...typedChangesIn(situation, whatIfs) }
    const document = { kizashi: version, hash: draft.hash, ...taken, readings: found }
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
  } else {
    const rows = found.map(({ reading, logLikelihood, reason }) => [
      reading,
      logLikelihood === null ? (reason ?? '') : plainNumber(logLikelihood, 2),
    ])
    const title = paintOf(terminal).strong(updateWordsOf(terminal.language).readings)
    const taken = takenPhrases({ situation, options, whatIfs }, terminal.language)
    terminal.write(`${[title, ...taken, ...textTable(rows, terminal.columns, [])].join('\n')}\n`)
  }
  return exitCodes.done
}

async function foreseenBy(
  course: NonNullable<ReturnType<typeof courseOf>['course']>,
  entries: readonly LedgerEntry[],
  asOf: Day | undefined,
  running: Running,
  { language }: Terminal,
): Promise<Foreseen> {
  const { situation } = course
  const reading = situation.reading.id
  try {
    const options = {
      method: 'exact' as const,
      only: {},
      dates: [],
      workers: running.workers,
      isCancelled: running.isCancelled,
      ...(asOf === undefined ? {} : { asOf }),
    }
    const { evidence } = await runUpdate(course, entries, options)
    return { reading, logLikelihood: evidence.logLikelihood }
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    const { entry } = error.finding
    const words = updateWordsOf(language)
    return {
      reading,
      logLikelihood: null,
      reason: words.noChance(entry ? entryWords(situation, language)(entry) : words.timeShort),
    }
  }
}

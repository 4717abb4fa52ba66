import { estimateExactCost } from '../../engine/exact/exact-cost.ts'
import type { Course } from '../../language/situation.ts'
import { type AskedAbout, askedAbout, explainable, isExact } from '../../lenses/what-matters/asked-about.ts'
import { answersNeeded } from '../../lenses/what-matters/variance.ts'
import { type WhatMatters, whatMattersLens } from '../../lenses/what-matters.ts'
import { plainNumber } from '../../report/figures.ts'
import { whatMattersDocument } from '../../report/what-matters/what-matters-document.ts'
import { whatMattersText } from '../../report/what-matters/what-matters-text.ts'
import { whatMattersWordsOf } from '../../report/what-matters/what-matters-words-of.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { progressLine } from '../forecasting.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { threadWorkers } from '../thread-workers.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import type { ExplainFlags } from './explain-flags.ts'

/** Sweeps that one explanation takes, about; and the seconds beyond which it must be asked for. */
const sweepsTaken = 90
const mostSeconds = 600
/** Points of a sample for shares of the variance, and the groups of judgements that they are shared among, about. */
const usualPoints = 64
const usualGroups = 30

/** Prints what the answer to one question or contingency hangs on. */
export async function explainQuestion(
  id: string,
  directory: string | undefined,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const choice = { reading: flags.reading, options: flags.option, json: flags.json }
  const loaded = await load(directory, choice, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const asked = askedNamed(course, id, terminal)
  const refused = refusalOf(course, asked, flags, terminal)
  if (refused !== null) {
    terminal.remark(`${refused}\n`)
    return exitCodes.analysisNotDone
  }
  const found = await withProgress(course, id, pointsOf(flags), terminal)
  const paint = paintOf(terminal)
  terminal.write(
    flags.json
      ? `${JSON.stringify(whatMattersDocument(course, found, { version, hash: draft.hash }), null, 2)}\n`
      : whatMattersText(course, found, terminal.language, { columns: terminal.columns, paint }),
  )
  return exitCodes.done
}

function askedNamed({ situation }: Course, id: string, terminal: Terminal): AskedAbout {
  const asked = askedAbout(situation, id)
  if (asked) return asked
  const known = explainable(situation).map(({ element }) => element.id)
  throw new CommandLineError(unknownName(id, known, terminal))
}

/** Why it is not computed; null where it is. */
function refusalOf(
  course: Course,
  { element: { id, ask }, kind }: AskedAbout,
  flags: ExplainFlags,
  { language }: Terminal,
): string | null {
  const words = whatMattersWordsOf(language)
  if (!isExact(ask)) return words.explainExact(id)
  const only = kind === 'question' ? { questions: [id] } : { contingencies: [id] }
  const cost = estimateExactCost(course, { only })
  if ('refused' in cost) return words.tooLarge(cost.of, plainNumber(cost.cells))
  const points = pointsOf(flags)
  const seconds = cost.seconds * (sweepsTaken + (points > 0 ? answersNeeded(usualGroups, points) : 0))
  return seconds > mostSeconds && !flags.exact ? words.tooLong(Math.ceil(seconds / 60)) : null
}

function pointsOf({ variance }: ExplainFlags): number {
  return variance === true ? usualPoints : (variance ?? 0)
}

async function withProgress(
  course: Course,
  question: string,
  variance: number,
  terminal: Terminal,
): Promise<WhatMatters> {
  const words = whatMattersWordsOf(terminal.language)
  const workers = threadWorkers()
  let isCancelled = false
  const stop = () => {
    isCancelled = true
  }
  process.once('SIGINT', stop)
  try {
    return await whatMattersLens.run(
      course,
      { ...whatMattersLens.defaults, question, variance },
      {
        workers,
        clock: () => performance.now(),
        onProgress: ({ phase, share }) =>
          terminal.progress(
            phase === 'simulate'
              ? progressLine(phase, share, undefined, terminal)
              : `${words.progress} ${Math.floor(share * 100)} %`,
          ),
        isCancelled: () => isCancelled,
      },
    )
  } finally {
    process.off('SIGINT', stop)
    terminal.progress('')
    await workers.close()
  }
}

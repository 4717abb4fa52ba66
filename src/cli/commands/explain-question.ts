import { usualRuns } from '../../engine/choose-method.ts'
import { estimateExactCost } from '../../engine/exact/exact-cost.ts'
import type { Course } from '../../language/situation.ts'
import { type AskedAbout, askedAbout, explainable, isExact } from '../../lenses/what-matters/asked-about.ts'
import { answersNeeded } from '../../lenses/what-matters/variance.ts'
import { type WhatMatters, type WhatMattersOptions, whatMattersLens } from '../../lenses/what-matters.ts'
import { plainNumber } from '../../report/figures.ts'
import { whatMattersDocument } from '../../report/what-matters/what-matters-document.ts'
import { whatMattersText } from '../../report/what-matters/what-matters-text.ts'
import { whatMattersWordsOf } from '../../report/what-matters/what-matters-words-of.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { refuseMethods } from '../forecasting.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { phaseWords, progressLine } from '../progress-line.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import { withThreads } from '../with-threads.ts'
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
  checkSimulate(flags, terminal)
  const asked = askedNamed(course, id, terminal)
  const way = wayOf(course, asked, flags, terminal)
  if ('refused' in way) {
    terminal.remark(`${way.refused}\n`)
    return exitCodes.analysisNotDone
  }
  const found = await withProgress(course, { question: id, ...way }, terminal)
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

/** Histories come in batches of 512, and an interval takes two of them. */
const fewestRuns = 1024

function checkSimulate(flags: ExplainFlags, terminal: Terminal): void {
  refuseMethods(flags, terminal)
  const { simulate } = flags
  if (simulate !== undefined && simulate < fewestRuns)
    throw new CommandLineError(
      terminal.language === 'ja'
        ? `--simulate は${fewestRuns}以上。`
        : `--simulate needs at least ${fewestRuns}.`,
    )
}

type Way = { readonly refused: string } | Pick<WhatMattersOptions, 'simulate' | 'variance'>

/** Exactly, or by simulation where it was asked for, is the only way, or the exact one is too dear; or why not at all. */
function wayOf(
  course: Course,
  { element: { id, ask }, kind }: AskedAbout,
  flags: ExplainFlags,
  { language }: Terminal,
): Way {
  const words = whatMattersWordsOf(language)
  const only = kind === 'question' ? { questions: [id] } : { contingencies: [id] }
  const cost = estimateExactCost(course, { only })
  if ('refused' in cost) return { refused: words.tooLarge(cost.of, plainNumber(cost.cells)) }
  const points = pointsOf(flags)
  if (!isExact(ask) && (flags.exact || points > 0)) return { refused: words.explainExact(id) }
  const isDear = cost.seconds * sweepsTaken > mostSeconds && !flags.exact
  if (flags.simulate !== undefined || !isExact(ask) || isDear)
    return { simulate: flags.simulate ?? usualRuns, variance: 0 }
  const seconds = cost.seconds * (sweepsTaken + (points > 0 ? answersNeeded(usualGroups, points) : 0))
  if (seconds > mostSeconds && !flags.exact) return { refused: words.tooLong(Math.ceil(seconds / 60)) }
  return { simulate: 0, variance: points }
}

function pointsOf({ variance }: ExplainFlags): number {
  return variance === true ? usualPoints : (variance ?? 0)
}

function withProgress(
  course: Course,
  options: Partial<WhatMattersOptions>,
  terminal: Terminal,
): Promise<WhatMatters> {
  const { progress } = whatMattersWordsOf(terminal.language)
  return withThreads(terminal, (running) =>
    whatMattersLens.run(
      course,
      { ...whatMattersLens.defaults, ...options },
      {
        ...running,
        onProgress: ({ phase, share }) => {
          const doing = phase === 'simulate' ? phaseWords(phase, terminal) : progress
          terminal.progress(progressLine(doing, share, undefined, terminal))
        },
      },
    ),
  )
}

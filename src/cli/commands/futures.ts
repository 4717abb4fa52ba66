import { readSolutions } from '../../language/cross-impact/solutions.ts'
import type { Assignment, Course, Situation } from '../../language/situation.ts'
import { type FuturesLensOptions, futuresLens } from '../../lenses/futures/futures.ts'
import type { FuturesFinding } from '../../lenses/futures/futures-finding.ts'
import { comparedCourses } from '../../lenses/futures/futures-from-today.ts'
import { compareSolutions } from '../../lenses/futures/solutions-of.ts'
import { otherCourses } from '../../lenses/other-courses.ts'
import { comparisonText } from '../../report/futures/comparison-text.ts'
import { futuresDocument } from '../../report/futures/futures-document.ts'
import { futuresWords } from '../../report/futures/futures-sheet.ts'
import { futuresText } from '../../report/futures/futures-text.ts'
import { pickText } from '../../report/text.ts'
import { readStudyFile } from '../../workspace/study-file.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { likeliestStates, whereLedgerPuts } from '../likeliest-states.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { phaseWords, progressLine } from '../progress-line.ts'
import { orTellStudyFault } from '../study-fault.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import { withThreads } from '../with-threads.ts'
import type { FuturesFlags } from './futures-flags.ts'

/** Prints the futures that hang together, why, what would break them and where today leads. */
export async function futures(
  named: string | undefined,
  flags: FuturesFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(
    named,
    { reading: flags.reading, options: flags.option, json: flags.json },
    terminal,
  )
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const { language } = terminal
  if (flags.compare !== undefined) {
    const file = flags.compare
    return orTellStudyFault(file, terminal, () => compareWith(file, loaded, flags, terminal))
  }
  const likeliest = await likeliestStates(loaded, flags, terminal)
  if (typeof likeliest === 'number') return likeliest
  const options = lensOptions(loaded, flags, terminal)
  const present = { ...likeliest, ...options.present }
  const finding = await findWithProgress(course, { ...options, present }, terminal)
  if (flags.json) {
    const document = futuresDocument(course, finding, { version, hash: draft.hash })
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
    return exitCodes.done
  }
  refuseUnknownFamily(finding, flags, terminal)
  if (flags.asOf !== undefined) terminal.write(`${whereLedgerPuts(flags.asOf, terminal)}\n\n`)
  terminal.write(
    futuresText(course.situation, finding, language, {
      columns: terminal.columns,
      paint: paintOf(terminal),
      ...(flags.explain === undefined ? {} : { explain: familyName(flags.explain) }),
      readings: new Map(draft.readings.map(({ id, title }) => [id, pickText(title, language) || id])),
    }),
  )
  return exitCodes.done
}

/** How the solutions of another program stand to what is found here. */
async function compareWith(
  file: string,
  { course, draft }: Loaded,
  { leans, diagonal, json }: FuturesFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { situation } = course
  const theirs = readSolutions(await readStudyFile(file))
  const choice = { leans: leans === true, diagonal: diagonal === true }
  const comparison = await withThreads(terminal, ({ workers, isCancelled }) =>
    compareSolutions(situation, choice, theirs, { workers, isCancelled }),
  )
  if (comparison === null) throw new CommandLineError(otherDescriptors(file, terminal))
  terminal.write(
    json
      ? `${JSON.stringify({ kizashi: version, situation: situation.title, hash: draft.hash, comparison }, null, 2)}\n`
      : comparisonText(situation, comparison, terminal.language, terminal.columns),
  )
  return exitCodes.done
}

function otherDescriptors(file: string, { language }: Terminal): string {
  return language === 'ja'
    ? `「${file}」の解は、この情勢とは要因または状態の数が異なる。`
    : `The solutions in ${file} are of other descriptors or variants than this situation has.`
}

function familyName(written: string): string {
  return written.normalize('NFKC').toUpperCase()
}

function refuseUnknownFamily(
  { families }: FuturesFinding,
  { explain }: FuturesFlags,
  { language }: Terminal,
) {
  if (explain === undefined || families.some(({ id }) => id === familyName(explain))) return
  const say = futuresWords(language)
  throw new CommandLineError(say.unknownFamily(explain, say.list(families.slice(0, 12).map(({ id }) => id))))
}

function findWithProgress(
  course: Course,
  options: FuturesLensOptions,
  terminal: Terminal,
): Promise<FuturesFinding> {
  return withThreads(terminal, (running) =>
    futuresLens.run(course, options, {
      ...running,
      onProgress: ({ phase, share }) =>
        terminal.progress(progressLine(phaseWords(phase, terminal), share, undefined, terminal)),
    }),
  )
}

function lensOptions({ draft, course }: Loaded, flags: FuturesFlags, terminal: Terminal): FuturesLensOptions {
  return {
    ...futuresLens.defaults,
    ...given(flags),
    present: presentStates(course.situation, flags, terminal),
    ...comparedCourses(course, otherCourses(draft)),
  }
}

function given({
  simulate,
  ensemble,
  seed,
  rule,
  margin,
  tolerance,
  most,
  mostNodes,
  beta,
  ...flags
}: FuturesFlags) {
  return {
    leans: flags.leans === true,
    diagonal: flags.diagonal === true,
    ...(simulate === undefined ? {} : { method: { runs: Math.max(1, simulate) } }),
    ...(ensemble === undefined ? {} : { ensemble }),
    ...(seed === undefined ? {} : { seed }),
    ...(rule === undefined ? {} : { rule }),
    ...(beta === undefined ? {} : { beta }),
    ...(margin === undefined ? {} : { margin }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(most === undefined ? {} : { most: Math.max(1, most) }),
    ...(mostNodes === undefined ? {} : { mostNodes: Math.max(1, mostNodes) }),
  }
}

function presentStates(situation: Situation, { present = [] }: FuturesFlags, terminal: Terminal): Assignment {
  return Object.fromEntries(
    present.map((written): [string, string] => {
      const [factor = '', state = ''] = written.normalize('NFC').split('=', 2)
      const known = situation.factors.find(({ id }) => id === factor)
      const factors = situation.factors.map(({ id }) => id)
      if (!known) throw new CommandLineError(unknownName(factor, factors, terminal))
      const states = known.states.map(({ id }) => id)
      if (!states.includes(state)) throw new CommandLineError(unknownState(factor, state, states, terminal))
      return [factor, state]
    }),
  )
}

function unknownState(
  factor: string,
  state: string,
  states: readonly string[],
  { language }: Terminal,
): string {
  return language === 'ja'
    ? `要因「${factor}」に状態「${state}」はない。あるのは${states.join('、')}。--present 要因=状態 と書く。`
    : `The factor ${factor} has no state ${state || '""'}; it has ${states.join(', ')}. Write --present factor=state.`
}

import { compareLens } from '../../lenses/compare/compare.ts'
import { choiceOf, sidesOf } from '../../lenses/compare/sides.ts'
import { otherCourses } from '../../lenses/other-courses.ts'
import { everyPlacedJudgement } from '../../lenses/placed-judgements.ts'
import { compareDocument } from '../../report/compare/compare-document.ts'
import { compareText } from '../../report/compare/compare-text.ts'
import { findSituation } from '../../workspace/find-situation.ts'
import { errorsOf } from '../courses-errors.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { keptAnswers } from '../kept-answers.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import { withSurroundings } from '../with-surroundings.ts'

/** What `compare` is asked for on the command line. */
export interface CompareFlags {
  readonly option?: readonly string[]
  readonly whatIf?: readonly string[]
  /** Each the YAML of a what-if or of its `changes:`. */
  readonly change?: readonly string[]
  /** Each `READING=WEIGHT`. */
  readonly weight?: readonly string[]
  readonly exact?: true
  readonly simulate?: number
  readonly ensemble?: number
  readonly seed?: number
  readonly json?: true
}

/** Prints where readings differ, or what an option or a what-if changes. The last name may be a situation's folder. */
export async function compare(
  names: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { directory, readings } = await partNames(names)
  const loaded = await load(directory, { changes: flags.change, json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft, typed } = loaded
  refuseUnknown(loaded, readings, flags, terminal)
  const asked = { readings, options: flags.option ?? [], whatIfs: [...(flags.whatIf ?? []), ...typed] }
  const known = draft.readings.map(({ id }) => id)
  const weights = weightsOf(flags.weight ?? [], known, terminal)
  const errors = errorsOf(draft, sidesOf(known, asked, course.situation.options).map(choiceOf))
  if (errors.length > 0) {
    printDiagnostics(errors, loaded.files, flags.json === true, terminal)
    return exitCodes.situationHasErrors
  }
  const others = otherCourses(draft)
  const kept = await keptAnswers()
  const phase = terminal.language === 'ja' ? '比較中' : 'Comparing'
  const finding = await withSurroundings(phase, terminal, (surroundings) =>
    compareLens.run(
      course,
      {
        ...compareLens.defaults,
        method: flags.exact ? 'exact' : flags.simulate === undefined ? 'auto' : { runs: flags.simulate },
        seed: flags.seed ?? compareLens.defaults.seed,
        ensemble: flags.ensemble ?? compareLens.defaults.ensemble,
        ...asked,
        weights,
      },
      { ...surroundings, workers: kept.over(surroundings.workers), others },
    ),
  )
  if (flags.json) {
    const document = compareDocument(course.situation, finding, { version, hash: draft.hash })
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
    return exitCodes.done
  }
  const courses = finding.sides.map((side) => others.course(choiceOf(side))!)
  const judgements = courses.map(
    ({ situation }) => new Map(everyPlacedJudgement(situation).map((one) => [one.judgement.address, one])),
  )
  const account = {
    situations: courses.map(({ situation }) => situation),
    finding,
    reuse: kept.reuse,
    judgement: (side: number, address: string) => judgements[side]!.get(address) ?? null,
  }
  terminal.write(
    compareText(account, terminal.language, { columns: terminal.columns, paint: paintOf(terminal) }),
  )
  return exitCodes.done
}

/** The last name is the situation where there is one of that name; all others are readings. */
async function partNames(
  names: readonly string[],
): Promise<{ readonly directory: string | undefined; readonly readings: readonly string[] }> {
  const words = names.map((name) => name.normalize('NFC'))
  const last = names.at(-1)
  if (last !== undefined && 'directory' in (await findSituation(last)))
    return { directory: last, readings: words.slice(0, -1) }
  return { directory: undefined, readings: words }
}

function refuseUnknown(
  { course: { situation }, draft }: Loaded,
  readings: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): void {
  const refuse = (asked: readonly string[], known: readonly { readonly id: string }[]) => {
    const ids = known.map(({ id }) => id)
    for (const id of asked) if (!ids.includes(id)) throw new CommandLineError(unknownName(id, ids, terminal))
  }
  refuse(readings, draft.readings)
  refuse(flags.option ?? [], situation.options)
  refuse(flags.whatIf ?? [], situation.whatIfs)
  const isJapanese = terminal.language === 'ja'
  if (flags.exact && flags.simulate !== undefined)
    throw new CommandLineError(
      isJapanese ? '--exact と --simulate は同時に使えない。' : 'Choose one of --exact and --simulate.',
    )
  if (flags.simulate !== undefined && flags.simulate < 32)
    throw new CommandLineError(isJapanese ? '--simulate は32以上。' : '--simulate needs at least 32.')
}

function weightsOf(
  given: readonly string[],
  known: readonly string[],
  terminal: Terminal,
): Record<string, number> {
  const weights = given.map((text): [string, number] => {
    const [, reading, number] = /^(.+)=([\d.]+)$/u.exec(text.normalize('NFKC')) ?? []
    const weight = Number(number)
    if (reading === undefined || !Number.isFinite(weight))
      throw new CommandLineError(
        terminal.language === 'ja'
          ? `「${text}」は重みとして読めない。例：--weight slides=2`
          : `${text} is no weight. Write it like --weight slides=2.`,
      )
    if (!known.includes(reading)) throw new CommandLineError(unknownName(reading, known, terminal))
    return [reading, weight]
  })
  return Object.fromEntries(weights)
}

import { dayOfText, textOfDay } from '../../language/dates.ts'
import { optionsLens } from '../../lenses/options/options.ts'
import type { OptionsFinding } from '../../lenses/options/options-finding.ts'
import { type OtherCourses, otherCourses } from '../../lenses/other-courses.ts'
import { type PlacedJudgement, placedEffects, placedJudgements } from '../../lenses/placed-judgements.ts'
import { optionsDocument } from '../../report/options/options-document.ts'
import { optionsText } from '../../report/options/options-text.ts'
import { errorsOf } from '../errors-of-courses.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { keptAnswers } from '../kept-answers.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import { withSurroundings } from '../with-surroundings.ts'

/** What `options` is asked for on the command line. */
export interface OptionsFlags {
  readonly reading?: readonly string[]
  readonly actor?: string
  /** Each a list of ids joined by `+`. */
  readonly with?: readonly string[]
  readonly pairs?: true
  /** A day, `2026-12-31`. */
  readonly signs?: string
  readonly exact?: true
  readonly simulate?: number
  readonly ensemble?: number
  readonly seed?: number
  readonly json?: true
}

/** Prints which option holds up: every option alone and in combinations, in every reading, by every set of values. */
export async function options(
  named: string | undefined,
  flags: OptionsFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, { json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const { situation } = course
  const combinations = (flags.with ?? []).map((list) => list.normalize('NFC').split('+'))
  refuseUnknown(loaded, flags, combinations, terminal)
  const chosen = flags.reading ?? draft.readings.map(({ id }) => id)
  const errors = errorsOf(
    draft,
    chosen.map((reading) => ({ reading })),
  )
  if (errors.length > 0) {
    printDiagnostics(errors, loaded.files, flags.json === true, terminal)
    return exitCodes.situationHasErrors
  }
  const others = otherCourses(draft)
  const kept = await keptAnswers()
  const phase = terminal.language === 'ja' ? '選択肢を比較中' : 'Comparing options'
  const finding = await withSurroundings(phase, terminal, (surroundings) =>
    optionsLens.run(
      course,
      {
        ...optionsLens.defaults,
        method: methodOf(flags),
        seed: flags.seed ?? optionsLens.defaults.seed,
        ensemble: flags.ensemble ?? optionsLens.defaults.ensemble,
        actor: flags.actor ?? '',
        combinations,
        pairs: flags.pairs === true,
        readings: flags.reading ?? [],
        signs: dayOfSigns(situation, flags.signs, terminal),
      },
      { ...surroundings, workers: kept.over(surroundings.workers), others },
    ),
  )
  if (flags.json) {
    const document = optionsDocument(situation, finding, { version, hash: draft.hash })
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
    return exitCodes.done
  }
  const account = {
    situation,
    finding,
    reuse: kept.reuse,
    readings: draft.readings,
    judgement: judgementFinder(finding, others),
  }
  terminal.write(
    optionsText(account, terminal.language, { columns: terminal.columns, paint: paintOf(terminal) }),
  )
  return exitCodes.done
}

function dayOfSigns(
  { from, to }: Loaded['course']['situation'],
  text: string | undefined,
  { language }: Terminal,
): number | null {
  if (text === undefined) return null
  const day = dayOfText(text.normalize('NFKC'))
  if (day !== null && day > from && day < to) return day
  const [first, last] = [textOfDay(from), textOfDay(to)]
  throw new CommandLineError(
    language === 'ja'
      ? `--signs には期間の中の日を指定する（${first}と${last}の間。例：${textOfDay(Math.round((from + to) / 2))}）。`
      : `--signs takes a day within the term, between ${first} and ${last}, such as ${textOfDay(Math.round((from + to) / 2))}.`,
  )
}

function methodOf({ exact, simulate }: OptionsFlags) {
  if (exact) return 'exact' as const
  return simulate === undefined ? ('auto' as const) : { runs: simulate }
}

function refuseUnknown(
  { course: { situation }, draft }: Loaded,
  flags: OptionsFlags,
  combinations: readonly (readonly string[])[],
  terminal: Terminal,
): void {
  const refuse = (asked: readonly string[], known: readonly { readonly id: string }[]) => {
    const ids = known.map(({ id }) => id)
    for (const id of asked) if (!ids.includes(id)) throw new CommandLineError(unknownName(id, ids, terminal))
  }
  refuse(flags.reading ?? [], draft.readings)
  refuse(combinations.flat(), situation.options)
  if (flags.actor !== undefined) refuse([flags.actor], situation.actors)
  if (flags.exact && flags.simulate !== undefined)
    throw new CommandLineError(
      terminal.language === 'ja'
        ? '--exact と --simulate は同時に使えない。'
        : 'Choose one of --exact and --simulate.',
    )
  if (flags.simulate !== undefined && flags.simulate < 32)
    throw new CommandLineError(
      terminal.language === 'ja' ? '--simulate は32以上。' : '--simulate needs at least 32.',
    )
}

/** Judgements of all courses that were compared: options bring some of their own. */
function judgementFinder(
  { strategies, readings }: OptionsFinding,
  others: OtherCourses,
): (address: string) => PlacedJudgement | null {
  const known = new Map<string, PlacedJudgement>()
  for (const { options: taken } of strategies) {
    for (const reading of readings) {
      const situation = others.course({ reading, options: taken })?.regimes.at(-1)?.situation
      for (const one of situation ? [...placedJudgements(situation), ...placedEffects(situation)] : []) {
        if (!known.has(one.judgement.address)) known.set(one.judgement.address, one)
      }
    }
  }
  return (address) => known.get(address) ?? null
}

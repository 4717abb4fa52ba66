import { courseOf } from '../../language/course.ts'
import type { Draft } from '../../language/draft.ts'
import type { Assignment, Situation } from '../../language/situation.ts'
import { type StabilityOptions, stabilityLens } from '../../lenses/stability.ts'
import { refusalText } from '../../report/stability/remark-lines.ts'
import { stabilityDocument } from '../../report/stability/stability-document.ts'
import { type OtherReading, stabilityText } from '../../report/stability/stability-text.ts'
import { pickText } from '../../report/text.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { likeliestStates, whereLedgerPuts } from '../likeliest-states.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'
import { withSurroundings } from '../with-surroundings.ts'

export interface StabilityFlags {
  readonly reading?: string
  readonly at?: string[]
  readonly asOf?: string
  readonly outcome?: string[]
  readonly actors?: string
  readonly draws?: number
  readonly seed?: number
  readonly json?: true
}

const drawing = { en: 'drawing rankings', ja: '順位を引いている' } as const

/** Prints which outcomes could rest, who would break them and what would hold them. */
export async function stability(
  named: string | undefined,
  flags: StabilityFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, { reading: flags.reading, json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft } = loaded
  const { situation } = course
  const likeliest = await likeliestStates(loaded, flags, terminal)
  if (typeof likeliest === 'number') return likeliest
  const given = optionsFrom(flags, situation, terminal)
  const options = { ...given, at: { ...likeliest, ...given.at } }
  const finding = await withSurroundings(
    drawing[terminal.language],
    terminal,
    ({ isCancelled, onProgress }) =>
      stabilityLens.run(course, options, { isCancelled: isCancelled!, onProgress: onProgress! }),
  )
  const { refusal, conflict } = finding
  if (refusal !== null || conflict === null) {
    if (flags.json) terminal.write(`${JSON.stringify({ kizashi: version, error: { refusal } }, null, 2)}\n`)
    if (refusal !== null) terminal.remark(`${refusalText(situation, refusal, terminal.language)}\n`)
    return exitCodes.analysisNotDone
  }
  if (options.outcome !== null && finding.asked === null) throw new CommandLineError(noSuchOutcome(terminal))
  if (flags.json) {
    const document = stabilityDocument(situation, finding, conflict, { version, hash: draft.hash })
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
    return exitCodes.done
  }
  if (flags.asOf !== undefined) terminal.write(`${whereLedgerPuts(flags.asOf, terminal)}\n\n`)
  const others = flags.reading === undefined ? await otherReadings(draft, situation, options, terminal) : []
  terminal.write(
    stabilityText(situation, finding, terminal.language, {
      columns: terminal.columns,
      paint: paintOf(terminal),
      others,
    }),
  )
  return exitCodes.done
}

function optionsFrom(flags: StabilityFlags, situation: Situation, terminal: Terminal): StabilityOptions {
  const actors = flags.actors?.split(/[,、]/).map((id) => id.trim().normalize('NFC'))
  const known = situation.actors.map(({ id }) => id)
  for (const id of actors ?? [])
    if (!known.includes(id)) throw new CommandLineError(unknownName(id, known, terminal))
  return {
    ...stabilityLens.defaults,
    at: statesFrom(flags.at ?? [], situation, terminal),
    outcome: flags.outcome === undefined ? null : statesFrom(flags.outcome, situation, terminal),
    actors: actors ?? null,
    ...(flags.draws === undefined ? {} : { draws: flags.draws }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  }
}

/** `factor=state`, several of them parted by commas or given one after another. */
function statesFrom(written: readonly string[], { factors }: Situation, terminal: Terminal): Assignment {
  const parts = written.flatMap((text) => text.split(/[,、]/)).map((text) => text.trim().normalize('NFC'))
  return Object.fromEntries(
    parts.map((part) => {
      const [id, state, ...more] = part.split(/[=＝]/).map((text) => text.trim())
      if (state === undefined || more.length > 0) throw new CommandLineError(notAState(part, terminal))
      const factor = factors.find((one) => one.id === id)
      const names = factor === undefined ? factors : factor.states
      const missing = factor === undefined ? id! : state
      if (!names.some((one) => one.id === missing))
        throw new CommandLineError(
          unknownName(
            missing,
            names.map((one) => one.id),
            terminal,
          ),
        )
      return [id!, state]
    }),
  )
}

function notAState(part: string, { language }: Terminal): string {
  return language === 'ja'
    ? `「${part}」は「要因=状態」の形になっていない。`
    : `${part} is not of the form factor=state.`
}

function noSuchOutcome({ language }: Terminal): string {
  return language === 'ja'
    ? 'その帰結は、情勢であり得ないとした組み合わせか、動かせない要因の状態である。'
    : 'That outcome is one that the situation calls impossible, or asks for states that nobody decides.'
}

/** What the other readings make of the same packages, without the draws. */
async function otherReadings(
  draft: Draft,
  situation: Situation,
  options: StabilityOptions,
  terminal: Terminal,
): Promise<OtherReading[]> {
  const found: OtherReading[] = []
  for (const { id } of draft.readings) {
    const { course } = id === situation.reading.id ? { course: null } : courseOf(draft, { reading: id })
    if (course === null) continue
    const { packages } = await stabilityLens.run(
      course,
      { ...options, draws: 0, shown: 0, outcome: null },
      {},
    )
    found.push({ title: pickText(course.situation.reading.title, terminal.language), packages })
  }
  return found
}

import { askedIn } from '../../language/asked.ts'
import type { Situation } from '../../language/situation.ts'
import type { EntryMembers } from '../../workspace/ledger/prepare-entry.ts'
import { CommandLineError } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'

/** What `log add` can be told of an entry. */
export interface EntryFlags {
  readonly date?: string
  readonly seen?: true
  readonly notSeen?: true
  readonly outcome?: string
  readonly confidence?: string
  readonly probability?: string
  readonly asOf?: string
  readonly because?: readonly string[]
  readonly by?: string
  readonly note?: string
}

export type Subject =
  | { readonly kind: 'indicator' | 'event' | 'question'; readonly id: string }
  | { readonly kind: 'state'; readonly factor: string; readonly states: readonly string[] }
  | { readonly kind: 'as-of' }

/**
 * What an entry is about: `praise` an indicator, `summit` an event, `summit-2026` a question, `talks=contacts` or
 * `talks=contacts,leaders` a state; null stands for `--as-of`. Indicators may share an id with an event: the flags decide.
 *
 * @throws CommandLineError where the situation has nothing of that name
 */
export function subjectOf(
  written: string | null,
  flags: EntryFlags,
  situation: Situation,
  terminal: Terminal,
): Subject {
  if (written === null) return { kind: 'as-of' }
  const [name = '', states] = written.normalize('NFC').split('=')
  if (states !== undefined) {
    const factors = situation.factors.map(({ id }) => id)
    if (!factors.includes(name)) throw new CommandLineError(unknownName(name, factors, terminal))
    return { kind: 'state', factor: name, states: states.split(',') }
  }
  const isIndicator = situation.indicators.some(({ id }) => id === name)
  const isEvent = situation.events.some(({ id }) => id === name)
  if (isIndicator && (!isEvent || seenIn(flags) !== undefined)) return { kind: 'indicator', id: name }
  if (isEvent) return { kind: 'event', id: name }
  if (askedIn(situation).some(({ id }) => id === name)) return { kind: 'question', id: name }
  const factor = situation.factors.find(({ id }) => id === name)
  if (factor)
    throw new CommandLineError(
      stateWanted(
        name,
        factor.states.map(({ id }) => id),
        terminal,
      ),
    )
  throw new CommandLineError(unknownName(name, subjectIds(situation), terminal))
}

/** Everything that an entry can be about. */
export function subjectIds(situation: Situation): string[] {
  const { indicators, events, factors } = situation
  const states = factors.flatMap(({ id, states: all }) => all.map((state) => `${id}=${state.id}`))
  return [...[...indicators, ...events, ...askedIn(situation)].map(({ id }) => id), ...states]
}

/** The entry that the flags describe. What does not fit its kind is kept, for the language to tell. */
export function entryMembers(subject: Subject, flags: EntryFlags, today: string): EntryMembers {
  const isForecast = subject.kind === 'question' && flags.probability !== undefined
  const date = flags.date ?? (isForecast ? today : undefined)
  return withoutGaps({
    ...(subject.kind === 'as-of' ? { 'as-of': flags.asOf, date: flags.date } : { date }),
    ...aboutOf(subject),
    seen: seenIn(flags),
    outcome: flags.outcome?.normalize('NFC'),
    confidence: share(flags.confidence),
    probability: share(flags.probability),
    because: flags.because?.flatMap((list) => list.normalize('NFC').split(',')),
    by: flags.by,
    note: flags.note,
  })
}

/** What the flags say of an indicator; undefined where they say nothing. */
export function seenIn({ seen, notSeen }: EntryFlags): boolean | undefined {
  return notSeen ? false : seen
}

function aboutOf(subject: Subject): EntryMembers {
  if (subject.kind === 'as-of') return {}
  if (subject.kind !== 'state') return { [subject.kind]: subject.id }
  const [only, ...others] = subject.states
  return { state: { [subject.factor]: others.length === 0 ? only : subject.states } }
}

/** `35%`, `0.35` and `３５％` as a number in 0..1; what is no number stays as written, for the language to tell. */
function share(written: string | undefined): number | string | undefined {
  if (written === undefined) return undefined
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(written.normalize('NFKC').trim()) ?? []
  if (number === undefined) return written
  // Dividing decimal digits by 100 as text spares 0.07000000000000001.
  return percent === '' ? Number(number) : Number(`${number}e-2`)
}

function withoutGaps(members: EntryMembers): EntryMembers {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

function stateWanted(factor: string, states: readonly string[], { language }: Terminal): string {
  const choices = states.map((state) => `${factor}=${state}`).join(', ')
  return language === 'ja'
    ? `「${factor}」は要因なので、どの状態にあったかを書く：${choices}`
    : `${factor} is a factor: say in which state it was. One of ${choices}`
}

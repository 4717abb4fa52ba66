import { askedIn } from '../../language/asked.ts'
import { dayOfAsk } from '../../language/assemble/ask.ts'
import type { Day } from '../../language/day.ts'
import type { ResolutionOutcome } from '../../language/ledger-entry.ts'
import type { StandingEntry } from '../../language/ledger-standing.ts'
import type { Ask, Question, Situation } from '../../language/situation.ts'

/** What the ledger itself says of a question: a proposal, since a person settles it. */
export interface ProposedResolution {
  readonly question: string
  readonly outcome: ResolutionOutcome
  readonly day: Day
  /** Ids of the entries that say so; none where their absence does. */
  readonly because: readonly string[]
}

type Answer = Omit<ProposedResolution, 'question'>
type EventEntry = Extract<StandingEntry, { readonly kind: 'event' }>

interface LedgerRecord {
  readonly situation: Situation
  readonly entries: readonly StandingEntry[]
  /** The day up to which the ledger is complete. */
  readonly asOf: Day
}

/**
 * Questions and contingencies that answer themselves from the ledger: by an event that is in it, or that is always
 * reported and is not; by a state that somebody entered as certain. What the ledger does not settle is left alone.
 */
export function proposedResolutions(
  situation: Situation,
  entries: readonly StandingEntry[],
  asOf: Day | null,
): ProposedResolution[] {
  const record = { situation, entries, asOf: asOf ?? situation.from }
  return askedIn(situation).flatMap((question) => {
    const answer = answerOf(question, record)
    return answer === null ? [] : [{ question: question.id, ...answer }]
  })
}

function answerOf({ ask, given }: Question, record: LedgerRecord): Answer | null {
  if (given === null) return ofAsk(ask, record)
  const condition = ofAsk(given, record)
  if (condition?.outcome === 'no') return { ...condition, outcome: 'annulled' }
  return condition?.outcome === 'yes' ? ofAsk(ask, record) : null
}

function ofAsk(ask: Ask, record: LedgerRecord): Answer | null {
  switch (ask.kind) {
    case 'event':
      return ofEvent(ask.events, ask.by, record)
    case 'count':
      return ofCount(ask.events, ask.by, record)
    case 'before':
      return ofBefore(ask, record)
    case 'reach':
    case 'at':
      return ofState(ask, record)
    default:
      return null
  }
}

function happenings(events: readonly string[], by: Day, { situation, entries }: LedgerRecord): EventEntry[] {
  return entries.filter(
    (entry): entry is EventEntry =>
      entry.kind === 'event' && events.includes(entry.event) && entry.day > situation.from && entry.day <= by,
  )
}

/** Whether the ledger would hold each of the events, had it happened up to a day. */
function isComplete(events: readonly string[], by: Day, { situation, asOf }: LedgerRecord): boolean {
  const reported = (id: string) => situation.events.find((event) => event.id === id)?.alwaysReported === true
  return asOf >= by && events.every(reported)
}

function ofEvent(events: readonly string[], by: Day, record: LedgerRecord): Answer | null {
  const [first] = happenings(events, by, record)
  if (first) return { outcome: 'yes', day: first.day, because: [first.id] }
  return isComplete(events, by, record) ? { outcome: 'no', day: by, because: [] } : null
}

function ofCount(events: readonly string[], by: Day, record: LedgerRecord): Answer | null {
  if (!isComplete(events, by, record)) return null
  const found = happenings(events, by, record)
  return { outcome: found.length, day: by, because: found.map(({ id }) => id) }
}

/** Where both come on one day the ledger does not say which was first. */
function ofBefore(ask: Extract<Ask, { readonly kind: 'before' }>, record: LedgerRecord): Answer | null {
  const [first] = happenings(ask.events, ask.by, record)
  const [rival] = happenings(ask.before, ask.by, record)
  if (first && (rival ? first.day < rival.day : isComplete(ask.before, first.day, record)))
    return { outcome: 'yes', day: first.day, because: [first.id] }
  if (rival && (first ? rival.day < first.day : isComplete(ask.events, rival.day, record)))
    return { outcome: 'no', day: rival.day, because: [rival.id] }
  return !first && !rival && isComplete(ask.events, ask.by, record)
    ? { outcome: 'no', day: ask.by, because: [] }
    : null
}

/** One factor alone, entered as certain: for a day the entry of that day. */
function ofState(
  ask: Extract<Ask, { readonly kind: 'reach' | 'at' }>,
  { entries }: LedgerRecord,
): Answer | null {
  const day = dayOfAsk(ask)
  for (const entry of entries) {
    if (entry.kind !== 'state' || entry.confidence < 1) continue
    if (ask.kind === 'at' ? entry.day !== day : entry.day > day) continue
    const states = ask.condition
      .filter((clause) => clause.length === 1 && clause[0]!.factor === entry.factor)
      .flatMap((clause) => clause[0]!.states)
    const isAll = entry.states.every((state) => states.includes(state))
    if (isAll) return { outcome: 'yes', day: entry.day, because: [entry.id] }
    const isAlone = ask.condition.every((clause) => clause.some(({ factor }) => factor === entry.factor))
    const couldHold = ask.condition.some((clause) =>
      clause.some(
        (part) => part.factor === entry.factor && part.states.some((s) => entry.states.includes(s)),
      ),
    )
    if (ask.kind === 'at' && isAlone && !couldHold)
      return { outcome: 'no', day: entry.day, because: [entry.id] }
  }
  return null
}

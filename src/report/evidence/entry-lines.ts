import { type EvidenceEntry, evidenceOf } from '../../engine/evidence/evidence.ts'
import type { EntryUpdate, Update } from '../../engine/evidence/update.ts'
import { asksForNumber } from '../../language/asked.ts'
import type { Day } from '../../language/day.ts'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { type AnswerMove, entryMoves } from '../../lenses/entry-moves.ts'
import type { AnswerName } from '../../lenses/what-moved.ts'
import { type ClaimWords, claimWords } from '../claim-words.ts'
import { edtfDate, longDate } from '../dates.ts'
import type { Direction } from '../direction.ts'
import { percent, signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { entryWords } from '../update/entry-words.ts'
import { titleOf } from '../update/update-sheet.ts'

/** A move smaller than half a percentage point is none that anybody would speak of. */
const leastMove = 0.005

/** An answer that an entry moved when it came. */
export interface MoveLine {
  readonly name: AnswerName
  readonly title: string
  readonly direction: Direction
  /** In 0..1, signed. */
  readonly by: number
  /** `+22`, in percentage points. */
  readonly points: string
  /** `20 % → 42 %`. */
  readonly change: string
}

/** An entry of the ledger as it is shown. */
export interface EntryLine {
  readonly id: string
  readonly day: Day
  readonly date: string
  readonly what: string
  readonly kind: 'seen' | 'not-seen' | 'event' | 'state'
  /** Whether it counts: taken back, or dated after the day up to which the ledger is complete, it does not. */
  readonly standing: 'counts' | 'retracted' | 'later'
  readonly note: string
  readonly by: string
  readonly claims: readonly ClaimWords[]
  /** Null until it is computed. */
  readonly weight: EntryWeight | null
}

/** What an entry weighed when it came. */
export interface EntryWeight {
  /** The chance that the reading gave to it then, for what is seen or not, in words; null for an event, which has a rate. */
  readonly chance: string | null
  /** Natural logarithm of its likelihood, per year for an event in continuous time. */
  readonly logLikelihood: string
  /** Probabilities that it moved, the most first; none below half a percentage point. */
  readonly moves: readonly MoveLine[]
}

/** The ledger's evidence, the newest first, with what each entry weighed as far as the update is there. */
export function entryLines(
  situation: Situation,
  entries: readonly LedgerEntry[],
  update: Update | null,
  language: Language,
): EntryLine[] {
  const say = entryWords(situation, language)
  const claim = claimWords(situation, language)
  const counted = new Set(evidenceOf(entries, situation).entries.map(({ id }) => id))
  const retracted = new Set(entries.flatMap((entry) => (entry.kind === 'retraction' ? [entry.retracts] : [])))
  const weights = new Map(update?.evidence.entries.map((entry) => [entry.id, entry]))
  return entries
    .filter(isEvidenceEntry)
    .map((entry): EntryLine => {
      const found = weights.get(entry.id)
      return {
        id: entry.id,
        day: entry.day,
        date: dateWords(entry, language),
        what: say(entry),
        kind: entry.kind === 'indicator' ? (entry.seen ? 'seen' : 'not-seen') : entry.kind,
        standing: retracted.has(entry.id) ? 'retracted' : counted.has(entry.id) ? 'counts' : 'later',
        note: entry.note === undefined ? '' : pickText(entry.note, language),
        by: entry.by ?? '',
        claims: entry.because.map(claim),
        weight: found && update ? weightOf(situation, entry, found, update, language) : null,
      }
    })
    .sort((one, other) => other.day - one.day || (one.id < other.id ? 1 : -1))
}

/** The newest entries that moved a contingency, each with the one it moved most. */
export function recentMoves(
  entries: readonly EntryLine[],
  most: number,
): { readonly entry: EntryLine; readonly move: MoveLine }[] {
  return entries
    .flatMap((entry) => {
      const move = entry.weight?.moves.find(({ name }) => name.kind === 'contingencies')
      return move === undefined ? [] : [{ entry, move }]
    })
    .slice(0, most)
}

function isEvidenceEntry(entry: LedgerEntry): entry is EvidenceEntry {
  return entry.kind === 'indicator' || entry.kind === 'event' || entry.kind === 'state'
}

/** The day as people write it; a month, a year or a span as it was given. */
function dateWords({ date, day }: EvidenceEntry, language: Language): string {
  return date.precision === 'time' ? longDate(day, language) : edtfDate(date.text, language)
}

function weightOf(
  situation: Situation,
  entry: EvidenceEntry,
  { id, logLikelihood }: EntryUpdate,
  update: Update,
  language: Language,
): EntryWeight {
  return {
    chance: entry.kind === 'event' ? null : percent(Math.min(1, Math.exp(logLikelihood)), language),
    logLikelihood: signed(logLikelihood, 1),
    moves: moveLines(situation, entryMoves(update, id), language),
  }
}

/** The probabilities that an entry moved, questions and contingencies together, the most first. */
export function moveLines(
  situation: Situation,
  moves: readonly AnswerMove[],
  language: Language,
): MoveLine[] {
  const numbers = new Set(situation.questions.filter(asksForNumber).map((question) => question.id))
  return moves.flatMap(({ name, before, after }): MoveLine[] => {
    const by = after - before
    const isNumber = name.kind === 'questions' && numbers.has(name.id)
    if (isNumber || Math.abs(by) < leastMove) return []
    return [
      {
        name,
        title: titleOf(situation, name.kind, name.id, language),
        direction: by > 0 ? 'raises' : 'lowers',
        by,
        points: pointsOf(by),
        change: `${percent(before, language)} → ${percent(after, language)}`,
      },
    ]
  })
}

/** A difference of probabilities in percentage points; to a tenth below one. */
export function pointsOf(by: number): string {
  return signed(by * 100, Math.abs(by) < 0.0095 ? 1 : 0)
}

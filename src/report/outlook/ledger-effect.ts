import { type EvidenceEntry, evidenceOf } from '../../engine/evidence/evidence.ts'
import type { Update } from '../../engine/evidence/update.ts'
import type { Forecast } from '../../engine/forecast.ts'
import type { Situation } from '../../language/situation.ts'
import { whatMoved } from '../../lenses/what-moved.ts'
import { type AnswerLine, answerLine } from '../answer-line.ts'
import type { Direction } from '../direction.ts'
import { pointsOf } from '../evidence/entry-lines.ts'
import { journeys, mostMoved } from '../evidence/most-moved.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { entryWords } from '../update/entry-words.ts'
import { titleOf } from '../update/update-sheet.ts'
import type { UpdateOfLedger } from './outlook.ts'
import { outlookWordsOf } from './outlook-words-of.ts'

/** A net move smaller than half a percentage point is none. */
const leastMove = 0.005

/** What the ledger has done to one contingency, all of it together. */
export interface LedgerEffect {
  /** Null where there was no net move that anybody would speak of. */
  readonly direction: Direction | null
  /** `+12 pp`; empty without a move. */
  readonly moved: string
  /** Where it stood without the ledger, with the band of doubt where it was tried. */
  readonly before: AnswerLine
  /** From where, and because of what. */
  readonly words: readonly string[]
}

/** For each contingency what the ledger did to it. */
export function ledgerEffects(
  situation: Situation,
  { update, entries }: UpdateOfLedger,
  forecast: Forecast | null,
  language: Language,
): (id: string) => LedgerEffect | null {
  const say = entryWords(situation, language)
  const evidence = evidenceOf(entries, situation, update.asOf)
  const entryOf = new Map(evidence.entries.map((entry) => [entry.id, entry]))
  return (id) =>
    effectOn(id, update, forecast, language, (entry) => {
      const found = entryOf.get(entry)
      return found === undefined ? entry : say(found as EvidenceEntry)
    })
}

function effectOn(
  id: string,
  update: Update,
  forecast: Forecast | null,
  language: Language,
  say: (entry: string) => string,
): LedgerEffect | null {
  const movement = whatMoved(update, { kind: 'contingencies', id }, update.beginning)
  if (movement === null) return null
  const words = outlookWordsOf(language)
  const by = movement.after - movement.before
  const band = forecast?.contingencies[id]?.probability.band
  const before = answerLine({ value: movement.before, ...(band === undefined ? {} : { band }) }, language)
  const from = percent(movement.before, language)
  if (Math.abs(by) < leastMove)
    return { direction: null, moved: '', before, words: [words.rowStill(from, before.bandWords)] }
  return {
    direction: by > 0 ? 'raises' : 'lowers',
    moved: words.rowMoved(pointsOf(by)),
    before,
    words: [words.rowFrom(from, before.bandWords), ...strongest(movement, say, language)],
  }
}

type Movement = NonNullable<ReturnType<typeof whatMoved>>

/** What did most of it, in its direction: an entry, or silence. */
function strongest(
  { before, after, entries, time }: Movement,
  say: (id: string) => string,
  language: Language,
) {
  const words = outlookWordsOf(language)
  const sign = Math.sign(after - before)
  const entry = entries.find(({ by }) => by * sign > 0)
  if (time * sign > (entry === undefined ? 0 : entry.by * sign)) return [words.rowTime(pointsOf(time))]
  return entry === undefined ? [] : [words.rowMost(say(entry.id), pointsOf(entry.by))]
}

/** What the ledger moved as a whole, in two sentences. */
export function overallWords(situation: Situation, update: Update, language: Language): string {
  const words = outlookWordsOf(language)
  const all = journeys(situation, update, 'contingencies')
  const far = (sign: number) => all.filter(({ before, after }) => (after - before) * sign >= 0.01).length
  const most = mostMoved(situation, update)
  const sentences = [words.overall(far(1), far(-1), all.length)]
  if (most !== null)
    sentences.push(
      words.most(
        titleOf(situation, 'contingencies', most.name.id, language),
        `${percent(most.before, language)} → ${percent(most.after, language)}`,
      ),
    )
  return sentences.join(language === 'ja' ? '' : ' ')
}

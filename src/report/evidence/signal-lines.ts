import type { Situation } from '../../language/situation.ts'
import { clearBits, type WatchedRow, type WatchFinding } from '../../lenses/watch/watch-next.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { titleOf } from '../update/update-sheet.ts'
import { evidenceWordsOf } from './evidence-words-of.ts'

/** What tells less is not worth a line: a ten-thousandth of a bit. */
const leastBits = 0.0001

/** Something to look for, and where the answer it tells most about would go. Probabilities in 0..1. */
export interface SignalLine {
  readonly id: string
  readonly kind: 'indicator' | 'event'
  readonly title: string
  /** When to look, and how likely it is to be seen. */
  readonly when: string
  readonly answer: {
    readonly kind: 'questions' | 'contingencies'
    readonly id: string
    readonly title: string
  }
  readonly now: number
  readonly ifSeen: number
  readonly ifNot: number
  /** The three as they are said. */
  readonly said: { readonly now: string; readonly ifSeen: string; readonly ifNot: string }
}

/** What to watch next, the most telling first. */
export function signalLines(
  situation: Situation,
  found: WatchFinding,
  language: Language,
  most: number,
): SignalLine[] {
  return found.rows
    .filter(({ worth }) => worth >= leastBits)
    .flatMap((row) => signalLine(situation, found, row, language) ?? [])
    .slice(0, most)
}

function signalLine(
  situation: Situation,
  { asOf }: WatchFinding,
  row: WatchedRow,
  language: Language,
): SignalLine | null {
  const telling = row.tells.find((one) => clearBits(one) >= leastBits)
  if (!telling || telling.ifSeen === null || telling.ifNot === null) return null
  const words = evidenceWordsOf(language)
  const names = elementWords(situation, language)
  const indicator = situation.indicators.find(({ id }) => id === row.id)
  const date = longDate(row.day, language)
  const when =
    row.kind === 'event' ? words.eventBy(date) : row.day <= asOf ? words.lookDue : words.nextLook(date)
  const [now, ifSeen, ifNot] = [telling.now, telling.ifSeen, telling.ifNot].map(within) as [
    number,
    number,
    number,
  ]
  const say = (value: number) => percent(value, language)
  return {
    id: row.id,
    kind: row.kind,
    title: row.kind === 'event' ? names.event(row.id) : pickText(indicator?.title ?? {}, language) || row.id,
    when: [when, words.chanceOf(percent(within(row.chance), language))].join(language === 'ja' ? '、' : ', '),
    answer: {
      kind: telling.kind,
      id: telling.id,
      title: titleOf(situation, telling.kind, telling.id, language),
    },
    now,
    ifSeen,
    ifNot,
    said: { now: say(now), ifSeen: say(ifSeen), ifNot: say(ifNot) },
  }
}

/** Ratios of sums may pass 0 and 1 in their last digit. */
function within(chance: number): number {
  return Math.min(1, Math.max(0, chance))
}

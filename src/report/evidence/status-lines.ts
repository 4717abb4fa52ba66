import type { Situation } from '../../language/situation.ts'
import type { IndicatorStatus, WarningLevel } from '../../lenses/watch/indicator-status.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { signed } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { titleOf } from '../update/update-sheet.ts'
import { evidenceWordsOf } from './evidence-words-of.ts'

/** How an indicator stands, as it is shown. */
export interface StatusLine {
  readonly id: string
  readonly title: string
  readonly factor: string
  readonly level: WarningLevel | null
  readonly levelWords: string
  /** The entry since which it has had this level; null before the first look. */
  readonly since: string | null
  /** What what was last seen speaks for; empty at the level of normal. */
  readonly speaks: string
  readonly look: string
  readonly due: string
  readonly isStale: boolean
}

const order: readonly (WarningLevel | null)[] = ['warning', 'watch', 'normal', null]

/** The indicators, those that call for attention first. */
export function statusLines(
  situation: Situation,
  statuses: readonly IndicatorStatus[],
  language: Language,
): StatusLine[] {
  const words = evidenceWordsOf(language)
  const names = elementWords(situation, language)
  const date = (day: number | null) => (day === null ? '' : longDate(day, language))
  return [...statuses]
    .sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
    .map(({ indicator, level, since, contingency, points, lastLook, lastSeen, staleFrom, isStale }) => {
      const found = situation.indicators.find(({ id }) => id === indicator)!
      const isRaised = level === 'watch' || level === 'warning'
      const before = since?.before ? words.before(words.levels[since.before]) : ''
      return {
        id: indicator,
        title: pickText(found.title, language) || indicator,
        factor: names.factor(found.factor),
        level,
        levelWords:
          level === null || since === null
            ? words.unseen
            : `${words.levelSince(words.levels[level], date(since.day))}${before}`,
        since: since?.entry ?? null,
        speaks:
          isRaised && contingency !== null
            ? words.speaks(titleOf(situation, 'contingencies', contingency, language), signed(points!, 1))
            : '',
        look: lastLook === null ? '' : (lastSeen ? words.seenOn : words.notSeenOn)(date(lastLook)),
        due: date(staleFrom),
        isStale,
      }
    })
}

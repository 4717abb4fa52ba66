import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { Situation } from '../../language/situation.ts'
import { elementWords } from '../element-words.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { pickText } from '../text.ts'
import { updateWordsOf } from './update-words-of.ts'

/** What an entry records, in words: `Seen: Praise by name`, `A summit: walkout`. */
export function entryWords(situation: Situation, language: Language): (entry: EvidenceEntry) => string {
  const names = elementWords(situation, language)
  const words = updateWordsOf(language)
  const indicators = new Map(situation.indicators.map(({ id, title }) => [id, pickText(title, language)]))
  return (entry) => {
    switch (entry.kind) {
      case 'indicator': {
        const name = indicators.get(entry.indicator) || entry.indicator
        return entry.seen ? words.seen(name) : words.notSeen(name)
      }
      case 'event':
        return entry.outcome === null ? names.event(entry.event) : names.outcome(entry.event, entry.outcome)
      case 'state': {
        const [first, ...others] = entry.states
        const rest = others.map((state) => names.stateAlone(entry.factor, state))
        const states = words.or([names.state(entry.factor, first!), ...rest])
        return entry.confidence === 1 ? states : words.state(states, percent(entry.confidence, language))
      }
    }
  }
}

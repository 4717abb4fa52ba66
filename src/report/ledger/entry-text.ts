import { askedIn } from '../../language/asked.ts'
import type { ForecastEntry, LedgerEntry } from '../../language/ledger-entry.ts'
import type { Situation } from '../../language/situation.ts'
import { visible } from '../diagnostics/visible.ts'
import { type ElementWords, elementWords } from '../element-words.ts'
import { percent } from '../figures.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { pickText } from '../text.ts'
import { ledgerPhrases } from './ledger-phrases.ts'

/** What an entry of the ledger says, in one line: `A summit: walkout`, `“Praise” not seen`. */
export function entryText(situation: Situation, language: Language): (entry: LedgerEntry) => string {
  const names = elementWords(situation, language)
  const indicators = titlesOf(situation.indicators, language)
  const questions = titlesOf(askedIn(situation), language)
  const say = ledgerPhrases[language]
  return (entry) => {
    switch (entry.kind) {
      case 'indicator':
        return say.indicator(titled(indicators, entry.indicator), entry.seen)
      case 'event':
        return entry.outcome === null ? names.event(entry.event) : names.outcome(entry.event, entry.outcome)
      case 'state':
        return stateText(entry, names, language)
      case 'as-of':
        return say.asOf
      case 'forecast':
        return say.forecast(titled(questions, entry.question), bestGuess(entry, language))
      case 'resolution':
        return say.resolution(titled(questions, entry.question), entry.outcome)
      case 'retraction':
        return say.retraction(visible(entry.retracts))
    }
  }
}

function stateText(
  { factor, states, confidence }: Extract<LedgerEntry, { kind: 'state' }>,
  names: ElementWords,
  language: Language,
): string {
  const { stateOf, either } = phrasesOf(language)
  const said = stateOf(names.factor(factor), either(states.map((state) => names.stateAlone(factor, state))))
  return confidence === 1 ? said : ledgerPhrases[language].confident(said, percent(confidence, language))
}

/** A probability, or the number where one was asked for. */
function bestGuess({ probability, value }: ForecastEntry, language: Language): string {
  return probability === null ? String(value) : exactPercent(probability, language)
}

/** A person's probability is shown with every digit that the person gave. */
function exactPercent(probability: number, language: Language): string {
  const number = Number((probability * 100).toPrecision(12))
  return language === 'ja' ? `${number}％` : `${number} %`
}

function titlesOf(
  elements: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[],
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(elements.map(({ id, title }) => [id, pickText(title, language) || id]))
}

function titled(titles: ReadonlyMap<string, string>, id: string): string {
  return titles.get(id) ?? id
}

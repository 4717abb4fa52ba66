import type { Update } from '../../engine/evidence/update.ts'
import type { Situation } from '../../language/situation.ts'
import { quantileDots } from '../chart/quantile-dots.ts'
import { type ContingencyReport, inARow, kickerOf, whatIsAsked } from '../contingency.ts'
import { curveTitle } from '../curve-title.ts'
import type { Language } from '../language.ts'
import type { GivenLedger } from './given-ledger.ts'
import { liveWordsOf } from './live-words-of.ts'

/** The report as the ledger leaves it: its answer and its curve from the as-of day on; what was judged alone is told in the sentence. */
export function reportGiven(
  report: ContingencyReport,
  given: GivenLedger,
  situation: Situation,
  update: Update,
  language: Language,
): ContingencyReport {
  const words = liveWordsOf(language)
  const { answer, curve, asOf, asOfWords, entries } = given
  const contingency = situation.contingencies.find(({ id }) => id === report.id)!
  const judged = report.answer.said?.phrase ?? null
  const occasions = report.occasions.filter(({ day }) => day > asOf)
  return {
    ...report,
    kicker: kickerOf(situation, update, report.id, language),
    answer,
    curve,
    occasions,
    sentence: inARow(
      [
        ...whatIsAsked(contingency, situation, language),
        words.ledgerSentence(asOfWords, entries),
        ...(judged === null ? [] : [words.asJudged(judged, report.answer.bandWords)]),
      ],
      language,
    ),
    curveTitle: curveTitle(curve, report.course, answer, occasions, language),
    dots: curve === null || report.course === 'holds' ? null : quantileDots(curve),
  }
}

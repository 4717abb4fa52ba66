import type { Situation, Text } from '../../language/situation.ts'
import type { Tip } from '../../language/tips/tip.ts'
import type { Proposed } from '../../language/tips/tip-rules.ts'
import { csvText } from '../csv-text.ts'
import { elementWords } from '../element-words.ts'
import type { Language } from '../language.ts'
import type { Paint } from '../terminal/paint.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { provenance } from './entry-note.ts'
import { tipWordsOf } from './tip-words-of.ts'

/** What a proposal would enter, in the situation's own names. */
export function proposalWords(proposes: Proposed, situation: Situation, language: Language): string {
  const { proposal } = tipWordsOf(language)
  const words = elementWords(situation, language)
  if (proposes.kind === 'event') {
    const { event, outcome } = proposes
    return proposal.event(outcome === null ? words.event(event) : words.outcome(event, outcome))
  }
  if (proposes.kind === 'indicator') {
    const found = situation.indicators.find(({ id }) => id === proposes.indicator)
    const title = (found && pickText(found.title, language)) || proposes.indicator
    return proposal.indicator(title, proposes.seen)
  }
  const states = proposes.states.map((state) => words.stateAlone(proposes.factor, state))
  const list = states.join(language === 'ja' ? '・' : ' / ')
  return proposal.state(`${words.factor(proposes.factor)} – ${list}`, proposes.confidence)
}

/** Proposals as a table for people, most of a name's width given to what is proposed. */
export function tipTable(
  tips: readonly Tip[],
  situation: Situation,
  language: Language,
  columns: number,
): string {
  const { heading } = tipWordsOf(language)
  const rows = tips.map((tip) => [
    proposalWords(tip.proposes, situation, language),
    tip.date,
    String(tip.rows.count),
    tip.rows.reports === tip.rows.count ? '' : String(tip.rows.reports),
    String(tip.rows.sources.length),
    tip.id,
  ])
  const head = [heading.what, heading.date, heading.rows, heading.reports, heading.sources, heading.id]
  return `${textTable([head, ...rows], columns, [2, 3, 4]).join('\n')}\n`
}

/**
 * One proposal with all that speaks for it.
 *
 * @param rule  what the rule is called; null where there is no such rule any more
 */
export function tipText(
  tip: Tip,
  rule: Text | null,
  situation: Situation,
  language: Language,
  columns: number,
  paint: Paint,
): string {
  const words = tipWordsOf(language)
  const apart = Object.entries(tip.apart).filter(([, value]) => value !== '')
  const lines = [
    rule === null ? '' : pickText(rule, language),
    tip.note === null ? '' : pickText(tip.note, language),
    apart.map(([column, value]) => `${column}: ${value}`).join(language === 'ja' ? '、' : ', '),
    provenance(tip, language),
    words.firstRows(tip.rows.places.slice(0, 5).join(', ')),
    tip.near.length === 0 ? '' : words.near(tip.near.join(', ')),
  ].filter((line) => line !== '')
  const title = `${tip.date}  ${paint.strong(proposalWords(tip.proposes, situation, language))}  ${paint.quiet(tip.id)}`
  const body = lines.flatMap((line) => wrapText(line, columns - 2).map((part) => `  ${part}`))
  return `${[title, ...body].join('\n')}\n`
}

const csvColumns = [
  'id',
  'rule',
  'format',
  'date',
  'zone',
  'proposes',
  'rows',
  'reports',
  'sources',
  'note',
  'apart',
  'near',
  'decision',
  'by',
  'why',
  'entry',
  'places',
  'links',
]

/** The inbox as a table that Excel opens. */
export function inboxCsv(tips: readonly Tip[], situation: Situation, language: Language): string {
  const rows = tips.map(({ rows: of, decision, ...tip }) => [
    tip.id,
    tip.rule,
    tip.format,
    tip.date,
    tip.zone,
    proposalWords(tip.proposes, situation, language),
    of.count,
    of.reports,
    of.sources.length,
    tip.note === null ? '' : pickText(tip.note, language),
    Object.entries(tip.apart)
      .map(([column, value]) => `${column}: ${value}`)
      .join('; '),
    tip.near.join('; '),
    decision?.as,
    decision?.by,
    decision?.why,
    decision?.entry,
    of.places.join('; '),
    of.links.join(' '),
  ])
  return csvText([csvColumns, ...rows])
}

import type { EvidenceEntry } from '../../engine/evidence/evidence.ts'
import type { Update } from '../../engine/evidence/update.ts'
import type { Estimate } from '../../engine/forecast.ts'
import type { Course } from '../../language/situation.ts'
import { answerLine } from '../answer-line.ts'
import { isoDate, longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { plainNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { quantityLines } from '../quantity-lines.ts'
import { takenPhrases } from '../taken-phrases.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { entryWords } from './entry-words.ts'
import type { FrozenAnswers } from './frozen-answers.ts'
import { movedBlocks } from './moved-blocks.ts'
import type { UpdateSheet } from './update-sheet.ts'
import type { UpdateWords } from './update-words-en.ts'
import { updateWordsOf } from './update-words-of.ts'

export interface UpdateTextOptions {
  readonly columns?: number
  readonly paint?: Paint
  /** What an earlier document said, to be told where today's judgements would have said something else. */
  readonly frozen?: FrozenAnswers
}

/** Surprises shown. */
const mostSurprises = 5

/** An update as a page for a terminal: what moved and why, what stands now, lines ended by `\n`. */
export function updateText(
  course: Course,
  update: Update,
  entries: readonly EvidenceEntry[],
  language: Language,
  { columns = 80, paint = plainPaint, frozen }: UpdateTextOptions = {},
): string {
  const { situation } = course
  const sheet: UpdateSheet = {
    situation,
    update,
    language,
    columns,
    paint,
    words: updateWordsOf(language),
    names: elementWords(situation, language),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    say: entryWords(situation, language),
    since: update.since ?? update.beginning,
    frozen: frozen ?? null,
  }
  const blocks = [
    head(sheet),
    ...movedBlocks(sheet),
    events(sheet),
    factors(sheet),
    quantities(sheet),
    foreseen(sheet),
  ]
  return plainBlocks(blocks)
}

function head({ situation, update, words, language, columns, paint }: UpdateSheet): string[] {
  const count = update.evidence.entries.length
  const sentences = [
    count === 0 ? words.noEntries : words.entries(count),
    ...(update.silentUntil > update.from ? [words.silence(longDate(update.silentUntil, language))] : []),
  ]
  return [
    paint.strong(words.title(longDate(update.asOf, language), update.reading)),
    ...takenPhrases({ ...update, situation }, language).flatMap((phrase) => wrapText(phrase, columns)),
    ...sentences.flatMap((sentence) => wrapText(sentence, columns)),
  ]
}

function figure(estimate: Estimate, language: Language): string {
  const { said, reason } = answerLine(estimate, language)
  return said?.number ?? reason ?? ''
}

function events({ update, words, names, language, columns, paint }: UpdateSheet): string[] {
  const rows = Object.entries(update.events).map(([id, { happened, ahead }]) => [
    names.event(id),
    happened.length === 0 ? '' : `${happened.length} (${isoDate(happened.at(-1)!)})`,
    figure(ahead.probability, language),
    ahead.expected.value === null
      ? ''
      : plainNumber(ahead.expected.value, ahead.expected.value < 0.1 ? 3 : 2),
  ])
  return titled([words.events, ...rows], columns, [3], paint)
}

function factors({ update, words, names, language, columns, paint }: UpdateSheet): string[] {
  const rows = Object.entries(update.factors).flatMap(([factor, states]) =>
    Object.entries(states).flatMap(([state, atEnd], place) => [
      ...(place === 0 ? [[names.factor(factor)]] : []),
      [
        `  ${names.stateAlone(factor, state)}`,
        figure(update.now.factors[factor]![state]!, language),
        figure(atEnd, language),
      ],
    ]),
  )
  const heading = words.factors(isoDate(update.asOf), isoDate(update.to))
  return titled([heading, ...rows], columns, [1, 2], paint)
}

function titled(
  rows: readonly (readonly string[])[],
  columns: number,
  right: readonly number[],
  paint: Paint,
): string[] {
  if (rows.length < 2) return []
  const [first, ...rest] = textTable(rows, columns, right)
  return [paint.strong(first!), ...rest]
}

function quantities({ situation, update, words, language, columns, paint }: UpdateSheet): string[] {
  const rows = quantityLines(situation, update, language).map(({ title, mean, unit }) => [
    title,
    `${mean} ${unit}`.trim(),
  ])
  return rows.length === 0 ? [] : [paint.strong(words.quantities), ...textTable(rows, columns)]
}

/** How likely what came was, and what was least so. */
function foreseen({ update, words, entries, say, columns, paint }: UpdateSheet): string[] {
  const { evidence } = update
  const last = wrapText(methodWords(update, words), columns)
  if (evidence.entries.length === 0) return last
  const rows = [...evidence.entries]
    .sort((a, b) => a.logLikelihood - b.logLikelihood)
    .slice(0, mostSurprises)
    .map(({ id, day, logLikelihood }) => [say(entries.get(id)!), isoDate(day), plainNumber(logLikelihood, 2)])
  return [
    paint.strong(words.surprises),
    ...textTable(rows, columns, [2]),
    '',
    ...wrapText(words.likelihood(likelihoodWords(evidence, words)), columns),
    ...last,
  ]
}

function methodWords({ method, evidence }: Update, words: UpdateWords): string {
  if (method.kind === 'exact') return words.exact(plainNumber(method.configurations), method.sweeps)
  const worth = evidence.entries.map(({ effectiveSampleSize }) => effectiveSampleSize ?? method.runs)
  return words.byParticles(plainNumber(method.runs), plainNumber(Math.min(method.runs, ...worth)))
}

function likelihoodWords({ logLikelihood, interval }: Update['evidence'], words: UpdateWords): string {
  const value = plainNumber(logLikelihood, 2)
  return interval ? words.span(value, plainNumber(interval.low, 2), plainNumber(interval.high, 2)) : value
}

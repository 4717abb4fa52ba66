import { dayOf } from '../../engine/exact/follow-question.ts'
import type { Course, Question } from '../../language/situation.ts'
import { placedJudgements } from '../../lenses/placed-judgements.ts'
import { explainable } from '../../lenses/what-matters/asked-about.ts'
import type { WhatMatters } from '../../lenses/what-matters.ts'
import { longDate } from '../dates.ts'
import { elementWords } from '../element-words.ts'
import { fittingDigits, percent, plainNumber, sayProbability } from '../figures.ts'
import { judgementWords } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { phrasesOf } from '../phrases/phrases-of.ts'
import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainBlocks } from '../terminal/plain-text.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import { pickText } from '../text.ts'
import { judgementBlock } from './judgement-block.ts'
import { pathsBlock } from './paths-block.ts'
import { readingBlock } from './reading-block.ts'
import { tippingBlock } from './tipping-block.ts'
import { varianceBlock } from './variance-block.ts'
import type { WhatMattersSheet } from './what-matters-sheet.ts'
import { whatMattersWordsOf } from './what-matters-words-of.ts'

/** What an answer hangs on as a page for a terminal, lines ended by `\n`. */
export function whatMattersText(
  { situation }: Course,
  found: WhatMatters,
  language: Language,
  { columns = 80, paint = plainPaint }: { readonly columns?: number; readonly paint?: Paint } = {},
): string {
  const words = whatMattersWordsOf(language)
  const element = explainable(situation).find(
    ({ element: { id }, kind }) => id === found.asked?.id && kind === found.asked.kind,
  )!.element
  const sheet: WhatMattersSheet = {
    situation,
    found,
    language,
    columns,
    paint,
    words,
    names: elementWords(situation, language),
    say: judgementWords(situation, language),
    judged: new Map(placedJudgements(situation).map((one) => [one.judgement.address, one])),
    isChance: element.ask.kind !== 'count' && element.ask.kind !== 'mean',
  }
  const blocks = [
    head(sheet, element),
    ...(found.answer === null
      ? []
      : [
          judgementBlock(sheet),
          tippingBlock(sheet),
          varianceBlock(sheet),
          readingBlock(sheet),
          ...pathsBlock(sheet),
        ]),
  ]
  return plainBlocks(blocks)
}

function head(sheet: WhatMattersSheet, element: Question): string[] {
  const { found, words, language, columns, paint, names } = sheet
  const given = element.given ? [words.given(names.ask(element.given))] : []
  return [
    ...wrapText(
      words.title(pickText(element.title, language) || element.id, whenOf(element, language)),
      columns,
    ).map((line) => paint.strong(line)),
    ...[...given, answerOf(sheet), ...(found.answer === null ? [] : [methodOf(sheet)])].flatMap((line) =>
      wrapText(line, columns),
    ),
  ]
}

function whenOf({ ask }: Question, language: Language): string {
  const phrases = phrasesOf(language)
  const day = longDate(dayOf(ask), language)
  return 'by' in ask ? phrases.by(day) : phrases.on(day)
}

function answerOf({ found: { answer, simulated }, words, language, isChance }: WhatMattersSheet): string {
  if (answer === null) return words.noAnswer
  if (!isChance) return words.expected(plainNumber(answer, fittingDigits(answer)))
  return words.answer(
    sayProbability(
      simulated ? { value: answer, interval: { ...simulated, level: 0.95 } } : { value: answer },
      language,
    )?.phrase ?? percent(answer, language),
  )
}

function methodOf({ found, words }: WhatMattersSheet): string {
  const { simulated, configurations, judgements } = found
  return simulated === null
    ? words.method(plainNumber(configurations!), judgements.length)
    : words.simulated(plainNumber(simulated.runs), judgements.length)
}

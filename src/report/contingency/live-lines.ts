import type { LiveShift } from '../../engine/live/live-answerer.ts'
import type { Judgement } from '../../language/situation.ts'
import { answerLine } from '../answer-line.ts'
import { plainNumber, type SaidProbability } from '../figures.ts'
import { judgedValue } from '../judgement-words.ts'
import type { Language } from '../language.ts'
import { liveWordsOf } from './live-words-of.ts'
import type { WhatIfFigures } from './shifted-chance.ts'

/** What stands beside a slider: the values, the answers, and how sure the what-if is. */
export interface LiveLines {
  /** `+2 → +3`. */
  readonly values: string
  /** Null before there is an answer. */
  readonly answer: SaidProbability | null
  readonly status: string
  readonly isRough: boolean
}

/** @param shift  the newest answer; null before the first. `number` is that of the newest move, 0 before any */
export function liveLines(
  judgement: Judgement,
  hand: { readonly value: number; readonly number: number },
  shift: LiveShift | null,
  whatIf: WhatIfFigures | null,
  language: Language,
): LiveLines {
  const words = liveWordsOf(language)
  const say = (value: number) => judgedValue(judgement, value, language)
  const isMoved = hand.value !== judgement.nominal
  const isRough = shift !== null && (shift.stage === 'rough' || shift.number !== hand.number)
  return {
    values: isMoved ? words.from(say(judgement.nominal), say(hand.value)) : say(judgement.nominal),
    answer: whatIf === null ? null : answerLine({ value: whatIf.value }, language).said,
    status: statusOf(shift, isMoved, isRough, language),
    isRough,
  }
}

function statusOf(shift: LiveShift | null, isMoved: boolean, isRough: boolean, language: Language): string {
  const words = liveWordsOf(language)
  if (!isMoved) return words.unmoved
  if (shift === null) return words.waiting
  const reach = plainNumber(shift.reach * 100, 1)
  if (isRough) return shift.reach === 0 ? words.rough : words.roughBy(reach)
  if (shift.paths === null) return words.settledExactly
  const { walked, areFresh } = shift.paths
  return (areFresh ? words.settledAnew : words.settledByPaths)(plainNumber(walked), reach)
}

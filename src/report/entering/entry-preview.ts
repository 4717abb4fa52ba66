import type { Situation } from '../../language/situation.ts'
import type { WouldMove } from '../../lenses/would-move.ts'
import { type MoveLine, moveLines } from '../evidence/entry-lines.ts'
import { plainNumber, smallNumber } from '../figures.ts'
import type { Language } from '../language.ts'
import { outlookWordsOf } from '../outlook/outlook-words-of.ts'
import { enteringWordsOf } from './entering-words-of.ts'

/** What an entry would move, as it is shown before the entry is written. */
export interface EntryPreview {
  /** The contingencies that move most; none below half a percentage point. */
  readonly lines: readonly MoveLine[]
  /** How many others move by half a point or more, or that nothing does; empty where there is nothing to add. */
  readonly rest: string
  /** By which method it was found. */
  readonly method: string
}

const most = 6

export function entryPreview(
  situation: Situation,
  { moves, method }: WouldMove,
  language: Language,
): EntryPreview {
  const words = enteringWordsOf(language)
  const { restExact, restParticles } = outlookWordsOf(language)
  const all = moveLines(situation, moves, language).filter(({ name }) => name.kind === 'contingencies')
  const others = all.length - most
  return {
    lines: all.slice(0, most),
    rest: all.length === 0 ? words.movesNothing : others > 0 ? words.movesMore(others) : '',
    method:
      method.kind === 'exact'
        ? restExact(smallNumber(method.error))
        : restParticles(plainNumber(method.runs), method.seed),
  }
}

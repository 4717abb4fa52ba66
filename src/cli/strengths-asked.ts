import { daysPerYear } from '../language/day.ts'
import type { Course } from '../language/situation.ts'
import { type InfluenceStrengths, influenceStrength } from '../lenses/influence-strength.ts'
import { CommandLineError } from './exit-codes.ts'
import { readNumber } from './read-figure.ts'
import type { Terminal } from './terminal.ts'
import { withThreads } from './with-threads.ts'

/**
 * How strongly a factor bears on others and they on it, over the years that somebody wrote (true: one year, or the term
 * where that is shorter).
 *
 * @throws CommandLineError where it is no factor, or the years are none or go beyond the term
 */
export async function strengthsAsked(
  { situation, ...course }: Course,
  factor: string,
  written: string | true,
  terminal: Terminal,
): Promise<InfluenceStrengths> {
  const term = (situation.to - situation.from) / daysPerYear
  const years = written === true ? Math.min(1, term) : readNumber(written)
  const isJapanese = terminal.language === 'ja'
  if (!situation.factors.some(({ id }) => id === factor))
    throw new CommandLineError(
      isJapanese
        ? `--strength は要因にだけ使える。「${factor}」は要因ではない。`
        : `--strength is about factors; ${factor} is none.`,
    )
  if (years === null || !(years * daysPerYear >= 1 && years <= term))
    throw new CommandLineError(
      isJapanese
        ? `「${String(written)}」：--strength には、1日以上、期間（${term.toFixed(1)}年）以内の年数を書く。`
        : `--strength takes years, from a day to the term of ${term.toFixed(1)}; not ${String(written)}.`,
    )
  return withThreads(terminal, ({ onProgress, ...running }) =>
    influenceStrength(
      { situation, ...course },
      { years, about: factor },
      { ...running, onProgress: ({ share }) => onProgress({ phase: 'simulate', share }) },
    ),
  )
}

import type { Choice } from '../../language/course.ts'
import { withNeeds } from '../../language/needs.ts'
import type { Option } from '../../language/situation.ts'

/** One way of running a situation: somebody's reading, perhaps with options taken and what-ifs supposed. */
export interface Side {
  readonly reading: string
  readonly options: readonly string[]
  readonly whatIfs: readonly string[]
}

/** The name of a side in results: its reading, then what is taken or supposed, joined by `+`. */
export function sideId({ reading, options, whatIfs }: Side): string {
  return [reading, ...options, ...whatIfs].join('+')
}

export function choiceOf({ reading, options, whatIfs }: Side): Choice {
  return { reading, options, whatIfs }
}

/**
 * The readings asked for (all where none is), and the first of them with each option (and what it needs) and each what-if; several joined by
 * `+` are taken together. Where only measures are
 * asked for, the first reading stands beside itself with each of them.
 */
export function sidesOf(
  known: readonly string[],
  asked: {
    readonly readings: readonly string[]
    readonly options: readonly string[]
    readonly whatIfs: readonly string[]
  },
  options: readonly Pick<Option, 'id' | 'needs'>[],
): Side[] {
  const measures = asked.options.length + asked.whatIfs.length
  const all = measures > 0 ? known.slice(0, 1) : known
  const readings = asked.readings.length === 0 ? all : asked.readings
  const first = readings[0]!
  return [
    ...readings.map((reading) => ({ reading, options: [], whatIfs: [] })),
    ...asked.options.map((option) => ({
      reading: first,
      options: withNeeds(options, option.split('+')),
      whatIfs: [],
    })),
    ...asked.whatIfs.map((whatIf) => ({ reading: first, options: [], whatIfs: whatIf.split('+') })),
  ]
}

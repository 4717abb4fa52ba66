import type { WrittenNumber } from '../plain-shapes.ts'
import type { Name } from '../shape.ts'
import type { Added, Judgement, Text } from '../situation.ts'
import type { Span } from '../span.ts'
import type { WrittenSum } from '../tree.ts'
import { type Resolver, resolveAll } from './declared.ts'

/** What the numbers of an element inherit from it. */
export interface Grounds {
  readonly because: readonly string[]
  readonly movesWith: string | null
}

/** The grounds that an element gives its numbers, out of its `because` and `moves-with`. */
export function groundsOf(
  resolver: Resolver,
  written: { readonly because: readonly Name[] | null; readonly 'moves-with'?: Name | null },
  inherited: Grounds | null = null,
): Grounds {
  const because =
    written.because === null && inherited ? inherited.because : resolveAll(resolver, 'claim', written.because)
  return { because, movesWith: written['moves-with']?.text ?? inherited?.movesWith ?? null }
}

/** A number with its address and what it stands on. */
export function judgementOf(
  resolver: Resolver,
  address: string,
  written: WrittenNumber,
  grounds: Grounds,
): Judgement {
  const movesWith = written.movesWith ?? grounds.movesWith
  return {
    address,
    scale: written.scale,
    low: written.low,
    high: written.high,
    nominal: written.nominal,
    ...(movesWith === null ? {} : { movesWith }),
    ...(written.sum === undefined ? {} : { added: addedTo(address, written.sum) }),
    because: written.because === null ? grounds.because : resolveAll(resolver, 'claim', written.because),
    ...noteOf(written.note),
    at: written.at,
  }
}

/** The parts of a sum, each effect known by the measure it is of and by what it acts on. */
function addedTo(address: string, { low, high, effects }: WrittenSum): Added {
  return {
    low,
    high,
    effects: effects.map(({ by, movesWith, ...range }) => ({
      ...range,
      measure: by,
      address: `adds|${by}|${address}`,
      scale: 'points',
      ...(movesWith === null ? {} : { movesWith }),
      because: [],
    })),
  }
}

/** A number that nobody had to judge, such as the 1 of what is certain. */
export function certain(address: string, value: number, scale: Judgement['scale'], at: Span): Judgement {
  return { address, scale, low: value, high: value, nominal: value, because: [], at }
}

export function noteOf(note: Text | null): { note?: Text } {
  return note === null ? {} : { note }
}

/** The title as written, else the id. */
export function titleOf(title: Text | null, id: string): Text {
  return title ?? { und: id }
}

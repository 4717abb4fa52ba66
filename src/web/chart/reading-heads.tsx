import type { ThHTMLAttributes } from 'react'
import { ReadingKey } from './reading-mark.tsx'

interface ReadingHeadsProps extends Pick<ThHTMLAttributes<HTMLElement>, 'className' | 'colSpan'> {
  /** What the readings are called, in the order of their marks. */
  readonly names: readonly string[]
  readonly scope?: 'col' | 'colgroup'
}

/** The heads of a table's columns, one a reading. */
export function ReadingHeads({ names, scope = 'col', ...cell }: ReadingHeadsProps) {
  return names.map((name, place) => (
    <th {...cell} scope={scope} key={name}>
      <ReadingKey place={place} />
      {name}
    </th>
  ))
}

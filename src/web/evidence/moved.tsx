import type { MoveLine } from '../../report/evidence/entry-lines.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { Link } from '../frame/routing.tsx'

/** An answer that an entry moved: sign, size, and which. */
export function Moved({ move, phrases }: { readonly move: MoveLine; readonly phrases: Phrases }) {
  const { name, direction, points, title } = move
  const isUp = direction === 'raises'
  return (
    <span className="moved">
      <b className={isUp ? 'up' : 'down'}>
        <span aria-hidden="true">{isUp ? '▲' : '▽'}</span>
        <span className="vh">{isUp ? phrases.raises : phrases.lowers}</span> {points}
      </b>
      <span>
        {name.kind === 'contingencies' ? (
          <Link to={{ page: 'contingency', id: name.id }}>{title}</Link>
        ) : (
          <Link to={{ page: 'questions', id: name.id }}>{title}</Link>
        )}
      </span>
    </span>
  )
}

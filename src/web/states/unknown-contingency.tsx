import type { Phrases } from '../../report/phrases/en.ts'
import { Link } from '../frame/routing.tsx'

/** What stands where the address names a contingency that the situation does not have. */
export function UnknownContingency({ id, phrases }: { readonly id: string; readonly phrases: Phrases }) {
  return (
    <div className="state">
      <h1>{phrases.unknownTitle}</h1>
      <p>{phrases.unknownWords(id)}</p>
      <p>
        <Link to={{ page: 'briefing' }}>{phrases.backToBriefing}</Link>
      </p>
    </div>
  )
}

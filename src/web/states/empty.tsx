import type { Phrases } from '../../report/phrases/en.ts'

/** What stands where a situation names no contingency: what the figures mean without one, and how one is written. */
export function Empty({ phrases }: { readonly phrases: Phrases }) {
  return (
    <section className="state" aria-labelledby="empty">
      <div className="sec-head">
        <h2 id="empty">{phrases.emptyTitle}</h2>
      </div>
      <p>{phrases.emptyWords}</p>
      <details>
        <summary>{phrases.emptyAction}</summary>
        <pre>
          <code>{phrases.emptyExample}</code>
        </pre>
      </details>
    </section>
  )
}

import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'

/** How somebody adds an entry, in words: the page itself only reads. */
export function HowToAdd({ words }: { readonly words: EvidenceWords }) {
  return (
    <section aria-labelledby="adding">
      <div className="sec-head">
        <h2 id="adding">{words.addTitle}</h2>
        <p>{words.addWords}</p>
      </div>
      <pre className="commands">
        <code>{words.addCommands.join('\n')}</code>
      </pre>
    </section>
  )
}

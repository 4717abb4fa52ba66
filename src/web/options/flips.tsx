import { type FlipStrip, flipStrips } from '../../report/options/flip-strips.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { TakeAway } from '../take-away/take-away.tsx'

interface FlipsProps {
  readonly sheet: OptionsPageSheet
}

/** Where the ranking flips: strips from one set of values, or reading, to another, cut where another option becomes best. */
export function Flips({ sheet }: FlipsProps) {
  const { words, language, draws, finding } = sheet
  if (finding.flips.length === 0) return null
  return (
    <section aria-labelledby="flips">
      <div className="sec-head">
        <h2 id="flips">{words.flips}</h2>
        <p>{optionsPageWordsOf(language).flipsNote(draws > 0)}</p>
      </div>
      <div className="two">
        <Group among="single" title={words.flipsSingle} sheet={sheet} />
        <Group among="all" title={words.flipsAll} sheet={sheet} />
      </div>
      <TakeAway of="chart" />
    </section>
  )
}

interface GroupProps extends FlipsProps {
  readonly among: 'single' | 'all'
  readonly title: string
}

function Group({ among, title, sheet }: GroupProps) {
  const strips = flipStrips(among, sheet)
  if (strips.length === 0) return null
  const flipping = strips.filter(({ pieces }) => pieces.length > 1)
  const steady = strips.filter(({ pieces }) => pieces.length === 1)
  return (
    <div className="flip-group">
      <h3>{title}</h3>
      <ul>
        {flipping.map((strip) => (
          <Strip key={strip.key} strip={strip} />
        ))}
        {steady.map(({ key, sentence }) => (
          <li key={key} className="quiet small">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Strip({ strip: { from, to, pieces, sentence } }: { readonly strip: FlipStrip }) {
  return (
    <li className="strip">
      <p className="small">{sentence}</p>
      <div className="ends small quiet" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
      <div className="pieces" aria-hidden="true">
        {pieces.map(({ name, from: start, to: end }) => (
          <span key={name} style={{ flexGrow: Math.max(0.02, end - start) }}>
            <i>{name}</i>
          </span>
        ))}
      </div>
    </li>
  )
}

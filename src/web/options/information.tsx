import { worthSentence, worthTelling } from '../../report/options/options-robustness.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'

/** What it would be worth to the choice to know more. */
export function Information({ sheet }: { readonly sheet: OptionsPageSheet }) {
  const { words, finding } = sheet
  if (finding.information.length === 0) return null
  return (
    <section aria-labelledby="information">
      <div className="sec-head">
        <h2 id="information">{words.information}</h2>
        <p>{words.informationNote}</p>
      </div>
      <ul className="stands">
        {(['single', 'all'] as const).map((among) => {
          const own = finding.information.filter((one) => one.among === among)
          const head = among === 'single' ? words.flipsSingle : words.flipsAll
          if (own.length === 0) return null
          if (own.every(({ everything }) => everything < worthTelling))
            return <li key={among}>{words.nothingToLearn(head)}</li>
          return (
            <li key={among}>
              {head}
              <ul className="inner">
                {own.map((one) => (
                  <li key={one.values}>{worthSentence(one, sheet)}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

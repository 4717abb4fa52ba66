import type { Briefing } from '../../report/briefing.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import { probabilityWords } from '../../report/probability-words.ts'

/** The seven words with their ranges, and the rows of the list that stand on each. */
export function Ladder({ briefing, phrases }: { readonly briefing: Briefing; readonly phrases: Phrases }) {
  const steps = probabilityWords.map((step, index) => ({ ...step, index })).reverse()
  return (
    <table className="ladder">
      <caption>{phrases.ladder}</caption>
      <thead className="vh">
        <tr>
          <td />
          <th scope="col">{phrases.word}</th>
          <th scope="col">{phrases.rangeOfWord}</th>
          <th scope="col">{phrases.ladderRows}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ index, word, shown }) => (
          <tr key={index}>
            <td>
              <i className={`step-${index + 1}`} />
            </td>
            <th scope="row">{word[briefing.language]}</th>
            <td className="n">
              {Math.round(shown.from * 100)}–{Math.round(shown.to * 100)}
            </td>
            <td>
              {briefing.rows
                .filter(({ answer }) => answer.said?.step === index)
                .map(({ id, rank, title }) => (
                  <a key={id} href={`#row-${id}`} className="num" aria-label={`${rank} ${title}`}>
                    {rank}
                  </a>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

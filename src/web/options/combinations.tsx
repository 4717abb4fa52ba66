import type { StrategyFinding } from '../../lenses/options/options-finding.ts'
import { exclusivePairs, originOf, refusedLine, triedOptions } from '../../report/options/options-effects.ts'
import { scorePoints } from '../../report/options/options-sheet.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { ReadingKey } from '../chart/reading-mark.tsx'

interface PartProps {
  readonly sheet: OptionsPageSheet
}

/** What was put together: what each takes and leaves out, what it gains and may fall short. */
export function Combinations({ sheet }: PartProps) {
  const { combinations, words, draws, language, option, finding } = sheet
  const page = optionsPageWordsOf(language)
  const notes = [
    ...finding.refused.map((ids) => refusedLine(ids, sheet)),
    ...exclusivePairs(sheet).map(([one, other]) => words.exclusive(option(one), option(other))),
  ]
  return (
    <section aria-labelledby="together">
      <div className="sec-head">
        <h2 id="together">{page.together}</h2>
        <p>{combinations.length === 0 ? page.nobodyCombines : words.combinationsNote(draws)}</p>
      </div>
      <ul className="together">
        {combinations.map((one) => (
          <Combination key={one.id} one={one} sheet={sheet} />
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="quiet small">
          {note}
        </p>
      ))}
    </section>
  )
}

function Combination({ one, sheet }: PartProps & { readonly one: StrategyFinding }) {
  const { words, language, option, letter, finding, draws } = sheet
  const page = optionsPageWordsOf(language)
  const left = triedOptions(sheet).filter((id) => !one.options.includes(id))
  const isMost = left.length > 0 && left.length < one.options.length
  const list = isMost ? left : one.options
  return (
    <li className={one.id === sheet.own ? 'on' : undefined}>
      <div>
        <h3>
          {sheet.label(one)} <span className="quiet">{originOf(one, sheet)}</span>
        </h3>
        <p className="small quiet">
          {isMost ? page.leaves : page.taken}
          {phrasesOf(language).colon}
          {list.map(option).join(words.separator)}
        </p>
      </div>
      <dl className="gains-by">
        {one.views.map(({ readings, regret }, values) => (
          <div key={letter(values)}>
            <dt>{letter(values)}</dt>
            {readings.map(({ gain, gainBand }, reading) => (
              <dd key={finding.readings[reading]} className="nowrap">
                <ReadingKey place={reading} />
                {page.gainWords(
                  '',
                  scorePoints(gain.value),
                  gainBand === undefined
                    ? null
                    : words.to(scorePoints(gainBand.low), scorePoints(gainBand.high)),
                )}
              </dd>
            ))}
            {draws > 0 && (
              <dd className="quiet nowrap">{page.regret(scorePoints(regret.ninety).replace('+', ''))}</dd>
            )}
          </div>
        ))}
      </dl>
    </li>
  )
}

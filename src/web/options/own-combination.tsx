import { useEffect, useState } from 'react'
import { triedOptions } from '../../report/options/options-effects.ts'
import { checkCombination, offeredOptions } from '../../report/options/own-combination.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { lookFrom } from '../frame/routing.tsx'

interface OwnCombinationProps {
  readonly sheet: OptionsPageSheet
  /** Ids of the options that the address takes. */
  readonly taken: readonly string[]
}

/** Options to be taken together by one's own choice: whether they can be is said at once, tried is what is asked for. */
export function OwnCombination({ sheet, taken }: OwnCombinationProps) {
  const { situation, language } = sheet
  const words = optionsPageWordsOf(language)
  const [chosen, choose] = useState<readonly string[]>(taken)
  useEffect(() => {
    choose(taken)
  }, [taken])
  const offered = offeredOptions(situation, [...triedOptions(sheet), ...taken], language)
  const check = checkCombination(situation, chosen, language)
  const toggle = (id: string, isTaken: boolean) =>
    choose(isTaken ? [...chosen, id] : chosen.filter((one) => one !== id))
  const isSame = [...chosen].sort().join() === [...taken].sort().join()
  return (
    <section aria-labelledby="combine">
      <div className="sec-head">
        <h2 id="combine">{words.combine}</h2>
        <p id="combine-note">{words.combineNote}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (check.isPossible) lookFrom({ options: inOrderOf(offered, chosen) })
        }}
      >
        <fieldset className="offered" aria-describedby="combine-note">
          <legend className="vh">{words.combine}</legend>
          {offered.map(({ id, title, terms }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span>
                {title} <span className="quiet small">{terms.join(language === 'ja' ? '、' : ', ')}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="act">
          <p role="status" className="small">
            {[words.chosen(chosen.length), ...check.words].join(language === 'ja' ? '' : ' ')}
          </p>
          {check.completed !== null && (
            <button type="button" className="btn" onClick={() => choose(check.completed!)}>
              {words.addNeeded}
            </button>
          )}
          <button
            type="submit"
            className="btn main"
            disabled={!check.isPossible || isSame || chosen.length === 0}
          >
            {words.tryIt}
          </button>
          {taken.length > 0 && (
            <button type="button" className="btn" onClick={() => lookFrom({ options: [] })}>
              {words.putBack}
            </button>
          )}
        </div>
      </form>
    </section>
  )
}

function inOrderOf(offered: readonly { readonly id: string }[], chosen: readonly string[]): string[] {
  return offered.map(({ id }) => id).filter((id) => chosen.includes(id))
}

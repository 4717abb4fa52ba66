import { useMemo, useState } from 'react'
import type { Situation } from '../../language/situation.ts'
import type { EnteringWords } from '../../report/entering/entering-words-en.ts'
import type { Language } from '../../report/language.ts'
import { pickText } from '../../report/text.ts'

interface ClaimChoiceProps {
  readonly situation: Situation
  readonly chosen: readonly string[]
  readonly onChoose: (claims: readonly string[]) => void
  readonly words: EnteringWords
  readonly language: Language
}

/** The claims to choose from, by what they say: whose they are has no part in it. */
export function ClaimChoice({ situation, chosen, onChoose, words, language }: ClaimChoiceProps) {
  const [sought, setSought] = useState('')
  const claims = useMemo(
    () => situation.claims.map(({ id, says }) => ({ id, says: pickText(says, language) })),
    [situation, language],
  )
  if (claims.length === 0) return <p className="quiet">{words.noClaims}</p>
  const wanted = sought.normalize('NFKC').toLowerCase()
  const shown = claims.filter(
    ({ id, says }) => chosen.includes(id) || `${id} ${says}`.normalize('NFKC').toLowerCase().includes(wanted),
  )
  return (
    <fieldset className="field">
      <legend>{words.claims}</legend>
      <span className="quiet small">{words.claimsNote}</span>
      <input
        type="search"
        value={sought}
        aria-label={words.filter}
        placeholder={words.filter}
        onChange={({ target }) => setSought(target.value)}
      />
      <div className="claims-list">
        {shown.map(({ id, says }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              {says} <span className="quiet">{id}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

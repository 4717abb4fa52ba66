import { tippingBlocks } from '../../report/options/options-tipping.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { NamedLinks } from './named-links.tsx'

interface TippingsProps {
  readonly sheet: OptionsPageSheet
  readonly isAwaited: boolean
}

/** What would change the order: the least change of one judgement, or of two, after which another option stands in front. */
export function Tippings({ sheet, isAwaited }: TippingsProps) {
  const { words, language } = sheet
  const page = optionsPageWordsOf(language)
  const blocks = isAwaited ? [] : tippingBlocks(sheet)
  const note = blocks.length > 0 ? words.tippingNote : isAwaited ? page.tippingsWait : page.noTippings
  return (
    <section aria-labelledby="tippings">
      <div className="sec-head">
        <h2 id="tippings">{words.tipping}</h2>
        <p>{note}</p>
      </div>
      {blocks.map(({ head, told }) => (
        <div key={head} className="tipping-group">
          <h3>{head}</h3>
          <ul className="stands">
            {told.map(({ key, sentence, moved }) => (
              <li key={key}>
                {sentence}
                <NamedLinks
                  label={page.judgementsMoved}
                  links={moved.map(({ address, subject }) => ({
                    key: address,
                    title: subject,
                    to: { page: 'judgements', id: address },
                  }))}
                  language={language}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

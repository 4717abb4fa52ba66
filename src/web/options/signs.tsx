import { dayOfText, textOfDay } from '../../language/dates.ts'
import type { Sign } from '../../lenses/options/signs.ts'
import { holdingOptions } from '../../report/options/holding-options.ts'
import { signsToldOf, signWords } from '../../report/options/options-signs.ts'
import type { OptionsPageSheet } from '../../report/options/page-sheet.ts'
import { optionsPageWordsOf } from '../../report/options/page-words-of.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { setParameter } from '../frame/place.ts'
import type { OptionsFound } from '../session/options-found.ts'
import { Plans } from './plans.tsx'

interface SignsProps {
  readonly sheet: OptionsPageSheet
  readonly found: OptionsFound
}

/** Which options to take whatever is seen, and which only once a sign is: on a day that can be chosen. */
export function Signs({ sheet, found }: SignsProps) {
  const { language, situation, words } = sheet
  const page = optionsPageWordsOf(language)
  const hasIndicators = situation.indicators.length > 0
  return (
    <section aria-labelledby="signs">
      <div className="sec-head">
        <h2 id="signs">{page.signsTitle}</h2>
        <p>{hasIndicators ? words.signsNote : page.noIndicators}</p>
      </div>
      {hasIndicators &&
        (found.signs === null ? (
          <p className="quiet">{page.signsWait}</p>
        ) : (
          <>
            <Told sheet={sheet} day={found.signs} />
            <Plans sheet={sheet} isAwaited={found.awaited.includes('pathways')} />
          </>
        ))}
    </section>
  )
}

function Told({ sheet, day }: { readonly sheet: OptionsPageSheet; readonly day: number }) {
  const { language, situation, finding, words } = sheet
  const page = optionsPageWordsOf(language)
  const { decisive, telling } = signsToldOf(sheet)
  const waiting = new Set(decisive.map(({ option }) => option))
  const now = holdingOptions(finding, situation, language).filter(
    ({ id, holding }) => holding === 'throughout' && !waiting.has(id),
  )
  return (
    <>
      <DayField day={day} from={situation.from} to={situation.to} label={page.signsOn} />
      <ul className="stands signs-told">
        {now.length > 0 && (
          <li>
            <b>{page.now}</b>
            <br />
            {page.nowNote(phrasesOf(language).and(now.map(({ title }) => phrasesOf(language).quoted(title))))}
          </li>
        )}
        {decisive.length === 0 && <li>{words.noSign}</li>}
        {decisive.map((sign) => (
          <SignItem key={keyOf(sign)} sign={sign} isDecisive sheet={sheet} />
        ))}
        {telling.map((sign) => (
          <SignItem key={keyOf(sign)} sign={sign} isDecisive={false} sheet={sheet} />
        ))}
      </ul>
    </>
  )
}

function keyOf({ option, values, indicator }: Sign): string {
  return [option, values, indicator].join(' ')
}

interface SignItemProps {
  readonly sign: Sign
  readonly isDecisive: boolean
  readonly sheet: OptionsPageSheet
}

function SignItem({ sign, isDecisive, sheet }: SignItemProps) {
  const { rule, gains } = signWords(sign, isDecisive, sheet)
  return (
    <li>
      {isDecisive ? <b>{rule}</b> : rule}
      <br />
      <span className="quiet">{gains}</span>
    </li>
  )
}

interface DayFieldProps {
  readonly day: number
  readonly from: number
  readonly to: number
  readonly label: string
}

function DayField({ day, from, to, label }: DayFieldProps) {
  return (
    <p className="act">
      <label>
        {label}{' '}
        <input
          key={day}
          type="date"
          defaultValue={textOfDay(day)}
          min={textOfDay(from + 1)}
          max={textOfDay(to - 1)}
          onBlur={({ target }) => {
            const asked = dayOfText(target.value)
            if (asked !== null && asked !== day && asked > from && asked < to)
              setParameter('signs', target.value)
          }}
        />
      </label>
    </p>
  )
}

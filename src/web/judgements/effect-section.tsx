import { useEffect, useState } from 'react'
import type { Forecast } from '../../engine/forecast.ts'
import { effectRows } from '../../report/judgements/effect-rows.ts'
import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import type { PageView } from '../frame/page-view.ts'
import { lookFrom } from '../frame/routing.tsx'
import type { Answer } from '../session/session.ts'
import { keyOfViewpoint } from '../session/viewpoint.ts'
import { TakeAway } from '../take-away/take-away.tsx'

interface EffectSectionProps {
  readonly view: PageView
  readonly words: JudgementsWords
  readonly isEditable: boolean
  readonly onKeep: (title: string, changes: readonly string[]) => void
}

/** What the last edit, or a trial of one, does to the contingencies: before and after, the largest difference first. */
export function EffectSection({ view, words, isEditable, onKeep }: EffectSectionProps) {
  const { session, opened, viewpoint, language } = view
  const { forecast } = session.works
  const before = useBefore(forecast.answer)
  const { changes } = viewpoint
  const isTrying = changes.length > 0
  const after = forecast.answer
  if (before === null && !isTrying) return null
  const rows =
    before === null || after === null
      ? []
      : effectRows(opened.course.situation, before.value, after.value, language)
  const isWorking = forecast.state === 'working' && !isOf(after, view)
  return (
    <section aria-labelledby="effect" className="effect">
      <div className="sec-head">
        <h2 id="effect">{words.effectTitle}</h2>
        <p>{isTrying ? words.effectTrying : words.effectWritten}</p>
      </div>
      {isTrying && <pre className="trial">{changes.join('\n')}</pre>}
      {isWorking || before === null ? (
        <p className="quiet" role="status">
          {words.effectWorking}
        </p>
      ) : rows.length === 0 ? (
        <p className="quiet">{words.effectNone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.contingency}</th>
              <th scope="col" className="n">
                {words.before}
              </th>
              <th scope="col" className="n">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 12).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td className="n">{row.before.phrase}</td>
                <td className="n">
                  <b className={row.by > 0 ? 'up' : 'down'}>{row.by > 0 ? '▲' : '▼'}</b> {row.after.phrase}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWorking && rows.length > 0 && <TakeAway of="table" />}
      {isTrying && (
        <p className="acts">
          <button type="button" className="btn" onClick={() => lookFrom({ changes: [] })}>
            {words.drop}
          </button>
          {isEditable && <Keep words={words} onKeep={(title) => onKeep(title, changes)} />}
        </p>
      )}
    </section>
  )
}

function Keep({
  words,
  onKeep,
}: {
  readonly words: JudgementsWords
  readonly onKeep: (title: string) => void
}) {
  const [title, setTitle] = useState('')
  return (
    <form
      className="keep"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') onKeep(title.trim())
      }}
    >
      <input
        aria-label={words.keepName}
        placeholder={words.keepName}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <button type="submit" className="btn" disabled={title.trim() === ''}>
        {words.keep}
      </button>
    </form>
  )
}

type ForecastAnswer = Answer<Forecast>

/** The answer as it last was about another text or from elsewhere, in the same reading; null without one. */
function useBefore(answer: ForecastAnswer | null): ForecastAnswer | null {
  const [pair, setPair] = useState<{ now: ForecastAnswer | null; before: ForecastAnswer | null }>({
    now: answer,
    before: null,
  })
  useEffect(() => {
    setPair(({ now, before }) => {
      if (answer === null || now === null) return { now: answer, before }
      if (isSame(now, answer)) return { now: answer, before }
      const isOtherReading = now.viewpoint.reading !== answer.viewpoint.reading
      return { now: answer, before: isOtherReading ? null : now }
    })
  }, [answer])
  return pair.before
}

function isSame(one: ForecastAnswer, other: ForecastAnswer): boolean {
  return one.hash === other.hash && keyOfViewpoint(one.viewpoint) === keyOfViewpoint(other.viewpoint)
}

function isOf(answer: ForecastAnswer | null, { viewpoint, opened }: PageView): boolean {
  return (
    answer !== null &&
    answer.hash === opened.hash &&
    keyOfViewpoint(answer.viewpoint) === keyOfViewpoint(viewpoint)
  )
}

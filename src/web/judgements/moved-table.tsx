import type { JudgementsWords } from '../../report/judgements/judgements-words-en.ts'
import { type AnswerInHand, answerInHand, type MovedAnswer } from '../../report/judgements/moved-answers.ts'
import type { Language } from '../../report/language.ts'
import type { PageView } from '../frame/page-view.ts'
import { Link } from '../frame/routing.tsx'
import { isAlike } from '../live/is-alike.ts'
import type { Live } from '../live/use-live.ts'
import type { SlopesFound } from '../live/use-slopes.ts'

interface MovedTableProps {
  readonly view: PageView
  readonly answers: readonly MovedAnswer[]
  /** What one unit more means: `one point stronger`. */
  readonly unit: string
  /** Rows that there is room for, filled or not. */
  readonly room: number
  readonly found: Pick<SlopesFound, 'answers' | 'known' | 'all'>
  readonly live: Live
  readonly words: JudgementsWords
  readonly language: Language
}

/** The contingencies that a judgement moves most: by one unit more, and where it has been moved to. */
export function MovedTable(props: MovedTableProps) {
  const { view, answers, unit, room, found, live, words, language } = props
  const { opened, session } = view
  const { answer } = session.works.forecast
  const shown = isAlike(answer, opened) ? answer.value.contingencies : {}
  const isKnown = found.known === found.all
  return (
    <table className="moved-answers">
      <caption>{isKnown ? words.movesMost(unit) : words.movesSoFar(found.known, found.all)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.contingency}</th>
          <th scope="col" className="n">
            {unit}
          </th>
          <th scope="col">{words.answer}</th>
          <th scope="col" className="n">
            {words.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map((one) => (
          <MovedRow
            key={one.id}
            moved={one}
            answer={answerInHand(
              found.answers[one.id] ?? shown[one.id]?.probability.value ?? null,
              live.shifts[one.id],
              language,
            )}
          />
        ))}
        {Array.from({ length: room - answers.length }, (_, place) => (
          <tr key={place}>
            <td colSpan={4} className="quiet">
              {place === 0 && answers.length === 0 && isKnown ? words.movesNothing : blank}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Keeps a row its height. */
const blank = '\u00a0'

interface MovedRowProps {
  readonly moved: MovedAnswer
  readonly answer: AnswerInHand
}

function MovedRow({ moved, answer }: MovedRowProps) {
  const { id, title, slope, effect } = moved
  const { before, after, value, by } = answer
  return (
    <tr data-contingency={id}>
      <th scope="row">
        <Link to={{ page: 'contingency', id }}>{title}</Link>
      </th>
      <td className="n slope" data-value={slope ?? undefined}>
        {effect === null ? blank : <Move text={effect.text} />}
      </td>
      <td className="was" data-value={value ?? undefined}>
        {before ?? blank}
        {after !== null && (
          <>
            {' → '}
            <b>{after}</b>
          </>
        )}
      </td>
      <td className="n by">{by === null ? blank : <Move text={by} />}</td>
    </tr>
  )
}

/** A change with its sign, and a mark beside it. */
function Move({ text }: { readonly text: string }) {
  if (!/^[+\u2212]/.test(text)) return text
  const isUp = text.startsWith('+')
  return (
    <span className={isUp ? 'up' : 'down'}>
      <span aria-hidden="true">{isUp ? '▲' : '▽'}</span> {text}
    </span>
  )
}

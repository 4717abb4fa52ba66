import { useEffect, useRef } from 'react'
import type { OutcomeView } from '../../report/stability/outcome-view.ts'
import type { StabilityPageWords } from '../../report/stability/page-words-en.ts'
import { Link } from '../frame/routing.tsx'
import { OutcomeBody } from './outcome-body.tsx'

interface OutcomeListProps {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly outcomes: readonly OutcomeView[]
  readonly focus: string | undefined
  readonly words: StabilityPageWords
}

/** Always, in some forms, only by a threat, never: told by the words beside the mark as well. */
const marks = { rests: '◎', partly: '○', threat: '△', not: '×' } as const

/** Packages or outcomes with their verdicts; the one in focus, which the address names, lies open. */
export function OutcomeList({ id, title, note, outcomes, focus, words }: OutcomeListProps) {
  return (
    <section aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        <p>{note}</p>
      </div>
      <ol className="outcomes">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.id} outcome={outcome} isOpen={outcome.id === focus} words={words} />
        ))}
      </ol>
    </section>
  )
}

interface OutcomeProps extends Pick<OutcomeListProps, 'words'> {
  readonly outcome: OutcomeView
  readonly isOpen: boolean
}

function Outcome({ outcome, isOpen, words }: OutcomeProps) {
  const { id, title, verdict, verdictWords } = outcome
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={row} className={isOpen ? 'is-open' : undefined}>
      <div className="outcome">
        <h3>
          <Link to={isOpen ? { page: 'stability' } : { page: 'stability', id }} isCurrent={isOpen} isHere>
            {title}
          </Link>
        </h3>
        <p className={verdict === 'not' ? 'quiet' : undefined}>
          <span aria-hidden="true" className="mark">
            {marks[verdict]}
          </span>{' '}
          {verdictWords}
        </p>
      </div>
      {isOpen && <OutcomeBody outcome={outcome} words={words} />}
    </li>
  )
}

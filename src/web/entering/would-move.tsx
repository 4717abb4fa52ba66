import { useMemo } from 'react'
import type { LedgerEntry } from '../../language/ledger-entry.ts'
import { enteringWordsOf } from '../../report/entering/entering-words-of.ts'
import { entryPreview } from '../../report/entering/entry-preview.ts'
import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import { Moved } from '../evidence/moved.tsx'
import type { PageView } from '../frame/page-view.ts'
import { Progress } from '../states/progress.tsx'
import { troubleWords } from '../states/trouble-words.ts'
import { useWouldMove } from './use-would-move.ts'

interface WouldMoveProps {
  readonly view: Pick<PageView, 'opened' | 'language'>
  /** As the server read it; not written. */
  readonly entry: LedgerEntry
}

/** What an entry that is looked at would move, were it written. */
export function WouldMoveView({ view, entry }: WouldMoveProps) {
  const { opened, language } = view
  const { situation } = opened.course
  const { stop, again, ...work } = useWouldMove(view, entry)
  const words = enteringWordsOf(language)
  const { found, trouble } = work
  const preview = useMemo(
    () => (found === null ? null : entryPreview(situation, found, language)),
    [situation, found, language],
  )
  return (
    <section className="would-move" aria-label={words.wouldMove}>
      <h3>{words.wouldMove}</h3>
      <p className="quiet small">{words.wouldMoveNote}</p>
      {trouble !== null && <p role="alert">{troubleWords(trouble, situation, language).words}</p>}
      {work.state === 'ready' && found === null && <p role="status">{words.bearsOnNothing}</p>}
      {preview !== null && (
        <div role="status" data-method={found?.method.kind}>
          {preview.lines.length > 0 && (
            <ul className="all-moves">
              {preview.lines.map((move) => (
                <li key={move.name.id} data-contingency={move.name.id} data-value={move.by}>
                  <Moved move={move} phrases={phrasesOf(language)} />
                  <span className="num quiet">{move.change}</span>
                </li>
              ))}
            </ul>
          )}
          <p className="quiet small">
            {[preview.rest, preview.method].filter((part) => part !== '').join(language === 'ja' ? '' : ' ')}
          </p>
        </div>
      )}
      {work.state !== 'trouble' && (
        <Progress
          work={{ state: work.state, share: work.share }}
          working={found === null ? words.weighing : words.weighingFinely}
          stopped={words.weighingStopped}
          label={words.wouldMove}
          phrases={phrasesOf(language)}
          stop={stop}
          again={again}
        />
      )}
    </section>
  )
}

import type { EntryLine } from '../../report/evidence/entry-lines.ts'
import type { EvidenceWords } from '../../report/evidence/evidence-words-en.ts'
import type { Phrases } from '../../report/phrases/en.ts'
import type { PageView } from '../frame/page-view.ts'
import { useSaving } from '../saving/saving.ts'
import { Moved } from './moved.tsx'
import { RetractEntry } from './retract-entry.tsx'

interface EntryDetailProps {
  readonly view: PageView
  readonly entry: EntryLine
  readonly words: EvidenceWords
  readonly phrases: Phrases
}

const movesShown = 10

/** An entry laid open: its note, on whose word it stands, and all that it moved. */
export function EntryDetail({ view, entry, words, phrases }: EntryDetailProps) {
  const { note, by, id, claims, weight, standing } = entry
  const { state } = useSaving()
  return (
    <div className="detail">
      <div>
        {note !== '' && <p>{note}</p>}
        <h4>{words.claims}</h4>
        {claims.length === 0 ? (
          <p className="quiet">{words.noClaims}</p>
        ) : (
          <ul className="sources">
            {claims.map((claim) => (
              <li key={claim.id}>
                {claim.says}
                <span className="quiet">
                  {[claim.who, claim.readIn].filter((part) => part !== '').join(' · ')}{' '}
                  <span>{claim.id}</span>
                </span>
                {claim.grade !== null && (
                  <span className="grade" title={claim.gradeWords ?? undefined}>
                    {claim.grade}
                    <span className="vh"> {claim.gradeWords}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        <p className="note">
          {by !== '' && `${words.by(by)} `}
          {id}
        </p>
        {standing !== 'retracted' && state !== 'read-only' && (
          <RetractEntry
            id={id}
            situation={view.opened.course.situation}
            language={view.language}
            again={view.again}
          />
        )}
      </div>
      {weight !== null && weight.moves.length > 0 && (
        <div>
          <h4>{words.moved}</h4>
          <ul className="all-moves">
            {weight.moves.slice(0, movesShown).map((move) => (
              <li key={`${move.name.kind} ${move.name.id}`}>
                <Moved move={move} phrases={phrases} />
                <span className="num quiet">{move.change}</span>
              </li>
            ))}
          </ul>
          {weight.moves.length > movesShown && (
            <p className="quiet">{phrases.andOthers(weight.moves.length - movesShown)}</p>
          )}
        </div>
      )}
    </div>
  )
}

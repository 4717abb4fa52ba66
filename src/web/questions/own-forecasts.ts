import { standingEntries } from '../../language/ledger-standing.ts'
import type { QuestionRow } from '../../report/questions/question-rows.ts'
import { useKept } from '../entering/use-kept.ts'
import type { PageView } from '../frame/page-view.ts'
import { useSaving } from '../saving/saving.ts'

/** Under which name a person forecasts here; what they have neither forecast nor passed stays covered. */
export interface OwnForecasts {
  /** Null where nothing can be entered here. */
  readonly name: string | null
  readonly setName: (name: string) => void
  /** Ids of questions whose answers are covered. */
  readonly covered: ReadonlySet<string>
  readonly pass: (question: string) => void
}

/** @param rows  all questions of the page */
export function useOwnForecasts({ session, opened }: PageView, rows: readonly QuestionRow[]): OwnForecasts {
  const { state } = useSaving()
  const [name, setName] = useKept<string>('forecaster', '')
  const [passed, setPassed] = useKept<readonly string[]>(`passed/${session.folder.name}`, [])
  const said = standingEntries(opened.entries).flatMap((entry) =>
    entry.kind === 'forecast' && entry.by === name ? [entry.question] : [],
  )
  const seen = new Set([...said, ...passed])
  const isCovering = name !== '' && state !== 'read-only'
  return {
    name: state === 'read-only' ? null : name,
    setName,
    covered: new Set(isCovering ? rows.map(({ id }) => id).filter((id) => !seen.has(id)) : []),
    pass: (question) => setPassed([...passed, question]),
  }
}

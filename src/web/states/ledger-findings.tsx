import { phrasesOf } from '../../report/phrases/phrases-of.ts'
import type { PageView } from '../frame/page-view.ts'
import { Findings } from './findings.tsx'

/** What keeps the ledger from being read, on the pages that stand on it. */
export function LedgerFindings({ session, opened, language, again }: PageView) {
  const { ledger, files } = session.folder
  return (
    <Findings
      diagnostics={opened.ledgerErrors}
      files={ledger === null ? files : [...files, ledger]}
      language={language}
      phrases={phrasesOf(language)}
      again={again}
    />
  )
}

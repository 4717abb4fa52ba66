import { type IssueRead, readIssue } from '../../report/issue/read-issue.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import { textTable } from '../../report/terminal/text-table.ts'
import { readIssues } from '../../workspace/issues/read-issues.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { load } from '../load.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

/** Holds every frozen forecast of a situation against its own hash; one that was changed is a failure. */
export async function verifyIssues(
  named: string | undefined,
  flags: { readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const { draft, directory, course } = loaded
  const reads = (await readIssues(directory)).map(readIssue)
  const rows = reads.map((read) => ({
    file: read.file,
    digest: read.document?.digest ?? null,
    fault: read.fault,
    isOfThisText: read.document?.hash === draft.hash,
  }))
  if (flags.json) {
    const head = { kizashi: version, situation: course.situation.title, hash: draft.hash }
    terminal.write(`${JSON.stringify({ ...head, method: { kind: 'hash' }, issues: rows }, null, 2)}\n`)
  } else terminal.write(verdictText(reads, draft.hash, terminal))
  return rows.every(({ fault }) => fault === null) ? exitCodes.done : exitCodes.situationHasErrors
}

function verdictText(reads: readonly IssueRead[], hash: string, { language, columns }: Terminal): string {
  const isJapanese = language === 'ja'
  if (reads.length === 0) return isJapanese ? '凍結した予測はまだない。\n' : 'No forecast is frozen yet.\n'
  const intact = isJapanese ? '凍結のまま' : 'as frozen'
  const rows = reads.map(({ file, fault, document }) => {
    if (fault !== null) return [file, scoreWordsOf(language).faults[fault]]
    const since = isJapanese ? '情勢の文面はその後変わった' : 'the situation has changed since'
    return [file, document.hash === hash ? intact : `${intact}; ${since}`]
  })
  return `${textTable(rows, columns).join('\n')}\n`
}

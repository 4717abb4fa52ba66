import { shortDigest } from '../../report/issue/issue-digest.ts'
import { issueDocument, issueFileName, issueText } from '../../report/issue/issue-document.ts'
import type { IssueDocument } from '../../report/issue/issue-schema.ts'
import { writeIssue } from '../../workspace/issues/write-issue.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { freezable } from '../freezable.ts'
import { orSayWhyNot, refuseShipped } from '../ledger/writing.ts'
import { loadLedger } from '../load-ledger.ts'
import type { Terminal } from '../terminal.ts'
import { asOfNamed } from '../update-days.ts'
import { version } from '../version.ts'
import type { ForecastFlags } from './forecast-flags.ts'

export interface IssueFlags extends Omit<ForecastFlags, 'option' | 'question' | 'ensemble' | 'csv'> {
  readonly asOf?: string
}

/** Freezes a forecast of the model in one file, whose hash can be checked later. */
export async function issue(
  named: string | undefined,
  flags: IssueFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(named, { reading: flags.reading, json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft, entries, directory } = loaded
  await refuseShipped(named, terminal)
  const asked = asOfNamed(flags.asOf, course.situation, terminal)
  const frozen = await freezable(loaded, asked, flags, terminal)
  if (typeof frozen === 'number') return frozen
  const document = issueDocument(course.situation, {
    ...frozen,
    entries,
    version,
    hash: draft.hash,
    seed: flags.seed ?? 1,
    madeMs: Date.now(),
  })
  return orSayWhyNot(async () => {
    const file = await writeIssue(directory, issueFileName(document), issueText(document))
    terminal.write(flags.json ? issueText(document) : writtenText(file, document, terminal))
    return exitCodes.done
  }, terminal)
}

function writtenText(file: string, { asOf, reading, digest }: IssueDocument, { language }: Terminal): string {
  const commit = `git add ${file}\ngit commit -m "Issue ${asOf} ${reading} ${shortDigest(digest)}"`
  return language === 'ja'
    ? `凍結した：${file}\nハッシュ：${digest}\n\nコミットに記せば、その日付の証しになる：\n${commit}\n\n後で確かめるには：kizashi issue verify\n`
    : `Frozen: ${file}\nHash: ${digest}\n\nNamed in a commit, it is dated:\n${commit}\n\nTo check it later: kizashi issue verify\n`
}

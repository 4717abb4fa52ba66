import { groupEstimate } from '../../lenses/score/group-estimate.ts'
import { groupLines } from '../../report/score/group-text.ts'
import { poolDocument } from '../../report/score/pool-document.ts'
import { pickText } from '../../report/text.ts'
import { askedQuestion } from '../asked-question.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { loadLedger } from '../load-ledger.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'

/** Prints what people hold of a question, by name, and their pools. */
export async function pool(
  id: string,
  named: string | undefined,
  flags: { readonly json?: true },
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, draft, standing, issues } = loaded
  const { situation } = course
  const question = askedQuestion(id, situation, terminal)
  const group = groupEstimate(standing, question.id)
  if (flags.json) {
    const source = { version, hash: draft.hash, title: situation.title }
    terminal.write(`${JSON.stringify(poolDocument(question.id, group, source), null, 2)}\n`)
    return exitCodes.done
  }
  const { language, columns } = terminal
  const paint = paintOf(terminal)
  const lines = groupLines(situation, question, group, issues, language, { columns, paint, isNamed: true })
  const text = [paint.strong(pickText(question.title, language)), ...lines].join('\n')
  terminal.write(`${text.replaceAll('\u202f', ' ')}\n`)
  return exitCodes.done
}

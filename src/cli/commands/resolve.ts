import { asksForNumber } from '../../language/asked.ts'
import { textOfDay } from '../../language/dates.ts'
import { openEnds, type ResolutionOutcome } from '../../language/ledger-entry.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import type { Question } from '../../language/situation.ts'
import { proposedResolutions } from '../../lenses/score/proposed-resolutions.ts'
import { scoreWordsOf } from '../../report/score/score-words-of.ts'
import { askedQuestion } from '../asked-question.ts'
import { enter } from '../enter.ts'
import { CommandLineError, type ExitCode } from '../exit-codes.ts'
import { dateHere } from '../ledger/ledger-environment.ts'
import { refuseShipped } from '../ledger/writing.ts'
import { loadLedger } from '../load-ledger.ts'
import { readNumber } from '../read-figure.ts'
import type { Terminal } from '../terminal.ts'

export interface ResolveFlags {
  readonly date?: string
  readonly by?: string
  readonly note?: string
}

/** Enters how a question was settled. Where the ledger itself says otherwise, that is said; the person decides. */
export async function resolve(
  id: string,
  written: string,
  named: string | undefined,
  flags: ResolveFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(named, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const { course, standing } = loaded
  const question = askedQuestion(id, course.situation, terminal)
  await refuseShipped(named, terminal)
  const outcome = outcomeOf(written, question, terminal)
  const proposals = proposedResolutions(course.situation, standing, asOfDay(standing))
  const proposal = proposals.find((one) => one.question === question.id)
  if (proposal && proposal.outcome !== outcome) {
    const say = scoreWordsOf(terminal.language)
    const said =
      typeof proposal.outcome === 'number' ? String(proposal.outcome) : say.outcomes[proposal.outcome]
    const line = say.proposal(question.id, said, textOfDay(proposal.day), proposal.because)
    terminal.remark(`${say.sections.contradicted}\n  ${line}\n`)
  }
  const known = proposal?.outcome === outcome ? textOfDay(proposal.day) : dateHere(new Date())
  const { date = known, by, note } = flags
  return enter(loaded, { date, question: question.id, outcome, by, note }, terminal)
}

const japanese: Readonly<Record<string, 'yes' | 'no' | 'annulled' | 'ambiguous'>> = {
  はい: 'yes',
  いいえ: 'no',
  取り下げ: 'annulled',
  判定不能: 'ambiguous',
}

/** @throws CommandLineError where the question cannot end so */
function outcomeOf(written: string, question: Question, { language }: Terminal): ResolutionOutcome {
  const text = written.normalize('NFKC').toLowerCase()
  const word = japanese[written.normalize('NFC')] ?? text
  const open = openEnds.find((end) => end === word)
  if (open !== undefined) return open
  if (asksForNumber(question)) {
    const number = readNumber(text)
    if (number !== null) return number
  } else if (word === 'yes' || word === 'no') return word
  const ways = asksForNumber(question)
    ? language === 'ja'
      ? '数、annulled、ambiguous'
      : 'a number, annulled or ambiguous'
    : language === 'ja'
      ? 'yes、no、annulled、ambiguous'
      : 'yes, no, annulled or ambiguous'
  throw new CommandLineError(
    language === 'ja'
      ? `「${question.id}」の決着は「${written}」とは書けない。${ways} のどれかを書く。`
      : `${question.id} cannot end in ${written}: write ${ways}.`,
  )
}

import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Cancelled } from '../../engine/workers.ts'
import type { Situation } from '../../language/situation.ts'
import type { Terminal } from '../terminal.ts'
import { type EntryFlags, type Subject, seenIn } from './entry-members.ts'

/** Asks a person one question and returns the answer, trimmed. */
export type Ask = (question: string) => Promise<string>

/**
 * Lets some work ask the person at the terminal; null where nobody sits there: nothing is ever asked of a pipe.
 * Questions go to standard error, so that results alone stand on standard output.
 */
export async function withAsk<T>(work: (ask: Ask | null) => Promise<T>): Promise<T> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return work(null)
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await work(async (question) => (await reader.question(`${question} `)).trim())
  } catch (error) {
    // Ctrl+C and Ctrl+D are a person's wish to stop.
    throw (error as Error).name === 'AbortError' ? new Cancelled('The question was left open.') : error
  } finally {
    reader.close()
  }
}

/** The flags with what an entry about this cannot do without, asked for where it was not given. */
export async function askMissing(
  ask: Ask,
  subject: Subject,
  flags: EntryFlags,
  situation: Situation,
  today: string,
  terminal: Terminal,
): Promise<EntryFlags> {
  const say = terminal.language === 'ja' ? ja : en
  let answered: EntryFlags = flags
  if (subject.kind === 'as-of') return flags
  if (subject.kind === 'indicator' && seenIn(flags) === undefined) {
    const answer = await ask(say.seen)
    const isSeen = /^(y|はい)/i.test(answer)
    if (answer !== '') answered = { ...answered, ...(isSeen ? { seen: true } : { notSeen: true }) }
  }
  if (subject.kind === 'event' && flags.outcome === undefined) {
    const ids = situation.events.find(({ id }) => id === subject.id)?.outcomes.map(({ id }) => id) ?? []
    const named = ids.filter((id) => id !== null)
    const outcome = named.length === 0 ? '' : await ask(say.outcome(named.join(', ')))
    if (outcome !== '') answered = { ...answered, outcome }
  }
  if (subject.kind === 'question' && flags.probability === undefined && flags.outcome === undefined) {
    const answer = await ask(say.question)
    const isOutcome = answer === 'yes' || answer === 'no'
    answered = { ...answered, ...(isOutcome ? { outcome: answer } : { probability: answer }) }
  }
  if (answered.probability !== undefined && answered.by === undefined) {
    const by = await ask(say.by)
    if (by !== '') answered = { ...answered, by }
  }
  if (answered.date === undefined) answered = { ...answered, date: (await ask(say.date(today))) || today }
  return answered
}

const en = {
  seen: 'Was it seen? (yes/no)',
  outcome: (ids: string) => `What came of it? (${ids}; Enter: not said)`,
  question: 'A probability such as 35%, or how it was resolved (yes/no)?',
  by: 'Whose forecast is it?',
  date: (today: string) => `When, on the reporter's calendar? (Enter: ${today})`,
}
const ja: typeof en = {
  seen: '見られたか（はい／いいえ、yes/no）',
  outcome: (ids) => `どうなったか（${ids}。分からなければEnter）`,
  question: '確率（35%など）、または判定（yes/no）',
  by: '誰の予測か',
  date: (today) => `いつのことか。伝えた側の暦で（Enterで${today}）`,
}

import { asksForNumber } from '../../language/asked.ts'
import { dayOfText, textOfDay } from '../../language/dates.ts'
import type { Question } from '../../language/situation.ts'
import { groupEstimate } from '../../lenses/score/group-estimate.ts'
import { elementWords } from '../../report/element-words.ts'
import { figureOf, groupLines } from '../../report/score/group-text.ts'
import { pickText } from '../../report/text.ts'
import { askedQuestion } from '../asked-question.ts'
import { type EstimateFlags, elicit } from '../elicit.ts'
import { enter } from '../enter.ts'
import { estimateWords } from '../estimate-words.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Ask, withAsk } from '../ledger/ask-missing.ts'
import { dateHere } from '../ledger/ledger-environment.ts'
import { refuseShipped } from '../ledger/writing.ts'
import { type LoadedLedger, loadLedger } from '../load-ledger.ts'
import { paintOf } from '../paint.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Enters a person's estimate of a question. The first is made blind: only afterwards does he see what others hold; from
 * then on he sees it before he answers again, and his estimate is of the second round.
 */
export async function estimate(
  id: string,
  named: string | undefined,
  flags: EstimateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(named, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const question = askedQuestion(id, loaded.course.situation, terminal)
  await refuseShipped(named, terminal)
  return withAsk((ask) => estimateOf(question, loaded, flags, ask, terminal))
}

async function estimateOf(
  question: Question,
  loaded: LoadedLedger,
  flags: EstimateFlags,
  ask: Ask | null,
  terminal: Terminal,
): Promise<ExitCode> {
  const words = estimateWords[terminal.language]
  terminal.remark(`${questionText(question, loaded, terminal)}\n`)
  const date = flags.date ?? dateHere(new Date())
  refuseSettled(question, date, loaded, terminal)
  const by = (flags.by ?? (await ask?.(words.who)) ?? '').trim().normalize('NFC')
  if (by === '') throw new CommandLineError(words.missing)
  const hasEstimated = loaded.standing.some(
    (entry) => entry.kind === 'forecast' && entry.question === question.id && entry.by === by,
  )
  if (hasEstimated) terminal.write(`${words.second}\n${groupText(question, loaded, terminal)}\n\n`)
  else terminal.remark(`${words.first}\n`)
  const isNumber = asksForNumber(question)
  const { best, low, high, confidence, reasons } = await elicit(flags, isNumber, ask, terminal)
  const round = hasEstimated ? 2 : 1
  const points = { [isNumber ? 'value' : 'probability']: best, low, high, confidence }
  const members = { date, question: question.id, by, ...points, round, note: reasons }
  const code = await enter(loaded, members, terminal)
  if (code !== exitCodes.done || hasEstimated) return code
  return showAfterwards(question, loaded.directory, by, terminal)
}

/** What is said once the answer is out is no forecast. @throws CommandLineError */
function refuseSettled(
  question: Question,
  date: string,
  { standing }: LoadedLedger,
  { language }: Terminal,
): void {
  const settled = standing.findLast((entry) => entry.kind === 'resolution' && entry.question === question.id)
  const day = dayOfText(date)
  if (settled === undefined || day === null || day < settled.day) return
  throw new CommandLineError(estimateWords[language].settled(question.id, textOfDay(settled.day)))
}

/** What is asked, in the situation's words, with the fact that settles it. */
function questionText(question: Question, { course }: LoadedLedger, { language }: Terminal): string {
  const names = elementWords(course.situation, language)
  const words = estimateWords[language]
  const lines = [words.asked(pickText(question.title, language), names.ask(question.ask))]
  if (question.given !== null) lines.push(words.givenThat(names.ask(question.given)))
  if (question.note) lines.push(`  ${pickText(question.note, language)}`)
  return lines.join('\n')
}

function groupText(
  question: Question,
  { standing, course, issues }: LoadedLedger,
  terminal: Terminal,
): string {
  const group = groupEstimate(standing, question.id)
  const { language, columns } = terminal
  const options = { columns, paint: paintOf(terminal), isNamed: false }
  return groupLines(course.situation, question, group, issues, language, options)
    .map((line) => line.replaceAll('\u202f', ' ').trimEnd())
    .join('\n')
}

async function showAfterwards(
  question: Question,
  directory: string,
  by: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(directory, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const { language } = terminal
  const words = estimateWords[language]
  const own = groupEstimate(loaded.standing, question.id).people.find((person) => person.by === by)
  const figure = figureOf(question, loaded.course.situation, language)
  const brought = own?.interval
    ? `${words.brought(figure(own.interval.low), figure(own.interval.high))}\n`
    : ''
  terminal.write(
    `${brought.replaceAll('\u202f', ' ')}\n${words.others}\n${groupText(question, loaded, terminal)}\n`,
  )
  return exitCodes.done
}

import { EvidenceImpossible } from '../../engine/evidence/impossible-evidence.ts'
import { courseOf } from '../../language/course.ts'
import { textOfDay } from '../../language/dates.ts'
import { asOfDay } from '../../language/ledger-standing.ts'
import type { Course } from '../../language/situation.ts'
import { estimateHindcast } from '../../lenses/hindcast/estimate-hindcast.ts'
import type { HindcastReport } from '../../lenses/hindcast/hindcast-report.ts'
import { type IssueStep, issueSteps } from '../../lenses/hindcast/issue-days.ts'
import { runHindcast } from '../../lenses/hindcast/run-hindcast.ts'
import { hindcastDocument } from '../../report/hindcast/hindcast-document.ts'
import { hindcastPage } from '../../report/hindcast/hindcast-page.ts'
import type { Language } from '../../report/language.ts'
import { impossibleText } from '../../report/update/impossible-text.ts'
import { writePage } from '../../workspace/write-page.ts'
import { dayAsked } from '../day-asked.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { orSayWhyNot, refuseShipped } from '../ledger/writing.ts'
import { type LoadedLedger, loadLedger } from '../load-ledger.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { withThreads } from '../with-threads.ts'

export interface HindcastFlags {
  readonly every?: string
  readonly from?: string
  readonly write?: true
  readonly json?: true
}

/** The pages that `--write` makes. */
const pages: Readonly<Record<Language, string>> = { en: 'hindcast.md', ja: 'hindcast.ja.md' }

/** Prints, or writes into the situation's folder, how its readings would have done on past days. */
export async function hindcast(
  named: string | undefined,
  flags: HindcastFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const every = stepOf(flags.every ?? 'quarter', terminal)
  const from = flags.from === undefined ? undefined : dayAsked(flags.from, terminal)
  const loaded = await loadLedger(named, { json: flags.json }, terminal)
  if (typeof loaded === 'number') return loaded
  if (flags.write) await refuseShipped(named, terminal)
  const courses = coursesOf(loaded, flags, terminal)
  if (courses === null) return exitCodes.situationHasErrors
  refuseEmpty(loaded, from, terminal)
  const report = await reported(courses, loaded, { every, ...(from === undefined ? {} : { from }) }, terminal)
  if (report === null) return exitCodes.analysisNotDone
  const situations = courses.map(({ situation }) => situation)
  const page = (language: Language) => hindcastPage(situations, loaded.standing, report, language)
  if (flags.json) {
    const document = hindcastDocument(situations[0]!, report, { version, hash: loaded.draft.hash })
    terminal.write(`${JSON.stringify(document, null, 2)}\n`)
  } else if (!flags.write) terminal.write(page(terminal.language))
  if (!flags.write) return exitCodes.done
  return orSayWhyNot(async () => {
    for (const language of ['en', 'ja'] as const) {
      await writePage(loaded.directory, pages[language], page(language))
      terminal.remark(`${pages[language]}\n`)
    }
    return exitCodes.done
  }, terminal)
}

/** The situation in every reading, the main one first; null where one has errors, which are printed. */
function coursesOf(
  { draft, course, files }: LoadedLedger,
  flags: HindcastFlags,
  terminal: Terminal,
): Course[] | null {
  const others = draft.readings.filter(({ id }) => id !== course.situation.reading.id)
  const found = others.map(({ id }) => courseOf(draft, { reading: id }))
  const errors = found.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'error'),
  )
  if (errors.length === 0) return [course, ...found.map((one) => one.course!)]
  printDiagnostics(errors, files, flags.json === true, terminal)
  return null
}

async function reported(
  courses: readonly Course[],
  { entries }: LoadedLedger,
  asked: { readonly every: IssueStep; readonly from?: number },
  terminal: Terminal,
): Promise<HindcastReport | null> {
  announce(estimateHindcast(courses, entries, asked), terminal)
  try {
    return await withThreads(terminal, (running) => runHindcast(courses, entries, { ...asked, ...running }))
  } catch (error) {
    if (!(error instanceof EvidenceImpossible)) throw error
    const { situation } = courses.find((one) => one.situation.reading.id === error.finding.reading)!
    terminal.remark(impossibleText(situation, error.finding, terminal.language, terminal.columns))
    return null
  }
}

/** Seconds under which nobody needs to be told. */
const worthSaying = 3

function announce(seconds: number | null, { language, remark }: Terminal): void {
  if (seconds === null || seconds < worthSaying) return
  const rounded = Math.ceil(seconds)
  remark(
    language === 'ja'
      ? `厳密に計算する：1スレッドで約${rounded}秒。Ctrl+C で中止できる。\n`
      : `Computed exactly: about ${rounded} s on one thread. Ctrl+C stops it.\n`,
  )
}

/** @throws CommandLineError */
function stepOf(written: string, { language }: Terminal): IssueStep {
  const steps = Object.keys(issueSteps) as IssueStep[]
  const step = steps.find((one) => one === written)
  if (step !== undefined) return step
  throw new CommandLineError(
    language === 'ja'
      ? `--every に「${written}」はない。選べるのは ${steps.join('、')}。`
      : `--every: there is no ${written}. Choose one of ${steps.join(', ')}.`,
  )
}

/** @throws CommandLineError where no issue could be made, or none could know anything that came after it */
function refuseEmpty(
  { course, standing }: LoadedLedger,
  from: number | undefined,
  { language }: Terminal,
): void {
  const { situation } = course
  const until = Math.min(situation.to, asOfDay(standing) ?? situation.from)
  const first = from ?? situation.from
  if (until === situation.from)
    throw new CommandLineError(
      language === 'ja'
        ? '台帳に何も記録されていないので、振り返って検証できるものがない。'
        : 'The ledger holds nothing yet, so there is nothing to test against.',
    )
  if (first >= situation.from && first < until) return
  const [given, start, end] = [first, situation.from, until].map(textOfDay)
  throw new CommandLineError(
    language === 'ja'
      ? `--from の ${given} は、情勢の始まり（${start}）から台帳の基準日（${end}）までの間にない。`
      : `--from: ${given} does not lie between the first day of the situation, ${start}, and the as-of day of the ledger, ${end}.`,
  )
}

import { courseOf } from '../language/course.ts'
import type { Diagnostic } from '../language/diagnostic.ts'
import type { Draft } from '../language/draft.ts'
import { readSituation } from '../language/read-situation.ts'
import type { Course } from '../language/situation.ts'
import type { SourceFile } from '../language/span.ts'
import { withTypedChanges } from '../language/typed-changes.ts'
import { findSituation } from '../workspace/find-situation.ts'
import { readFolder } from '../workspace/read-folder.ts'
import { CommandLineError, type ExitCode, exitCodes } from './exit-codes.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import type { Terminal } from './terminal.ts'

export interface Choice {
  readonly reading?: string | undefined
  readonly options?: readonly string[] | undefined
  readonly whatIfs?: readonly string[] | undefined
  /** Typed on the command line, each the YAML of a what-if or of its `changes:`. */
  readonly changes?: readonly string[] | undefined
}

export interface Loaded {
  readonly directory: string
  readonly files: readonly SourceFile[]
  readonly ledger: SourceFile | null
  readonly draft: Draft
  /** Ids of the what-ifs that were typed on the command line. */
  readonly typed: readonly string[]
  readonly course: Course
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything that could be read, with what is wrong; `course` is null exactly when some of that is an error. */
export type Attempt = Omit<Loaded, 'draft' | 'course'> & {
  readonly draft: Draft | null
  readonly course: Course | null
}

/**
 * Finds, reads and checks the situation that the command line names.
 *
 * @throws CommandLineError where there is no such situation, reading or option
 */
export async function attemptToLoad(
  named: string | undefined,
  choice: Choice,
  terminal: Terminal,
): Promise<Attempt> {
  const directory = await directoryOf(named, terminal)
  const { files: ofText, ledger, diagnostics: ofFolder } = await readFolder(directory)
  const { draft: written, diagnostics } = readSituation(ofText)
  if (written === null) {
    const nothing = { draft: null, course: null, typed: [] }
    return { directory, files: ofText, ledger, ...nothing, diagnostics: [...ofFolder, ...diagnostics] }
  }
  const { draft, ids: typed } = withTypedChanges(written, choice.changes ?? [])
  const { course, diagnostics: ofCourse } = courseOf(draft, {
    ...(choice.reading === undefined ? {} : { reading: choice.reading }),
    options: choice.options ?? [],
    whatIfs: [...(choice.whatIfs ?? []), ...typed],
  })
  const all = [...ofFolder, ...ofCourse]
  const isSound = all.every(({ severity }) => severity !== 'error')
  const { files } = draft
  return { directory, files, ledger, draft, typed, course: isSound ? course : null, diagnostics: all }
}

/** As `attemptToLoad`; errors are printed and become the exit code. Warnings are left to `check`. */
export async function load(
  named: string | undefined,
  choice: Choice & { readonly json?: true | undefined },
  terminal: Terminal,
): Promise<Loaded | ExitCode> {
  const attempt = await attemptToLoad(named, choice, terminal)
  const { draft, course } = attempt
  if (draft !== null && course !== null) return { ...attempt, draft, course }
  const errors = attempt.diagnostics.filter(({ severity }) => severity === 'error')
  printDiagnostics(errors, attempt.files, choice.json === true, terminal)
  return exitCodes.situationHasErrors
}

/** The folder of the situation that the command line names. @throws CommandLineError where there is none */
export async function directoryOf(named: string | undefined, terminal: Terminal): Promise<string> {
  const found = await findSituation(named)
  if ('directory' in found) return found.directory
  const shipped = found.shipped.join(', ')
  throw new CommandLineError(
    terminal.language === 'ja'
      ? `${named ?? '今のフォルダー'}に situation.yaml がない。\n付属の情勢：${shipped}\n新しく始めるには：kizashi new フォルダー名`
      : `There is no situation.yaml in ${named ?? 'the current folder'}.\nSituations that come with Kizashi: ${shipped}\nTo start one of your own: kizashi new my-situation`,
  )
}

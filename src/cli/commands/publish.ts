import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Draft } from '../../language/draft.ts'
import {
  type PublishedTexts,
  type PublishWish,
  publishedTexts,
} from '../../language/publish/published-texts.ts'
import { readIssue } from '../../report/issue/read-issue.ts'
import type { FilesOfPage } from '../../report/publish/answer-program.ts'
import { publishText } from '../../report/publish/publish-text.ts'
import type { PublishWords } from '../../report/publish/publish-words-en.ts'
import { publishWordsOf } from '../../report/publish/publish-words-of.ts'
import type { PublishedFacts } from '../../report/publish/published-facts.ts'
import { type IssueFile, readIssues } from '../../workspace/issues/read-issues.ts'
import { publishedFiles } from '../../workspace/publish/published-files.ts'
import { type FileToWrite, strangersIn, writePublished } from '../../workspace/publish/write-published.ts'
import { answersToPublish } from '../answers-to-publish.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { type LoadedLedger, loadLedger } from '../load-ledger.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'

export interface PublishFlags {
  readonly out?: string
  readonly reading?: readonly string[]
  readonly authors?: true
  readonly notes?: true
  readonly forecasts?: true
  /** False: the first page is computed by whoever opens it. */
  readonly answers: boolean
  readonly dryRun?: true
}

const built = {
  answers: new URL('../../answers', import.meta.url).href,
  publish: fileURLToPath(new URL('../../publish', import.meta.url)),
  web: fileURLToPath(new URL('../../web', import.meta.url)),
}

/** Lists what is left in and what is left out, then writes the workbench with it as a folder that needs no server. */
export async function publish(
  named: string | undefined,
  flags: PublishFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await loadLedger(named, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const { language } = terminal
  const words = publishWordsOf(language)
  const wish = wishOf(flags, loaded.draft, terminal)
  const texts = textsOf(loaded, wish, words)
  const written = await readIssues(loaded.directory)
  const issues = written.filter((issue) => isPublished(issue, texts))
  terminal.write(
    publishText(
      {
        situation: loaded.course.situation,
        texts,
        wish,
        sources: loaded.draft.sources.length,
        issues: issues.length,
        issuesLeftOut: written.length - issues.length,
        hasAnswers: flags.answers,
      },
      language,
    ),
  )
  if (flags.dryRun) {
    terminal.write(`\n${words.dry}\n`)
    return exitCodes.done
  }
  const name = basename(loaded.directory).normalize('NFC')
  const folder = flags.out ?? `${name}-published`
  await refuseStrangers(folder, words)
  const facts = { made: today(), version, hash: loaded.draft.hash }
  const page = { name, files: texts.files, ledger: texts.ledger?.file ?? null, issues, diagnostics: [] }
  const files = await builtFiles(page, facts, readingsOf(texts, flags), terminal)
  await write(folder, files, facts, words)
  terminal.write(`\n${writtenText(folder, files, words)}\n`)
  return exitCodes.done
}

/** The readings whose first page is computed beforehand, the base as null. */
function readingsOf({ readings }: PublishedTexts, { answers }: PublishFlags): (string | null)[] {
  return answers ? readings.map(({ id }, place) => (place === 0 ? null : id)) : []
}

async function builtFiles(
  page: FilesOfPage,
  facts: PublishedFacts,
  readings: readonly (string | null)[],
  terminal: Terminal,
): Promise<FileToWrite[]> {
  try {
    const answers =
      readings.length === 0 ? {} : await answersToPublish(page, readings, built.answers, terminal)
    return await publishedFiles(page, facts, answers, built)
  } catch (error) {
    const isMissing = ['ENOENT', 'ERR_MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '')
    throw isMissing ? new CommandLineError(publishWordsOf(terminal.language).notBuilt) : error
  }
}

function wishOf(flags: PublishFlags, { readings }: Draft, terminal: Terminal): PublishWish {
  const known = readings.map(({ id }) => id)
  const wished = flags.reading?.map((id) => id.normalize('NFC')) ?? null
  const unknown = wished?.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new CommandLineError(unknownName(unknown, known, terminal))
  return {
    readings: wished,
    authors: flags.authors === true,
    notes: flags.notes === true,
    forecasts: flags.forecasts === true,
  }
}

function textsOf(
  { draft, ledger, entries }: LoadedLedger,
  wish: PublishWish,
  words: PublishWords,
): PublishedTexts {
  const texts = publishedTexts(draft, ledger === null ? null : { file: ledger, entries }, wish)
  if (!('kind' in texts)) return texts
  throw new CommandLineError(texts.kind === 'file' ? words.file(texts.file) : words.namedNote)
}

/** A frozen forecast goes with its reading; one that cannot be read does not go. */
function isPublished(issue: IssueFile, { readings }: PublishedTexts): boolean {
  const { document } = readIssue(issue)
  return document !== null && readings.some(({ id }) => id === document.reading)
}

const namedAtMost = 5

async function refuseStrangers(folder: string, words: PublishWords): Promise<void> {
  const strangers = await strangersIn(folder).catch((error: NodeJS.ErrnoException) => {
    throw new CommandLineError(words.notWritten(folder, error.code ?? error.message))
  })
  if (strangers.length === 0) return
  const shown = strangers.slice(0, namedAtMost)
  throw new CommandLineError(words.strangers(folder, shown, strangers.length - shown.length))
}

async function write(
  folder: string,
  files: readonly FileToWrite[],
  facts: PublishedFacts,
  words: PublishWords,
): Promise<void> {
  try {
    await writePublished(folder, files, facts)
  } catch (error) {
    throw new CommandLineError(
      words.notWritten(folder, (error as NodeJS.ErrnoException).code ?? String(error)),
    )
  }
}

function writtenText(folder: string, files: readonly FileToWrite[], words: PublishWords): string {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
  const [page, ...fonts] = files as [FileToWrite, ...FileToWrite[]]
  const fontBytes = fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return words.written(
    folder,
    megabytes(page.bytes.length),
    megabytes(gzipSync(page.bytes).length),
    megabytes(fontBytes),
  )
}

/** The day as the calendar on the wall has it. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

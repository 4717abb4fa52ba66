import { userInfo } from 'node:os'
import { readEdtf } from '../../language/edtf.ts'
import type { Tip } from '../../language/tips/tip.ts'
import { ledgerPhrases } from '../../report/ledger/ledger-phrases.ts'
import { inboxCsv, tipTable, tipText } from '../../report/tips/inbox-text.ts'
import { tipWordsOf } from '../../report/tips/tip-words-of.ts'
import { acceptTip, dismissTip } from '../../workspace/inbox/decide-tip.ts'
import { readInbox } from '../../workspace/inbox/inbox-file.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { lastWordFolder } from '../last-word-folder.ts'
import { type Ask, withAsk } from '../ledger/ask-missing.ts'
import { ledgerEnvironment } from '../ledger/ledger-environment.ts'
import { refuseShipped } from '../ledger/writing.ts'
import { type Loaded, load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import type { Terminal } from '../terminal.ts'
import { orTellFailure } from '../tip-failure.ts'
import { unknownName } from '../unknown-name.ts'
import { version } from '../version.ts'

export interface InboxFlags {
  readonly all?: true
  readonly ask?: boolean
  readonly by?: string
  readonly json?: true
  readonly csv?: true
}

export interface DecideFlags {
  readonly why?: string
  readonly by?: string
  readonly date?: string
  readonly json?: true
}

/** Shows what waits in the inbox; where a person sits at the terminal, asks about each. */
export async function inbox(
  named: string | undefined,
  flags: InboxFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  return orTellFailure(flags.json === true, terminal, async () => {
    const all = await readInbox(loaded.directory)
    const open = all.filter(({ decision }) => decision === null)
    const shown = flags.all === true ? all : open
    const { situation } = loaded.course
    if (flags.json === true) {
      const result = { kizashi: version, situation: situation.title, hash: loaded.draft.hash, tips: shown }
      terminal.write(`${JSON.stringify(result, null, 2)}\n`)
    } else if (flags.csv === true) terminal.write(inboxCsv(shown, situation, terminal.language))
    else await list(shown, all, loaded, named, flags, terminal)
    return exitCodes.done
  })
}

async function list(
  shown: readonly Tip[],
  all: readonly Tip[],
  loaded: Loaded,
  named: string | undefined,
  flags: InboxFlags,
  terminal: Terminal,
): Promise<void> {
  const words = tipWordsOf(terminal.language)
  const decided = (as: string) => all.filter(({ decision }) => decision?.as === as).length
  const open = shown.filter(({ decision }) => decision === null)
  const past = decided('accepted') + decided('dismissed')
  const { situation } = loaded.course
  terminal.write(`${open.length === 0 ? words.empty : words.open(open.length)}\n`)
  if (past > 0) terminal.write(`${words.decidedLine(decided('accepted'), decided('dismissed'))}\n`)
  if (shown.length > 0) terminal.write(`\n${tipTable(shown, situation, terminal.language, terminal.columns)}`)
  if (open.length === 0 || flags.ask === false) return
  await withAsk(async (ask) => {
    if (ask === null) return
    await refuseShipped(named, terminal)
    await walkInbox(open, loaded, deciderOf(flags.by), ask, terminal)
  })
}

/** Goes through proposals with a person: each is accepted, dismissed or left. */
export async function walkInbox(
  tips: readonly Tip[],
  loaded: Pick<Loaded, 'directory' | 'course' | 'draft'>,
  by: string,
  ask: Ask,
  terminal: Terminal,
): Promise<void> {
  const words = tipWordsOf(terminal.language)
  const { situation } = loaded.course
  for (const tip of tips) {
    const rule = loaded.draft.tips.rules.find(({ id }) => id === tip.rule)?.title ?? null
    const text = tipText(tip, rule, situation, terminal.language, terminal.columns, paintOf(terminal))
    terminal.write(`\n${text}`)
    const answer = (await ask(words.ask)).normalize('NFKC').toLowerCase()
    if (answer === 'q') return
    if (answer !== 'a' && answer !== 'd') continue
    const why = (await ask(words.askWhy)) || null
    await decideOne(answer === 'a' ? 'accept' : 'dismiss', tip, loaded, { by, why, date: null }, terminal)
  }
}

/** Accepts or dismisses the proposals named. */
export async function decideTips(
  as: 'accept' | 'dismiss',
  named: readonly string[],
  flags: DecideFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { words: ids, folder } = await lastWordFolder(named)
  const date = flags.date ?? null
  if (date !== null && readEdtf(date) === null)
    throw new CommandLineError(
      terminal.language === 'ja'
        ? `「${date}」は日付として読めない。例：2025-03-10`
        : `${date} is no date. For example: 2025-03-10`,
    )
  const loaded = await load(folder, flags, terminal)
  if (typeof loaded === 'number') return loaded
  await refuseShipped(folder, terminal)
  return orTellFailure(flags.json === true, terminal, async () => {
    const tips = tipsNamed(ids, await readInbox(loaded.directory), terminal)
    const by = deciderOf(flags.by)
    const results: Decided[] = []
    for (const tip of tips) {
      const quiet = flags.json === true ? { ...terminal, write: () => undefined } : terminal
      results.push(await decideOne(as, tip, loaded, { by, why: flags.why ?? null, date }, quiet))
    }
    if (flags.json === true)
      terminal.write(`${JSON.stringify({ kizashi: version, decided: results }, null, 2)}\n`)
    return results.every(({ isDone }) => isDone) ? exitCodes.done : exitCodes.situationHasErrors
  })
}

interface Decided {
  readonly id: string
  readonly isDone: boolean
  readonly entry: string | null
}

async function decideOne(
  as: 'accept' | 'dismiss',
  tip: Tip,
  { directory, course }: Pick<Loaded, 'directory' | 'course'>,
  decider: { readonly by: string; readonly why: string | null; readonly date: string | null },
  terminal: Terminal,
): Promise<Decided> {
  const words = tipWordsOf(terminal.language)
  const say = (text: string) => terminal.write(`${text}\n`)
  if (tip.decision) {
    say(words.before(tip.id, tip.decision.as, tip.decision.at.slice(0, 10)))
    const isSame = tip.decision.as === (as === 'accept' ? 'accepted' : 'dismissed')
    return { id: tip.id, isDone: isSame, entry: tip.decision.entry }
  }
  if (as === 'dismiss') {
    await dismissTip(directory, tip, decider, ledgerEnvironment)
    say(words.dismissed(tip.id))
    return { id: tip.id, isDone: true, entry: null }
  }
  const found = await acceptTip(directory, course.situation, tip, decider, ledgerEnvironment)
  if (found.tornFile !== null)
    terminal.remark(`${ledgerPhrases[terminal.language].tornAside(found.tornFile)}\n`)
  if (found.entry === null) say(words.notAccepted(tip.id))
  else say((found.isNew ? words.accepted : words.alreadyThere)(tip.id, found.entry))
  printDiagnostics(found.diagnostics, [found.file], false, terminal)
  return { id: tip.id, isDone: found.entry !== null, entry: found.entry }
}

function tipsNamed(ids: readonly string[], all: readonly Tip[], terminal: Terminal): Tip[] {
  return ids.map((id) => {
    const tip = all.find((one) => one.id === id.normalize('NFKC').toLowerCase())
    if (tip) return tip
    throw new CommandLineError(
      unknownName(
        id,
        all.map((one) => one.id),
        terminal,
      ),
    )
  })
}

function deciderOf(named: string | undefined): string {
  return named?.trim() || userInfo().username
}

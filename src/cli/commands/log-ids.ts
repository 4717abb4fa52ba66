import { textTable } from '../../report/terminal/text-table.ts'
import { pickText } from '../../report/text.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { load } from '../load.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Lists the ids that an entry can be about, and those of claims, with their titles; or those alone that begin with
 * some letters, one a line, which is what a shell's completion wants.
 */
export async function logIds(
  named: string | undefined,
  { prefix }: { readonly prefix?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, {}, terminal)
  if (typeof loaded === 'number') return loaded
  const { language } = terminal
  const { indicators, events, questions, factors, claims } = loaded.course.situation
  const titled = [...indicators, ...events, ...questions].map(({ id, title }) => [
    id,
    pickText(title, language),
  ])
  const states = factors.flatMap((factor) =>
    factor.states.map(({ id, title }) => [`${factor.id}=${id}`, pickText(title, language)]),
  )
  const said = claims.map(({ id, says }) => [id, pickText(says, language)])
  const rows = [...titled, ...states, ...said] as [string, string][]
  const wanted = prefix === undefined ? rows : rows.filter(([id]) => id.startsWith(prefix.normalize('NFC')))
  const lines =
    prefix === undefined
      ? textTable(
          wanted.map(([id, title]) => [id, title]),
          1000,
        )
      : wanted.map(([id]) => id)
  terminal.write(lines.map((line) => `${line}\n`).join(''))
  return exitCodes.done
}

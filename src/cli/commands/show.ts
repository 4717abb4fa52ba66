import { courseOf } from '../../language/course.ts'
import { showContext } from '../../report/show/show-context.ts'
import { showElement, shownIds } from '../../report/show/show-element.ts'
import { showText } from '../../report/show/show-text.ts'
import { CommandLineError, type ExitCode, exitCodes } from '../exit-codes.ts'
import { load } from '../load.ts'
import { paintOf } from '../paint.ts'
import { strengthsAsked } from '../strengths-asked.ts'
import type { Terminal } from '../terminal.ts'
import { unknownName } from '../unknown-name.ts'

/** Prints one element in plain words; where two kinds of element share the id, both. */
export async function show(
  id: string,
  named: string | undefined,
  flags: { readonly reading?: string; readonly strength?: string | true },
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await load(named, flags, terminal)
  if (typeof loaded === 'number') return loaded
  const { draft, course } = loaded
  const reading = course.situation.reading.id
  const asked = id.normalize('NFC')
  const strengths =
    flags.strength === undefined ? null : await strengthsAsked(course, asked, flags.strength, terminal)
  const withOptions = (options: readonly string[]) => {
    const taken = courseOf(draft, { reading, options }).course
    return taken?.regimes.at(-1)?.situation ?? null
  }
  const context = showContext(course, terminal.language, withOptions, strengths)
  const pages = showElement(context, asked)
  if (pages.length === 0) throw new CommandLineError(unknownName(id, shownIds(course.situation), terminal))
  const texts = pages.map((page) => showText(page, context, terminal.columns, paintOf(terminal)))
  terminal.write(texts.join('\n'))
  return exitCodes.done
}

import { type Paint, plainPaint } from '../terminal/paint.ts'
import { plainText } from '../terminal/plain-text.ts'
import { textWidth } from '../terminal/text-width.ts'
import { wrapText } from '../terminal/wrap-text.ts'
import type { ShowContext } from './show-context.ts'
import type { ShowPage } from './show-page.ts'

/** One element's page as text for a terminal, lines ended by `\n`. */
export function showText(
  page: ShowPage,
  context: ShowContext,
  columns: number,
  paint: Paint = plainPaint,
): string {
  const { say } = context
  const item = (mark: string, text: string) =>
    wrapText(text, columns - 2 - textWidth(mark)).map(
      (line, index) => `  ${index === 0 ? mark : ' '.repeat(textWidth(mark))}${line}`,
    )
  const section = (heading: string, lines: readonly string[]) => ['', paint.strong(heading), ...lines]
  const lines = [
    paint.quiet(`${page.kind}  ${page.id}`),
    ...wrapText(page.title, columns).map(paint.strong),
    '',
    ...page.sentences.flatMap((sentence) => wrapText(sentence, columns)),
    ...(page.note === null ? [] : section(say.note, item('', page.note))),
    ...page.lists
      .filter(({ lines: items }) => items.length > 0)
      .flatMap(({ heading, lines: items }) =>
        section(
          heading,
          items.flatMap((text) => item('· ', text)),
        ),
      ),
    ...section(say.claims, claimLines(page, context, item, paint)),
  ]
  const isBare = page.kind === say.kinds.claim || page.kind === say.kinds.source
  const shown = isBare ? lines.slice(0, lines.lastIndexOf(paint.strong(say.claims)) - 1) : lines
  return plainText(shown)
}

function claimLines(
  page: ShowPage,
  context: ShowContext,
  item: (mark: string, text: string) => string[],
  paint: Paint,
): string[] {
  if (page.because.length === 0) return item('', context.say.noClaims)
  return page.because.flatMap((id) => {
    const { says, who, grade } = context.claim(id)
    const origin = [grade, who, placeOf(context, id)]
      .filter((part) => part !== null && part !== '')
      .join(' · ')
    return [...item('· ', `${id}  ${says}`), ...item('  ', origin).map(paint.quiet)]
  })
}

/** The source a claim was read in, by its id (`show` gives the whole citation), and the place in it. */
function placeOf({ situation }: ShowContext, id: string): string | null {
  const claim = situation.claims.find((one) => one.id === id)
  const read = claim?.via ?? claim
  return read?.source == null ? null : [read.source, read.at].filter((part) => part !== null).join(', ')
}

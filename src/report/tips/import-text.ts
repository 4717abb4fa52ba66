import type { Situation } from '../../language/situation.ts'
import { isoDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { tipWordsOf } from './tip-words-of.ts'

/** What an import found, as figures. */
export interface ImportFigures {
  readonly files: readonly {
    readonly name: string
    readonly rows: number
    readonly bytes: number
    readonly encoding: string
  }[]
  readonly taken: number
  readonly duplicates: number
  readonly outside: number
  readonly setAside: {
    readonly counts: ReadonlyMap<string, number>
    readonly first: readonly {
      readonly file: string
      readonly line: number
      readonly reason: string
      readonly detail: string
    }[]
  }
  readonly proposed: number
  readonly grown: number
  readonly decided: number
  readonly inLedger: number
  readonly tooLittle: number
}

const linesShown = 5

/** What was read, what was set aside with its lines and reasons, and what came of it. */
export function importText(
  found: ImportFigures,
  { from, to }: Pick<Situation, 'from' | 'to'>,
  language: Language,
): string {
  const words = tipWordsOf(language)
  const files = found.files.map(({ name, rows, bytes, encoding }) =>
    words.file(name, rows, megabytesText(bytes), encoding),
  )
  const { decided, inLedger, tooLittle } = found
  const taken =
    found.taken === 0
      ? words.nothingMatches
      : words.taken(found.taken, found.duplicates, found.outside, isoDate(from), isoDate(to))
  const isShort = decided + inLedger + tooLittle > 0
  const lines = [
    ...files,
    ...setAsideLines(found, language),
    taken,
    ...(found.taken > 0 ? [words.proposed(found.proposed, found.grown)] : []),
    ...(isShort ? [words.notProposed(decided, inLedger, tooLittle)] : []),
  ]
  return `${lines.join('\n')}\n`
}

function setAsideLines({ setAside, files }: ImportFigures, language: Language): string[] {
  const words = tipWordsOf(language)
  const total = [...setAside.counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const reasons = [...setAside.counts].map(([reason, count]) => {
    const rows = setAside.first.filter((one) => one.reason === reason).slice(0, linesShown)
    const shown = rows.map(({ file, line, detail }) => {
      const place = files.length > 1 ? `${file}:${line}` : String(line)
      return detail === '' ? place : `${place} (${detail})`
    })
    const where = words.setAsideLines(shown.join(', '), count - rows.length)
    return `  ${count.toLocaleString(language)}  ${words.setAside[reason] ?? reason}\n      ${where}`
  })
  return [words.setAsideTitle(total), ...reasons]
}

export function megabytesText(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}

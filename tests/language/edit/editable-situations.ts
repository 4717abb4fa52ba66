import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type OpenedText, openText } from '../../../src/language/edit/opened-text.ts'
import type { Judgement, Situation } from '../../../src/language/situation.ts'
import type { SourceFile } from '../../../src/language/span.ts'
import { everyPlacedJudgement } from '../../../src/lenses/placed-judgements.ts'

const folder = fileURLToPath(new URL('../../../situations', import.meta.url))

/** The YAML files of a shipped situation, as they stand. */
export function shipped(name: string): SourceFile[] {
  const root = join(folder, name)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}

export function opened(files: readonly SourceFile[], reading: string | null = null): OpenedText {
  const text = openText(files, reading)
  if (text?.situation == null) throw new Error(errorsOf(text))
  return text
}

function errorsOf(text: OpenedText | null): string {
  return JSON.stringify(text?.diagnostics.filter(({ severity }) => severity === 'error'))
}

/** Every judgement of a situation that a number is written for. */
export function judgementsOf(situation: Situation): Judgement[] {
  const others = [
    ...situation.events.flatMap(({ baseRate }) => baseRate?.rate ?? []),
    ...situation.indicators.flatMap(({ seen }) => seen),
    ...situation.contingencies.flatMap(({ harm }) => Object.values(harm)),
  ]
  return [...everyPlacedJudgement(situation).map(({ judgement }) => judgement), ...others]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Choice, courseOf } from '../../src/language/course.ts'
import type { Diagnostic } from '../../src/language/diagnostic.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { Course } from '../../src/language/situation.ts'
import type { SourceFile } from '../../src/language/span.ts'

/** A term of four years with two factors and an event: what a test adds its own lines to. */
export const small = `kizashi: 1
title: A test
from: 2025-01-20
to: 2029-01-20
factors:
  talks: {states: [none, contacts, leaders], ordered: true, start: none, tempo: 6 months, lean: {none: 1}}
  line: {states: [hard, soft], start: {hard: 60%, soft: 40%}, tempo: 9..15 months}
events:
  summit: {rate: once in 8..20 years, requires: {talks: [contacts, leaders]}, sets: {line: soft}}
influences:
  - {from: {line: soft}, to: {talks: leaders}, points: 1..2}
  - {from: {line: hard}, to: summit, points: -1}
`

/** The files of a situation, `situation.yaml` first. */
export function filesOf(situation: string, others: Readonly<Record<string, string>> = {}): SourceFile[] {
  const rest = Object.entries(others).map(([name, text]) => ({ name, text }))
  return [{ name: 'situation.yaml', text: situation }, ...rest]
}

export interface Outcome {
  readonly course: Course | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads files in one go. */
export function outcomeOf(files: readonly SourceFile[], choice: Choice = {}): Outcome {
  const { draft, diagnostics } = readSituation(files)
  return draft ? courseOf(draft, choice) : { course: null, diagnostics }
}

/** The course of a situation that has no errors. */
export function courseIn(files: readonly SourceFile[], choice: Choice = {}): Course {
  const { course, diagnostics } = outcomeOf(files, choice)
  if (!course) throw new Error(JSON.stringify(diagnostics))
  return course
}

/** Codes with the text that each underlines. */
export function found(files: readonly SourceFile[], choice: Choice = {}): string[] {
  return outcomeOf(files, choice).diagnostics.map((one) => `${one.code}: ${underlined(one, files)}`)
}

/** The text that a diagnostic underlines. */
function underlined({ at }: Diagnostic, files: readonly SourceFile[]): string {
  const text = files.find((file) => file.name === at?.file)?.text ?? ''
  return at ? text.slice(at.start, at.end) : ''
}

/** The files of a situation on disk. */
export function filesIn(folder: string): SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ya?ml|jsonl)$/.test(name),
  )
  return names.map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}

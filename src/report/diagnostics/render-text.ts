import type { Diagnostic } from '../../language/diagnostic.ts'
import type { Severity } from '../../language/severity.ts'
import type { SourceFile, Span } from '../../language/span.ts'
import type { Language } from '../language.ts'
import { arranged } from './arrange.ts'
import { diagnosticWords } from './diagnostic-words.ts'
import { excerptOf } from './excerpt.ts'
import { type Lines, linesByFile } from './place.ts'
import { visible } from './visible.ts'

/** Styles of a terminal, each a function from text to text. */
export interface DiagnosticPaint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

const same = (text: string) => text
export const plainDiagnosticPaint: DiagnosticPaint = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  cyan: same,
}

const mostShown = 20
const mostRelated = 4

const phrases = {
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    counts: {
      error: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
      warning: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
      note: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    },
    near: (names: readonly string[]) => `Close names: ${names.join(', ')}`,
    fix: (text: string) => `Fix: write \`${text}\``,
    remove: 'Fix: remove it',
    why: (code: string) => `Why this matters: kizashi explain ${code}`,
    related: 'see also',
    rest: (counts: string) => `Not shown: ${counts}.`,
    join: ', ',
  },
  ja: {
    severity: { error: '誤り', warning: '注意', note: '補足' },
    counts: {
      error: (count: number) => `誤り${count}件`,
      warning: (count: number) => `注意${count}件`,
      note: (count: number) => `補足${count}件`,
    },
    near: (names: readonly string[]) => `近い名前：${names.join('、')}`,
    fix: (text: string) => `直し方：「${text}」と書く`,
    remove: '直し方：取り除く',
    why: (code: string) => `詳しくは：kizashi explain ${code}`,
    related: '関係する箇所',
    rest: (counts: string) => `ほかに${counts}（表示を省いた）。`,
    join: '、',
  },
} as const

/**
 * Findings as people read them: what is wrong, the line as written with the place underlined, the names probably
 * meant, the way out. Errors first; at most twenty, then how many more. Empty where there are none.
 */
export function renderDiagnosticsText(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  language: Language,
  paint: DiagnosticPaint = plainDiagnosticPaint,
): string {
  const linesOf = linesByFile(files)
  const shown = arranged(diagnostics)
  const blocks = shown.slice(0, mostShown).map((diagnostic) => block(diagnostic, linesOf, language, paint))
  const rest = shown.slice(mostShown)
  const say = phrases[language]
  if (rest.length > 0) blocks.push(say.rest(countText(rest, language)))
  if (shown.length > 1) blocks.push(paint.bold(countText(shown, language)))
  return blocks.join('\n\n')
}

function countText(diagnostics: readonly Diagnostic[], language: Language): string {
  const say = phrases[language]
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say.counts[severity](count))
    .join(say.join)
}

type FindLines = (name: string) => Lines | null

function block(
  diagnostic: Diagnostic,
  linesOf: FindLines,
  language: Language,
  paint: DiagnosticPaint,
): string {
  const { code, severity, at, related = [], near = [], fix } = diagnostic
  const say = phrases[language]
  const { title, label, help } = diagnosticWords(diagnostic, language)
  const colour = colourOf(severity, paint)
  const parts = [`${paint.bold(colour(`${say.severity[severity]}[${code}]`))}  ${paint.bold(title)}`]
  const places = [
    ...(at ? [placeText(at, label, '^', colour, linesOf, paint)] : []),
    ...related
      .slice(0, mostRelated)
      .map((span) => placeText(span, say.related, '-', paint.cyan, linesOf, paint)),
  ].filter((text) => text !== null)
  if (places.length > 0) parts.push(places.join('\n'))
  const endings = [
    ...(near.length > 0 ? [say.near(near.map(visible))] : []),
    ...(fix ? [fix.text === '' ? say.remove : say.fix(visible(fix.text))] : []),
    ...(help === undefined ? [] : [help]),
    paint.dim(say.why(code)),
  ]
  parts.push(endings.map((line) => `  ${line}`).join('\n'))
  return parts.join('\n\n')
}

function colourOf(severity: Severity, paint: DiagnosticPaint): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan
}

/** `file:line:column` and the line underlined; null where the file is not at hand. */
function placeText(
  span: Span,
  label: string,
  mark: string,
  colour: (text: string) => string,
  linesOf: FindLines,
  paint: DiagnosticPaint,
): string | null {
  const lines = linesOf(span.file)
  if (!lines) return null
  const place = lines.placeOf(span)
  const { line, text, indent, width } = excerptOf(lines, place)
  const number = String(line).padStart(4)
  const gutter = ' '.repeat(number.length)
  return [
    `  ${paint.dim(`${visible(span.file)}:${place.line}:${place.column}`)}`,
    `  ${paint.dim(`${number} |`)} ${text}`,
    `  ${paint.dim(`${gutter} |`)} ${' '.repeat(indent)}${colour(`${mark.repeat(width)} ${label}`.trimEnd())}`,
  ].join('\n')
}

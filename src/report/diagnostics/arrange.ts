import type { Diagnostic } from '../../language/diagnostic.ts'
import { keyOfDiagnostic } from '../../language/notice.ts'

const rank = { error: 0, warning: 1, note: 2 } as const
/** Why a file is not there for the language to read. */
const fileCodes: ReadonlySet<string> = new Set([
  'not-utf-8',
  'file-too-large',
  'folder-too-large',
  'folder-too-full',
  'path-leaves-folder',
  'file-unreadable',
  'file-name-twice',
])

/** What is to be shown: errors first, each finding and each cause once. What follows from a file that was refused is silent. */
export function arranged(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const refused = diagnostics.filter((diagnostic) => fileCodes.has(diagnostic.code) && !isMissing(diagnostic))
  const isConsequence = (diagnostic: Diagnostic) =>
    isMissing(diagnostic) &&
    refused.some(({ facts }) => facts.file === undefined || facts.file === diagnostic.facts.file)
  const unique = new Map(diagnostics.map((diagnostic) => [keyOfDiagnostic(diagnostic), diagnostic]))
  return [...unique.values()]
    .filter((diagnostic) => !isConsequence(diagnostic))
    .sort((a, b) => rank[a.severity] - rank[b.severity])
}

function isMissing({ code, facts }: Diagnostic): boolean {
  return code === 'situation-missing' || (code === 'file-unreadable' && facts.reason === 'missing')
}

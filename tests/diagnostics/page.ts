import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { courseOf } from '../../src/language/course.ts'
import type { Diagnostic } from '../../src/language/diagnostic.ts'
import { readLedger } from '../../src/language/ledger.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import type { SourceFile } from '../../src/language/span.ts'
import { arranged } from '../../src/report/diagnostics/arrange.ts'
import { type Folder, readFolder } from '../../src/workspace/read-folder.ts'

/** One example of a page: the files to write, a shell script run among them, and the options to choose. */
export interface Example {
  readonly files: readonly SourceFile[]
  readonly script: string
  readonly options: readonly string[]
}

const block = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm

/** The example under a heading. A block without a file name is `situation.yaml`; one of `sh` is run. */
export function exampleUnder(page: string, heading: string): Example {
  const section = page.split(/^(?=## )/m).find((one) => one.startsWith(`## ${heading}\n`)) ?? ''
  const blocks = [...section.matchAll(block)].map(([, kind, name, text]) => ({ kind, name, text: text! }))
  return {
    files: blocks
      .filter(({ kind, name }) => kind !== 'sh' && kind !== 'text' && name !== 'skip')
      .map(({ kind, name, text }) => ({
        name: name ?? (kind === 'jsonl' ? 'ledger.jsonl' : 'situation.yaml'),
        text,
      })),
    script: blocks.find(({ kind }) => kind === 'sh')?.text ?? '',
    options: [...section.matchAll(/--option (\S+?)[`\s]/g)].map(([, option]) => option!),
  }
}

/** What Kizashi says of an example, read from a real folder as the command line reads it. */
export async function diagnosticsOf(example: Example): Promise<{ shown: Diagnostic[]; files: SourceFile[] }> {
  const outside = mkdtempSync(join(tmpdir(), 'kizashi-page-'))
  try {
    const folder = join(outside, 'situation')
    for (const { name, text } of example.files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    if (example.script !== '') execFileSync('bash', ['-euc', example.script], { cwd: folder })
    const read = await readFolder(folder)
    return { shown: arranged(diagnosticsOfFolder(read, example.options)), files: allFiles(read) }
  } finally {
    rmSync(outside, { recursive: true, force: true })
  }
}

function allFiles({ files, ledger }: Folder): SourceFile[] {
  return ledger ? [...files, ledger] : files
}

function diagnosticsOfFolder(folder: Folder, options: readonly string[]): Diagnostic[] {
  const { draft, diagnostics } = readSituation(folder.files)
  const found = [...folder.diagnostics, ...diagnostics]
  if (!draft) return found
  const courses = draft.readings.map((reading) => courseOf(draft, { reading: reading.id, options }))
  const course = courses[0]!.course
  const ledger = course && folder.ledger ? readLedger(folder.ledger, course.situation).diagnostics : []
  return [...found, ...courses.flatMap((one) => one.diagnostics), ...ledger]
}

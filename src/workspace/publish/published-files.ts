import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedTexts } from '../../language/publish/published-texts.ts'
import type { PublishedFacts } from '../../report/publish/published-facts.ts'
import type { IssueFile } from '../issues/read-issues.ts'
import { neededTypefaces } from './needed-typefaces.ts'
import { pageHtml } from './page-html.ts'
import type { FileToWrite } from './write-published.ts'

/** Folders of the build: the workbench as one script, and the workbench that the local server gives out. */
export interface BuiltPages {
  readonly publish: string
  readonly web: string
}

/** What is published of a situation, with the name of its folder and the frozen forecasts that go with it. */
export interface PublishedSituation extends Pick<PublishedTexts, 'files' | 'ledger'> {
  readonly name: string
  readonly issues: readonly IssueFile[]
}

/** The files of a published folder: one page that holds everything but the typefaces, and those that it needs. */
export async function publishedFiles(
  { name, files, ledger, issues }: PublishedSituation,
  facts: PublishedFacts,
  built: BuiltPages,
): Promise<FileToWrite[]> {
  const folder = { name, files, ledger: ledger?.file ?? null, issues, diagnostics: [] }
  const text = (path: string) => readFile(path, 'utf8')
  const script = await text(join(built.publish, 'workbench.js'))
  const mark = await text(join(built.web, 'mark.svg'))
  const typefaces = neededTypefaces(
    await text(join(built.publish, 'workbench.css')),
    script + JSON.stringify(folder),
  )
  const page = pageHtml({ script, styles: typefaces.styles, mark, facts, folder })
  const fonts = join(built.web, 'assets', 'fonts')
  const fontNames = [...typefaces.files, 'LICENCE.txt']
  return [
    { name: 'index.html', bytes: Buffer.from(page) },
    ...(await Promise.all(
      fontNames.map(async (font) => ({ name: `fonts/${font}`, bytes: await readFile(join(fonts, font)) })),
    )),
  ]
}

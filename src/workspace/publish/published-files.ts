import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilesOfPage } from '../../report/publish/answer-program.ts'
import type { PublishedFacts } from '../../report/publish/published-facts.ts'
import { neededTypefaces } from './needed-typefaces.ts'
import { pageHtml } from './page-html.ts'
import type { FileToWrite } from './write-published.ts'

/** Folders of the build: the workbench as one script, and the workbench that the local server gives out. */
export interface BuiltPages {
  readonly publish: string
  readonly web: string
}

/**
 * The files of a published folder: one page that holds everything but the typefaces, and those that it needs.
 *
 * @param answers  what was computed beforehand: gzip in base64 by key
 */
export async function publishedFiles(
  folder: FilesOfPage,
  facts: PublishedFacts,
  answers: Readonly<Record<string, string>>,
  built: BuiltPages,
): Promise<FileToWrite[]> {
  const text = (path: string) => readFile(path, 'utf8')
  const script = await text(join(built.publish, 'workbench.js'))
  const mark = await text(join(built.web, 'mark.svg'))
  const typefaces = neededTypefaces(
    await text(join(built.publish, 'workbench.css')),
    script + JSON.stringify(folder),
  )
  const page = pageHtml({ script, styles: typefaces.styles, mark, facts, folder, answers })
  const fonts = join(built.web, 'assets', 'fonts')
  const fontNames = [...typefaces.files, 'LICENCE.txt']
  return [
    { name: 'index.html', bytes: Buffer.from(page) },
    ...(await Promise.all(
      fontNames.map(async (font) => ({ name: `fonts/${font}`, bytes: await readFile(join(fonts, font)) })),
    )),
  ]
}

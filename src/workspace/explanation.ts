import { readFile } from 'node:fs/promises'
import { explain } from '../report/diagnostics/explain.ts'
import type { Language } from '../report/language.ts'

/** The page about a diagnostic that comes with Kizashi, in one language. @throws where the code has no page */
export async function explanationOf(code: string, language: Language): Promise<string> {
  const page = new URL(`../../docs/diagnostics/${code}.md`, import.meta.url)
  return explain(await readFile(page, 'utf8'), language)
}

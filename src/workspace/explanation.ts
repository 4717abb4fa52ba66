import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const pages = fileURLToPath(new URL('../../docs/diagnostics', import.meta.url))

/** The page about one diagnostic, in one language: pages hold English first, then Japanese under a `## 日本語` heading. */
export async function explanationOf(code: string, language: 'ja' | 'en'): Promise<string> {
  const page = await readFile(`${pages}/${code}.md`, 'utf8')
  const [english, japanese] = page.split(/^## 日本語$/m)
  if (language === 'en' || japanese === undefined) return english!.trim()
  return `# ${code}\n\n${japanese.trim()}`
}

import type { Language } from '../language.ts'

const headings = { Example: '例', Mended: '直したもの' } as const

/**
 * The page about one code, `docs/diagnostics/CODE.md`, as somebody reads it who speaks one language: in English all but
 * its Japanese section, in Japanese that section with the example and its mend.
 */
export function explain(page: string, language: Language): string {
  const [head = '', ...sections] = page.trim().split(/^(?=## )/m)
  const sectionOf = (heading: string) =>
    sections.find((section) => section.startsWith(`## ${heading}\n`)) ?? ''
  if (language === 'en')
    return [head, ...sections.filter((one) => !one.startsWith('## 日本語'))].join('').trim()
  const title = head.split('\n', 1)[0]!
  const examples = Object.entries(headings).map(([en, ja]) => sectionOf(en).replace(`## ${en}`, `## ${ja}`))
  const words = sectionOf('日本語').replace('## 日本語\n', '')
  return [title, words, ...examples]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n')
}

import { createHash } from 'node:crypto'
import type { FilesOfPage } from '../../report/publish/answer-program.ts'
import { type PublishedFacts, publishedElements } from '../../report/publish/published-facts.ts'

/** What a published page is made of. */
export interface PageParts {
  /** One classic script: the whole workbench. */
  readonly script: string
  readonly styles: string
  /** The mark of Kizashi as SVG. */
  readonly mark: string
  readonly facts: PublishedFacts
  /** The situation's files, as the workbench is given them. */
  readonly folder: FilesOfPage
  /** Answers that were computed beforehand, gzip in base64 by the key of what they answer; the page computes the others. */
  readonly answers?: Readonly<Record<string, string>>
}

/**
 * The page as one file. Its content security policy allows its own script and style by their hashes, threads from its
 * own text and nothing from elsewhere; a file on a disk is no origin, so that typefaces are allowed by scheme as well.
 */
export function pageHtml({ script, styles, mark, facts, folder, answers = {} }: PageParts): string {
  const code = safeScript(script)
  const policy = [
    "default-src 'none'",
    `script-src '${digest(code)}' 'wasm-unsafe-eval'`,
    `style-src '${digest(styles)}'`,
    "style-src-attr 'unsafe-inline'",
    'worker-src blob:',
    'img-src data: blob:',
    "font-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>兆し Kizashi</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}">
<style>${styles}</style>
</head>
<body>
<div id="workbench"></div>
<noscript>この頁はJavaScriptで動く。 This page runs on JavaScript.</noscript>
${dataElement(publishedElements.facts, facts)}
${dataElement(publishedElements.folder, folder)}
${dataElement(publishedElements.answers, answers)}
<script>${code}</script>
</body>
</html>
`
}

/** Data that no browser runs: a text within it can end neither the element nor, should it ever be run, a line. */
function dataElement(id: string, data: object): string {
  const text = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script type="application/json" id="${id}">${text}</script>`
}

/** The same script where it stands within a page: nothing in it is taken for the page's own marks. */
function safeScript(script: string): string {
  return script.replaceAll('\r\n', '\n').replace(/<(?=\/script|!--|script)/gi, '\\x3c')
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

import type { Source } from '../situation.ts'
import type { SourceFile } from '../span.ts'

/** What a citation is made of (CSL 1.0.2), with `primary`; what else a library program keeps is nobody's business. */
const publicFields: readonly string[] = [
  ...['id', 'type', 'title', 'title-short', 'original-title', 'author', 'editor', 'translator', 'director'],
  ...['container-title', 'container-author', 'collection-title', 'collection-number', 'collection-editor'],
  ...[
    'publisher',
    'publisher-place',
    'original-publisher',
    'authority',
    'issued',
    'original-date',
    'accessed',
  ],
  ...['volume', 'issue', 'number', 'chapter-number', 'number-of-pages', 'page', 'section', 'edition'],
  ...['version', 'genre', 'medium', 'language', 'event-title', 'event-date', 'event-place', 'event'],
  ...['jurisdiction', 'URL', 'DOI', 'ISBN', 'ISSN', 'primary'],
]

/** All sources in one file of CSL-JSON, with nothing but what a citation is made of. */
export function publishedSources(sources: readonly Source[], name: string): SourceFile {
  const items = sources.map(({ id, csl }) => ({
    id,
    ...Object.fromEntries(publicFields.flatMap((key) => (key in csl ? [[key, csl[key]]] : []))),
  }))
  return { name, text: `${JSON.stringify(items, null, 1)}\n` }
}

import { stringify } from 'yaml'
import { type Bibtex, loadBibtex } from './bibtex.ts'
import type { CslItem } from './csl-item.ts'

export type SourceFormat = 'csl-yaml' | 'csl-json' | 'bibtex'

/**
 * Sources as the text of a bibliography that `readSources`, Zotero and Pandoc read.
 * CSL keeps every field; BibTeX keeps those that it has a name for.
 */
export async function writeSources(items: readonly CslItem[], format: SourceFormat): Promise<string> {
  if (format === 'csl-json') return `${JSON.stringify(items, null, 2)}\n`
  if (format === 'csl-yaml')
    return stringify({ references: items }, { lineWidth: 0, aliasDuplicateObjects: false })
  const bibtex: Bibtex = await loadBibtex()
  return bibtex.write(items)
}

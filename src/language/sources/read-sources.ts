import type { Diagnostic } from '../diagnostic.ts'
import type { Source } from '../situation.ts'
import type { SourceFile } from '../span.ts'
import { readBibtexSources } from './read-bibtex-sources.ts'
import { readCslSources } from './read-csl-sources.ts'
import { type SourcesRead, wholeFile } from './sources-read.ts'

/**
 * The sources of one file: CSL-YAML (`.yaml`, `.yml`) and CSL-JSON (`.json`), as a list or under `references:`,
 * or BibTeX (`.bib`). Each has the place of its own entry; what cannot be read is told and the others are kept.
 *
 * @throws Error for a `.bib` file before `loadBibtex` has been awaited
 */
export function readSources(file: SourceFile): SourcesRead {
  const extension = /\.[^./]+$/.exec(file.name)?.[0].toLowerCase()
  if (extension === '.bib') return withoutRepeats(readBibtexSources(file))
  if (extension === '.yaml' || extension === '.yml' || extension === '.json')
    return withoutRepeats(readCslSources(file))
  return {
    sources: [],
    diagnostics: [
      { code: 'source-format-unknown', severity: 'error', at: wholeFile(file), facts: { file: file.name } },
    ],
  }
}

function withoutRepeats({ sources, diagnostics }: SourcesRead): SourcesRead {
  const first = new Map<string, Source>()
  const repeats: Diagnostic[] = []
  for (const source of sources) {
    const known = first.get(source.id)
    if (!known) first.set(source.id, source)
    else
      repeats.push({
        code: 'source-twice',
        severity: 'error',
        at: source.at,
        facts: { id: source.id },
        related: [known.at],
      })
  }
  return { sources: [...first.values()], diagnostics: [...diagnostics, ...repeats] }
}

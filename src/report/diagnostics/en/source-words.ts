import type { WordsOfCode } from '../words-of-code.ts'

export const sourceWords = {
  'source-unreadable': ({ file, reason }) => ({
    title: `Part of the bibliography \`${file}\` cannot be read.`,
    label: `${reason}`,
    help: 'The other sources of the file are kept.',
  }),
  'source-format-unknown': ({ file }) => ({
    title: `\`${file}\` is in none of the three forms that a bibliography can have.`,
    label: 'read by the ending of its name',
    help: 'Export it from Zotero or Pandoc as CSL JSON (.json), CSL YAML (.yaml) or BibTeX (.bib).',
  }),
  'source-not-a-map': ({ found }) => ({
    title: 'A source is a map of fields such as `id`, `type` and `title`.',
    label: `\`${found}\` is not one`,
  }),
  'source-without-id': ({ title }) => ({
    title: title === '' ? 'A source has no `id`.' : `The source “${title}” has no \`id\`.`,
    label: 'claims name a source by its id',
    help: 'Add a line such as `id: yearbook-2024`.',
  }),
  'source-twice': ({ id }) => ({
    title: `Two sources are called \`${id}\`.`,
    label: 'the second is left out',
    help: 'Give one of them another id, or delete the one that is a copy.',
  }),
  'source-type-unknown': ({ id, type }) => ({
    title: `\`${type}\` is not a kind of source in the Citation Style Language.`,
    label: `\`${id}\` is cited as a document of no particular kind`,
    help: 'Usual kinds: report, book, chapter, article-journal, article-newspaper, webpage, speech, dataset.',
  }),
  'one-primary-source': ({ sources, what }) => ({
    title:
      what === 'entries'
        ? `Entries of the ledger name several claims that all go back to one source: ${sources}.`
        : `Judgements stand on several claims that all go back to one source: ${sources}.`,
    label:
      what === 'entries'
        ? 'several claims, one voice'
        : 'a source of which this is so; below, a judgement for each',
    help: 'They do not confirm each other. Look for a source that does not draw on the same one.',
  }),
} satisfies Record<string, WordsOfCode>
